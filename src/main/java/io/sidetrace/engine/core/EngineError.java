package io.sidetrace.engine.core;

/**
 * An error with the type and the message that the real package gives. The front end raises it under
 * that type.
 *
 * @see #type
 */
public final class EngineError extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String type;

  public EngineError(String type, String message) {
    super(message);
    this.type = type;
  }

  /** Name of the Python exception, `TypeError` or `UnexpectedTracerError`. */
  public String type() {
    return type;
  }

  public String text() {
    return String.valueOf(getMessage());
  }

  static EngineError tooLarge(Shape shape, long elements) {
    return new EngineError(
        "MemoryError",
        "An array of shape %s has %,d elements (%,d MiB); that is more than fits here. Use a smaller shape."
            .formatted(shape, elements, (elements * 4) >> 20));
  }

  public static EngineError type(String message) {
    return new EngineError("TypeError", message);
  }

  public static EngineError value(String message) {
    return new EngineError("ValueError", message);
  }
}
