package io.sidetrace.dashboard.web;

import io.sidetrace.dashboard.report.AssignmentReport;
import io.sidetrace.dashboard.report.ItemReport;
import io.sidetrace.dashboard.report.MisconceptionMap;
import io.sidetrace.dashboard.report.Share;
import io.sidetrace.dashboard.report.SolutionGroups;
import io.sidetrace.dashboard.report.StuckReport;
import io.sidetrace.dashboard.report.Tabular;
import java.io.IOException;
import java.io.Writer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reports as tables: what the page shows, and no more. */
final class CsvReports {
  private CsvReports() {}

  static void write(Tabular report, Writer out) throws IOException {
    Csv csv = new Csv(out);
    switch (report) {
      case AssignmentReport r -> write(r, csv);
      case ItemReport r -> write(r, csv);
      case MisconceptionMap r -> write(r, csv);
      case SolutionGroups r -> write(r, csv);
      case StuckReport r -> write(r, csv);
    }
  }

  private static void write(AssignmentReport report, Csv csv) throws IOException {
    csv.row(
        "item",
        "version",
        "opened",
        "answered",
        "right",
        "right_low",
        "right_high",
        "chance",
        "sure_and_wrong",
        "said_how_sure",
        "top_wrong",
        "top_wrong_by",
        "top_wrong_gotcha",
        "discrimination",
        "flags",
        "as_of");
    for (var r : report.items()) {
      csv.row(
          r.key(),
          report.version(),
          report.opened(),
          r.answered().some(),
          r.right().some(),
          r.right().low(),
          r.right().high(),
          r.chance(),
          r.sureAndWrong().some(),
          r.sureAndWrong().of(),
          r.topWrong(),
          r.topWrongBy(),
          r.topWrongGotcha(),
          r.discrimination(),
          String.join("; ", r.flags()),
          report.asOf());
    }
  }

  private static void write(ItemReport report, Csv csv) throws IOException {
    csv.row(
        "item",
        "version",
        "answer",
        "happened",
        "given",
        "of",
        "low",
        "high",
        "gotcha",
        "rest_difference",
        "flags",
        "as_of");
    for (var r : report.answers()) {
      csv.row(
          report.key(),
          report.version(),
          r.answer(),
          r.happened(),
          r.given().some(),
          r.given().of(),
          r.given().low(),
          r.given().high(),
          r.gotcha(),
          r.restDifference(),
          String.join("; ", r.flags()),
          report.asOf());
    }
  }

  /** A row for each learner and gotcha, or for each gotcha where learners are not shown. */
  private static void write(MisconceptionMap map, Csv csv) throws IOException {
    if (map.learners() == null) {
      csv.row("gotcha", "met", "showed", "again", "again_of", "as_of");
      for (var c : map.gotchas()) {
        csv.row(c.gotcha(), c.met(), c.showed(), some(c.again()), total(c.again()), map.asOf());
      }
      return;
    }
    csv.row("learner", "gotcha", "state", "chances", "showed", "chances_since", "as_of");
    for (var row : map.learners()) {
      for (var cell : row.cells()) {
        csv.row(
            row.pseudonym(),
            cell.gotcha(),
            cell.words(),
            cell.chances(),
            cell.showed(),
            cell.since(),
            map.asOf());
      }
    }
  }

  private static void write(SolutionGroups report, Csv csv) throws IOException {
    csv.row("group", "learners", "accepted", "gotchas", "program", "run", "as_of");
    for (var g : Stream.concat(report.groups().stream(), report.single().stream()).toList()) {
      csv.row(
          g.key(),
          g.learners(),
          g.accepted(),
          String.join(" ", g.gotchas()),
          g.program(),
          g.run(),
          report.asOf());
    }
  }

  private static void write(StuckReport report, Csv csv) throws IOException {
    csv.row("learner", "gotcha", "chances", "right", "spins", "as_of");
    for (var r : report.learners()) {
      csv.row(
          r.pseudonym(),
          r.gotcha(),
          r.chances().size(),
          r.chances().stream().map(c -> c ? "1" : "0").collect(Collectors.joining(" ")),
          r.spins(),
          report.asOf());
    }
  }

  private static @Nullable Integer some(@Nullable Share share) {
    return share == null ? null : share.some();
  }

  private static @Nullable Integer total(@Nullable Share share) {
    return share == null ? null : share.of();
  }
}
