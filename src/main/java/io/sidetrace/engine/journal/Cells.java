package io.sidetrace.engine.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A program cut into cells: a line that begins with `# %%` starts a new one. Text before the first
 * marker is a cell too, unless it is blank or only comments.
 *
 * @param marked whether the program has markers; without them it is one cell
 */
public record Cells(List<Cell> cells, boolean marked) {
  // Only \n ends a line: Python counts lines so, while `^` alone would also stop at U+2028.
  private static final Pattern MARKER = Pattern.compile("(?md)^# %%");

  public Cells {
    cells = List.copyOf(cells);
  }

  /**
   * @param number 1 for the first
   * @param line where it begins in the program, 1-based: that of its marker, if it has one
   * @param source its text, the marker included
   */
  public record Cell(int number, int line, String source) {}

  public static Cells of(String source) {
    List<Integer> markers = MARKER.matcher(source).results().map(MatchResult::start).toList();
    if (markers.isEmpty()) {
      return new Cells(List.of(new Cell(1, 1, source)), false);
    }
    List<Cell> cells = new ArrayList<>();
    String before = source.substring(0, markers.getFirst());
    if (hasCode(before)) {
      cells.add(new Cell(1, 1, before));
    }
    for (int i = 0; i < markers.size(); i++) {
      int start = markers.get(i);
      int end = i + 1 < markers.size() ? markers.get(i + 1) : source.length();
      cells.add(new Cell(cells.size() + 1, lineAt(source, start), source.substring(start, end)));
    }
    return new Cells(cells, true);
  }

  private static boolean hasCode(String text) {
    return text.lines().map(String::strip).anyMatch(l -> !l.isEmpty() && !l.startsWith("#"));
  }

  private static int lineAt(String source, int offset) {
    return 1 + (int) source.chars().limit(offset).filter(c -> c == '\n').count();
  }
}
