package io.sidetrace.engine.core;

/** The text of a jaxpr does not read as one: where, what was expected, what is there. */
public final class JaxprSyntaxError extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int line;
  private final int column;

  JaxprSyntaxError(int line, int column, String expected, String found) {
    super("line %d, column %d: expected %s, found %s".formatted(line, column, expected, found));
    this.line = line;
    this.column = column;
  }

  /** 1-based. */
  public int line() {
    return line;
  }

  /** 1-based. */
  public int column() {
    return column;
  }
}
