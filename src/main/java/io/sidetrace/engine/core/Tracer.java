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

  /** As JAX 0.4 prints it: `Traced<ShapedArray(float32[])>with<DynamicJaxprTrace(level=1/0)>`. */
  public String shownInTheOldWay() {
    return "Traced<%s>with<%s(level=%d/0)>%s"
        .formatted(aval, oldTrace(), trace.level(), oldContents());
  }

  /** The name of its trace in JAX 0.4. */
  protected abstract String oldTrace();

  /** What JAX 0.4 tells of it besides, line by line. */
  protected String oldContents() {
    return "";
  }

  /** Lines of {@link #oldContents}. */
  protected static String oldContents(Object... namesAndValues) {
    StringBuilder text = new StringBuilder(" with");
    for (int i = 0; i < namesAndValues.length; i += 2) {
      Object value = namesAndValues[i + 1];
      String shown =
          switch (value) {
            case Tracer t -> t.shownInTheOldWay();
            case Array a -> ArrayText.repr(a, ArrayText.Numpy.V1);
            default -> String.valueOf(value);
          };
      text.append("\n  ").append(namesAndValues[i]).append(" = ");
      text.append(
          shown.replace("\n", "\n" + " ".repeat(5 + String.valueOf(namesAndValues[i]).length())));
    }
    return text.toString();
  }

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
