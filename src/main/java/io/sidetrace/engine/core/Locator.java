package io.sidetrace.engine.core;

/** Knows where the learner's program is, and what it calls things. */
public interface Locator {
  Locator NOWHERE = () -> Span.NOWHERE;

  /** The place that is running now. */
  Span here();

  /** What the program calls this constant, or an empty text. */
  default String nameOf(Array constant) {
    return "";
  }
}
