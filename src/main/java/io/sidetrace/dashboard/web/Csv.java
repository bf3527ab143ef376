package io.sidetrace.dashboard.web;

import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/**
 * Writes RFC 4180. A text that a spreadsheet would take for a formula gets an apostrophe in front,
 * so that it is shown and never computed.
 */
final class Csv {
  private static final String FORMULA = "=+-@\t\r";
  private static final String QUOTED = "\",\n\r";
  private static final String END = "\r\n";

  private final Writer out;

  Csv(Writer out) {
    this.out = out;
  }

  /** Texts are made harmless; numbers stay numbers; null is an empty cell. */
  void row(@Nullable Object... cells) throws IOException {
    String separator = "";
    for (Object cell : cells) {
      out.write(separator);
      out.write(cell(cell));
      separator = ",";
    }
    out.write(END);
  }

  private static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    String text = value.toString();
    if (!(value instanceof Number) && !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0) {
      text = "'" + text;
    }
    boolean quoted = text.chars().anyMatch(c -> QUOTED.indexOf(c) >= 0);
    return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
