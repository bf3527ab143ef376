package io.sidetrace.engine.core;

/** Values as the journal shows them: on one line, at most 80 characters. */
public final class Shortened {
  private static final int MOST = 80;

  private Shortened() {}

  public static String value(Value value) {
    return switch (value) {
      case Array a -> text(ArrayText.str(a));
      case Tracer t -> t.shownAs();
    };
  }

  public static String text(String text) {
    String line = text.replaceAll("\\s*\\n\\s*", " ");
    return line.length() <= MOST ? line : line.substring(0, MOST - 1) + "…";
  }
}
