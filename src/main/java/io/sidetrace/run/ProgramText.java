package io.sidetrace.run;

import java.util.Optional;

/** The text of a program as Python reads it: line ends are line feeds, no byte order mark. */
final class ProgramText {

  private ProgramText() {}

  static String normalised(String source) {
    String text = source.startsWith("\uFEFF") ? source.substring(1) : source;
    return text.replace("\r\n", "\n").replace('\r', '\n');
  }

  /** Why the text is no program, with the place; empty when it may be one. */
  static Optional<String> firstUnusable(String source) {
    String text = normalised(source);
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (c == 0) {
        return Optional.of(
            "holds a NUL character at "
                + place(text, i)
                + ". Python takes no program with one; write \\0 inside a string instead.");
      }
      if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
        return Optional.of(
            "holds half of a surrogate pair at %s: \\u%04x alone is no character. Send both halves, or the character itself."
                .formatted(place(text, i), c));
      }
    }
    return Optional.empty();
  }

  private static String place(String text, int index) {
    String before = text.substring(0, index);
    long line = before.chars().filter(c -> c == '\n').count() + 1;
    int column = index - (before.lastIndexOf('\n') + 1) + 1;
    return "line " + line + ", column " + column;
  }
}
