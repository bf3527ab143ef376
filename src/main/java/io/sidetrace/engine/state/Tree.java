package io.sidetrace.engine.state;

import io.sidetrace.engine.core.JaxprTrace;
import io.sidetrace.engine.core.Value;
import java.util.List;

/**
 * Values in a structure: the leaves, and what tells how they stood together. `structure` is
 * compared by `equals`; a front end puts its own structure there and takes it out again.
 */
public record Tree(List<Value> leaves, Object structure) {
  /** One value, no structure around it. */
  public static final Object LEAF = "*";

  public Tree {
    leaves = List.copyOf(leaves);
  }

  public static Tree leaf(Value value) {
    return new Tree(List.of(value), LEAF);
  }

  /** The same structure over new inputs of the trace, one for each leaf. */
  public Tree asInputsOf(JaxprTrace trace) {
    return with(leaves.stream().<Value>map(v -> trace.newArg(v.aval())).toList());
  }

  public Tree with(List<Value> newLeaves) {
    return new Tree(newLeaves, structure);
  }
}
