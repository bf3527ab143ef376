package io.sidetrace.engine.control;

import io.sidetrace.engine.core.Array;
import io.sidetrace.engine.core.Differentiated;
import io.sidetrace.engine.core.EngineError;
import io.sidetrace.engine.core.Lanes;
import io.sidetrace.engine.core.Params;
import io.sidetrace.engine.core.Primitive;
import io.sidetrace.engine.core.Session;
import io.sidetrace.engine.core.Value;
import io.sidetrace.engine.primitive.Batching;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A check of the program's, which `checkify` makes part of its results. */
public final class Checks {
  private Checks() {}

  /** What looks at the operands, once they are data and once on all lanes. */
  public record Inspector(Consumer<List<Array>> data, Consumer<List<Value>> lanes) {
    @Override
    public String toString() {
      return "check";
    }
  }

  /** The structure of the error that the operands make up. */
  public record Check(boolean debug, String errTree, @Params.Hidden Inspector inspector)
      implements Params.OfProgram {}

  public static final Primitive<Check> CHECK =
      Primitive.named("check", Check.class)
          .summary("Raises the error that its operands make up; cannot be compiled.")
          .abstractEval((in, p) -> List.of())
          .eval((in, p, out) -> List.of())
          .prepare(
              (p, backend) -> {
                if (!p.debug()) {
                  throw EngineError.value(
                      "Cannot abstractly evaluate a checkify.check which was not functionalized. This probably means you tried to stage (jit/scan/pmap/...) a `check` without functionalizing it through `checkify.checkify`.");
                }
                return in -> List.of();
              })
          .jvp((self, in, tangents, p) -> Differentiated.constant(check(p, in)))
          .batch(
              (self, in, size, p) -> {
                p.inspector().lanes().accept(inFront(in, size));
                return new Lanes(List.of(), List.of());
              })
          .define();

  /** Checks operands that are data at once; writes the check down otherwise. */
  public static List<Value> check(Check p, List<Value> in) {
    if (!Session.current().evaluating()) {
      return CHECK.bind(p, in);
    }
    if (!p.debug()) {
      p.inspector().data().accept(in.stream().map(Array.class::cast).toList());
    }
    return List.of();
  }

  /** All operands with their lanes along the first axis. */
  private static List<Value> inFront(Lanes in, int size) {
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < in.size(); i++) {
      values.add(Batching.atFront(in, i, size));
    }
    return values;
  }
}
