package io.sidetrace.engine.core;

import java.util.function.IntPredicate;

/**
 * A place in the text of a jaxpr, and what can be read from there. Blanks and line breaks are
 * skipped.
 */
final class JaxprScanner {
  private static final int SHOWN = 20;

  private final String text;
  private int at;

  JaxprScanner(String text) {
    this.text = text;
  }

  int position() {
    return at;
  }

  void moveTo(int position) {
    this.at = position;
  }

  /** The next character that is not blank; 0 at the end. */
  char peek() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return here();
  }

  /** The very next character; 0 at the end. */
  char here() {
    return at < text.length() ? text.charAt(at) : 0;
  }

  boolean take(char c) {
    if (peek() != c) {
      return false;
    }
    at++;
    return true;
  }

  void expect(char c) {
    if (!take(c)) {
      throw error("`" + c + "`");
    }
  }

  void expect(String word) {
    int before = position();
    if (!word.equals(takeWhile(JaxprScanner::isName))) {
      at = before;
      throw error("`" + word + "`");
    }
  }

  /** A name of a variable, parameter or primitive. */
  String name(String what) {
    String name = takeWhile(c -> isName(c) || c == '-');
    if (name.isEmpty()) {
      throw error(what);
    }
    return name;
  }

  /** What comes up to a blank or one of the characters that end a word. */
  String word(String what) {
    String word = takeWhile(c -> !Character.isWhitespace(c) && ",:;()[]{}=".indexOf(c) < 0);
    if (word.isEmpty()) {
      throw error(what);
    }
    return word;
  }

  /** What comes up to a blank or the end of the parameters. */
  String raw() {
    return takeWhile(c -> !Character.isWhitespace(c) && c != ']');
  }

  /** One of several texts in brackets. */
  String element() {
    return takeWhile(c -> c != ',' && c != ')' && c != ']');
  }

  private String takeWhile(IntPredicate accepted) {
    peek();
    int start = at;
    while (at < text.length() && accepted.test(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }

  private static boolean isName(int c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  /** Whether this word comes next, and this character after it. */
  boolean follows(String word, char then) {
    int before = position();
    boolean follows = takeWhile(JaxprScanner::isName).equals(word) && peek() == then;
    at = before;
    return follows;
  }

  /** Whether the next name is followed by a colon: a variable is being defined. */
  boolean definesNext() {
    int before = position();
    boolean defines = !takeWhile(JaxprScanner::isName).isEmpty() && here() == ':';
    at = before;
    return defines;
  }

  /** Moves behind the bracket that closes the one that comes next. */
  void skipBalanced(String brackets) {
    expect(brackets.charAt(0));
    for (int depth = 1; depth > 0; at++) {
      if (here() == 0) {
        throw error("`" + brackets.charAt(1) + "`");
      }
      depth += here() == brackets.charAt(0) ? 1 : here() == brackets.charAt(1) ? -1 : 0;
    }
  }

  /** Moves behind a value, brackets and all. */
  void skipValue() {
    peek();
    for (int depth = 0; at < text.length(); at++) {
      char c = here();
      if (depth == 0 && (Character.isWhitespace(c) || c == ']')) {
        return;
      }
      depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
    }
  }

  JaxprSyntaxError error(String expected) {
    return error(expected, at);
  }

  JaxprSyntaxError error(String expected, int position) {
    String before = text.substring(0, position);
    int line = (int) before.lines().count() + (before.isEmpty() || before.endsWith("\n") ? 1 : 0);
    String rest = text.substring(position).lines().findFirst().orElse("");
    String found =
        position >= text.length()
            ? "the end"
            : "`" + (rest.length() > SHOWN ? rest.substring(0, SHOWN) + "…" : rest) + "`";
    return new JaxprSyntaxError(line, position - before.lastIndexOf('\n'), expected, found);
  }
}
