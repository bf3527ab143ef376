package io.sidetrace.engine.core;

/** Knows where the learner's program is, and what it calls things. */
public interface Locator {
  Locator NOWHERE = () -> Span.NOWHERE;

  /**
   * A name in the program: `net.w`.
   *
   * @param origin `global`, `closure`, `attribute`, `local`, or empty where there is no name
   * @param line of the assignment, 0 where it cannot be told
   */
  record Named(String name, String origin, int line) {
    public static final Named NOTHING = new Named("", "", 0);
  }

  /** The place that is running now. */
  Span here();

  /** Whether the program itself asks for what is done now, and not a package that it uses. */
  default boolean directly() {
    return true;
  }

  /** What the program calls this constant. */
  default Named nameOf(Array constant) {
    return Named.NOTHING;
  }
}
