package io.sidetrace.engine.core;

/**
 * A place in the learner's program.
 *
 * @param line 1-based; 0 where the program was not running
 * @param column 1-based; 0 where it is not known
 * @param function the innermost function of the program, `<module>` at the top
 */
public record Span(String file, int line, int column, String function) {
  public static final Span NOWHERE = new Span("", 0, 0, "");

  @Override
  public String toString() {
    return file + ":" + line + (column > 0 ? ":" + column : "") + " (" + function + ")";
  }
}
