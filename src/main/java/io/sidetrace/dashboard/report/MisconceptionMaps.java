package io.sidetrace.dashboard.report;

import io.sidetrace.dashboard.fact.Facts;
import io.sidetrace.dashboard.report.MisconceptionMap.Cell;
import io.sidetrace.dashboard.report.MisconceptionMap.Column;
import io.sidetrace.dashboard.report.MisconceptionMap.Row;
import io.sidetrace.dashboard.statistics.Persistence;
import io.sidetrace.gotcha.catalogue.Catalogue;
import io.sidetrace.gotcha.catalogue.Gotcha;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Makes the map of misconceptions: V6. Every attempt counts in it, as each is a chance. */
@Service
public class MisconceptionMaps {
  private static final int LEAST_SHOWED = 5;

  private final Chances chances;
  private final Catalogue catalogue;

  MisconceptionMaps(Chances chances, Catalogue catalogue) {
    this.chances = chances;
    this.catalogue = catalogue;
  }

  /**
   * @param people whether the learners are shown one by one
   */
  public MisconceptionMap of(Facts all, boolean people) {
    Map<String, Map<String, Persistence>> found = chances.persistence(all);
    TreeSet<String> gotchas = new TreeSet<>();
    found.values().forEach(row -> gotchas.addAll(row.keySet()));
    List<Column> columns = new ArrayList<>();
    for (String gotcha : gotchas) {
      columns.add(
          column(
              gotcha,
              found.values().stream()
                  .map(row -> row.get(gotcha))
                  .filter(Objects::nonNull)
                  .toList()));
    }
    return new MisconceptionMap(
        columns, people ? rows(all, found, gotchas) : null, Selection.leftOut(all, 0), all.asOf());
  }

  private Column column(String gotcha, List<Persistence> met) {
    int showed = (int) met.stream().filter(p -> p.showed() > 0).count();
    List<Boolean> next = met.stream().map(Persistence::next).flatMap(Optional::stream).toList();
    Share again = Share.of((int) next.stream().filter(n -> n).count(), next.size());
    return new Column(
        gotcha, name(gotcha), met.size(), showed, showed < LEAST_SHOWED ? null : again);
  }

  String name(String gotcha) {
    return catalogue.find(gotcha).map(Gotcha::name).orElse(gotcha);
  }

  private static List<Row> rows(
      Facts all, Map<String, Map<String, Persistence>> found, Collection<String> gotchas) {
    List<Row> rows = new ArrayList<>();
    all.names()
        .forEach(
            (enrolment, name) -> {
              Map<String, Persistence> own = found.getOrDefault(enrolment, Map.of());
              rows.add(
                  new Row(
                      enrolment, name, gotchas.stream().map(g -> cell(g, own.get(g))).toList()));
            });
    return rows;
  }

  /** A learner's own cells, of the gotchas that they met. */
  List<Cell> cells(Facts own, String enrolment) {
    return chances.persistence(own).getOrDefault(enrolment, Map.of()).entrySet().stream()
        .map(e -> cell(e.getKey(), e.getValue()))
        .toList();
  }

  private static Cell cell(String gotcha, @Nullable Persistence p) {
    return p == null
        ? new Cell(gotcha, "·", "never met", 0, 0, 0)
        : new Cell(gotcha, p.state().mark(), p.state().words(), p.chances(), p.showed(), p.since());
  }
}
