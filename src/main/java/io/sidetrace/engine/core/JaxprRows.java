package io.sidetrace.engine.core;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The text of a jaxpr, row by row.
 *
 * @param lines for each row the lines of the program whose equations begin there
 */
public record JaxprRows(String text, List<List<Integer>> lines) {
  public JaxprRows {
    lines = List.copyOf(lines);
  }

  /** Texts of several jaxprs, in which a variable that they share has one name. */
  public static final class Series {
    private final JaxprPrinter.Naming naming = new JaxprPrinter.Naming();

    public JaxprRows next(Jaxpr jaxpr) {
      return new JaxprPrinter(jaxpr, JaxprStyle.JAX_0_10_2, naming).rows();
    }
  }

  static JaxprRows of(Doc doc) {
    List<TreeSet<Integer>> found = new ArrayList<>();
    String text =
        Doc.layout(
            doc,
            (row, line) -> {
              while (found.size() <= row) {
                found.add(new TreeSet<>());
              }
              if (line > 0) {
                found.get(row).add(line);
              }
            });
    return new JaxprRows(text, found.stream().<List<Integer>>map(List::copyOf).toList());
  }
}
