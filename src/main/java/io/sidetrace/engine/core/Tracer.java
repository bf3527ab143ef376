package io.sidetrace.engine.core;

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

  /** `JitTracer`, as JAX prints it. */
  public abstract String shownAs();
}
