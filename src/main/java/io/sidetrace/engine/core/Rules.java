package io.sidetrace.engine.core;

import java.util.List;
import java.util.Optional;

/** What a primitive says of itself to the transformations. Rules are written with primitives. */
public final class Rules {
  private Rules() {}

  /**
   * Forward-mode derivative: results and their tangents, from operands and theirs (empty where
   * zero; not all are).
   */
  @FunctionalInterface
  public interface Jvp<P extends Params> {
    Differentiated apply(
        Primitive<P> self, List<Value> in, List<Optional<Value>> tangents, P params);
  }

  /**
   * Turns a linear equation round: for each operand its cotangent, from those of the results; empty
   * where zero, and for known operands.
   */
  @FunctionalInterface
  public interface Transpose<P extends Params> {
    List<Optional<Value>> apply(List<Optional<Value>> cts, List<Operand> in, P params);
  }

  /** The results on all lanes at once. */
  @FunctionalInterface
  public interface Batch<P extends Params> {
    Lanes apply(Primitive<P> self, Lanes in, int size, P params);
  }

  /** The results on all lanes at once, where the lanes along a named axis come together. */
  @FunctionalInterface
  public interface Collective<P extends Params> {
    Lanes apply(Primitive<P> self, Lanes in, NamedAxes.Axis axis, P params);
  }

  /**
   * Splits a derivative into what is computed now, under the trace that is current, and a linear
   * program for later, which `later` writes down. For primitives that hold jaxprs; the others are
   * split by their {@link Jvp}.
   */
  @FunctionalInterface
  public interface Linearize<P extends Params> {
    Differentiated apply(
        Primitive<P> self,
        List<Value> in,
        List<Optional<Value>> tangents,
        P params,
        JaxprTrace later);
  }

  /** What runs a primitive that holds jaxprs: prepared once, run often. */
  @FunctionalInterface
  public interface Prepare<P extends Params> {
    Backend.Executable apply(P params, Backend backend);
  }
}
