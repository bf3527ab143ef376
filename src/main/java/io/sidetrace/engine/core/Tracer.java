package io.sidetrace.engine.core;

import java.util.Optional;

/** A value that a trace has made: it stands for data that is not there yet. */
public abstract non-sealed class Tracer implements Value {
  private final Trace trace;
  private final ShapedArray aval;
  private final Span born;

  protected Tracer(Trace trace, ShapedArray aval, Span born) {
    this.trace = trace;
    this.aval = aval;
    this.born = born;
  }

  public Trace trace() {
    return trace;
  }

  @Override
  public ShapedArray aval() {
    return aval;
  }

  /** Where in the learner's program it was made. */
  public Span born() {
    return born;
  }

  /** As JAX prints it: `JitTracer(float32[])`. */
  public abstract String shownAs();

  /** Name of the class that JAX has for it. */
  public abstract String kind();

  /** The data that it stands for, where that is there already: a differentiated value has it. */
  public Optional<Value> concrete() {
    return Optional.empty();
  }

  /** The data behind a value, if any. */
  public static Optional<Value> concrete(Value value) {
    return value instanceof Tracer t ? t.concrete() : Optional.of(value);
  }

  /** A value inside another's text. */
  public static String shown(Value value) {
    return value instanceof Tracer t ? t.shownAs() : value.toString();
  }
}
