package io.sidetrace.run.comparison;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One program under several profiles: event beside event, and where they part.
 *
 * @param rows all of them, in order
 */
public record Comparison(List<Told> runs, List<Measure> measures, List<Row> rows) {

  public Comparison {
    runs = List.copyOf(runs);
    measures = List.copyOf(measures);
    rows = List.copyOf(rows);
  }

  /** Compares them. There must be at least one. */
  public static Comparison of(List<Told> runs) {
    List<Row> rows = List.of();
    for (int i = 0; i < runs.size(); i++) {
      rows = and(rows, i, Happenings.in(runs.get(i).entries()));
    }
    return new Comparison(runs, Measures.of(runs.stream().map(Told::report).toList()), rows);
  }

  private static List<Row> and(List<Row> rows, int columns, List<Happening> next) {
    List<Row> wider = new ArrayList<>();
    Row empty = new Row(Collections.<@Nullable Happening>nCopies(columns, null));
    Alignment.of(
            rows.size(),
            next.size(),
            (row, at) -> rows.get(row).any().place().equals(next.get(at).place()))
        .forEach(
            pair ->
                wider.add(
                    (pair.first() == Alignment.NONE ? empty : rows.get(pair.first()))
                        .and(pair.second() == Alignment.NONE ? null : next.get(pair.second()))));
    return wider;
  }

  /** The place in the rows of the first one that is not the same under all profiles. */
  public Optional<Integer> firstDifference() {
    for (int i = 0; i < rows.size(); i++) {
      if (!rows.get(i).same()) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /** Whether all that the programs printed is the same. */
  public boolean printedTheSame() {
    return runs.stream()
            .map(run -> Happening.withoutAddresses(run.report().stdout()))
            .distinct()
            .count()
        == 1;
  }

  /** In plain words: where they part first, and whether that can be seen in what they print. */
  public String sentence() {
    return ComparisonWords.of(this);
  }
}
