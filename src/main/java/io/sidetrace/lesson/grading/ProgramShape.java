package io.sidetrace.lesson.grading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Python program as its tokens: names numbered as they come, no comments, no spacing. */
final class ProgramShape {
  private static final Set<String> KEYWORDS =
      Set.of(
          "False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield"
              .split(" "));

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<comment>#[^\\n]*)"
              + "|(?<text>[rRbBfFuU]{0,2}(?:\"\"\".*?\"\"\"|'''.*?'''|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])*'))"
              + "|(?<name>[\\p{L}_][\\p{L}\\p{N}_]*)"
              + "|(?<number>\\d[\\w.]*)"
              + "|(?<line>\\n[ \\t]*)"
              + "|(?<space>[ \\t\\r]+)"
              + "|(?<sign>.)",
          Pattern.DOTALL);

  private ProgramShape() {}

  static String of(String program) {
    Map<String, Integer> names = new HashMap<>();
    Deque<Integer> indents = new ArrayDeque<>();
    indents.push(0);
    StringJoiner shape = new StringJoiner(" ");
    Matcher m = TOKEN.matcher(program.replaceAll("(?m)^[ \\t]*(#.*)?\\n", "").strip());
    int open = 0;
    boolean attribute = false;
    while (m.find()) {
      String token = m.group();
      if (m.group("comment") != null || m.group("space") != null) {
        continue;
      }
      if (m.group("line") != null) {
        if (open == 0) {
          indent(token.length() - 1, indents, shape);
        }
        continue;
      }
      if (m.group("name") != null) {
        // What stands after a dot belongs to somebody else, and is not the learner's to name.
        shape.add(
            attribute || KEYWORDS.contains(token)
                ? token
                : "$" + names.computeIfAbsent(token, _ -> names.size()));
      } else {
        shape.add(token);
      }
      open += "([{".contains(token) ? 1 : ")]}".contains(token) ? -1 : 0;
      attribute = token.equals(".");
    }
    return shape.toString();
  }

  private static void indent(int width, Deque<Integer> indents, StringJoiner shape) {
    shape.add(";");
    if (width > indents.getFirst()) {
      indents.push(width);
      shape.add(">");
    }
    while (width < indents.getFirst()) {
      indents.pop();
      shape.add("<");
    }
  }
}
