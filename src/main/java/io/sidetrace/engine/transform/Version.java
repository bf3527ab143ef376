package io.sidetrace.engine.transform;

import io.sidetrace.engine.core.Backend;
import io.sidetrace.engine.core.ClosedJaxpr;
import io.sidetrace.engine.core.ShapedArray;
import io.sidetrace.engine.state.State;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One traced version of a function: its program, the states that go in and out, and, once it ran,
 * the compiled form.
 */
final class Version {
  private final int number;
  private final CacheKey key;
  private final KeyNames names;
  private final Traced traced;
  private final Map<List<ShapedArray>, Backend.Executable> executables = new HashMap<>();
  private boolean watched;

  /**
   * What tracing found.
   *
   * @param draws arguments that are keys of draws
   * @param jaxpr inputs: states, then arguments; outputs: written states, then results
   * @param asTraced inputs: arguments, then states; outputs: results, then written states
   * @param states all that were touched, in that order
   * @param written those that are results
   * @param genuinelyWritten those that the program itself writes
   * @param read those that the program itself reads
   * @param stateAvals of all states when it was traced
   * @param structure of the results
   */
  record Traced(
      ClosedJaxpr jaxpr,
      ClosedJaxpr asTraced,
      List<State> states,
      Set<State> written,
      Set<State> genuinelyWritten,
      Set<State> read,
      List<List<ShapedArray>> stateAvals,
      List<Object> stateStructures,
      Object structure,
      List<DrawnArgument> draws,
      long micros) {}

  Version(int number, CacheKey key, KeyNames names, Traced traced) {
    this.number = number;
    this.key = key;
    this.names = names;
    this.traced = traced;
  }

  /** Whether somebody wants to hear when it answers. */
  boolean isWatched() {
    return watched;
  }

  void watched(boolean wanted) {
    this.watched = wanted;
  }

  int number() {
    return number;
  }

  CacheKey key() {
    return key;
  }

  KeyNames keyNames() {
    return names;
  }

  Traced traced() {
    return traced;
  }

  /**
   * The compiled form for inputs of these types; they differ from the traced ones in weak types at
   * most.
   */
  Backend.@Nullable Executable executable(List<ShapedArray> inputs) {
    return executables.get(inputs);
  }

  void compiled(List<ShapedArray> inputs, Backend.Executable form) {
    executables.put(inputs, form);
  }

  ClosedJaxpr typedFor(List<ShapedArray> inputs) {
    List<ShapedArray> types = traced.jaxpr().jaxpr().invars().stream().map(v -> v.aval()).toList();
    return types.equals(inputs) ? traced.jaxpr() : Retyped.of(traced.jaxpr(), inputs);
  }

  /**
   * The first state whose type is no longer what it was when this was traced; a weak type does not
   * count.
   */
  @Nullable State stale() {
    for (int i = 0; i < traced.states().size(); i++) {
      State state = traced.states().get(i);
      if (!state.peek().structure().equals(traced.stateStructures().get(i))
          || !same(state.avals(), traced.stateAvals().get(i))) {
        return state;
      }
    }
    return null;
  }

  /** The type that a state had when this was traced. */
  String avalText(State state) {
    return traced.stateAvals().get(traced.states().indexOf(state)).stream()
        .map(ShapedArray::text)
        .collect(Collectors.joining(", "));
  }

  private static boolean same(List<ShapedArray> now, List<ShapedArray> then) {
    boolean same = now.size() == then.size();
    for (int i = 0; same && i < now.size(); i++) {
      same = now.get(i).sameShapeAndDtype(then.get(i));
    }
    return same;
  }
}
