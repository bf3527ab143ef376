package io.sidetrace.run.web;

import io.sidetrace.gotcha.Sighting;
import io.sidetrace.gotcha.catalogue.Catalogue;
import io.sidetrace.run.Run;
import io.sidetrace.worker.protocol.RunReport;
import io.sidetrace.worker.protocol.RunReport.FunctionReport;
import io.sidetrace.worker.protocol.RunReport.RunError;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A run as the report shows it, in one file. */
record ReportModel(
    String id,
    String profile,
    Instant createdAt,
    List<Line> lines,
    RunReport run,
    List<Seen> seen) {

  /**
   * A line of the program.
   *
   * @param notes what happened there, in words
   */
  record Line(int number, String text, List<String> notes) {}

  /** A gotcha that the run shows. */
  record Seen(String id, String name, int line, String because, String fix) {}

  static ReportModel of(Run run, Catalogue catalogue) {
    RunReport report = run.report();
    return new ReportModel(
        run.id().value(),
        run.profile().toString(),
        run.createdAt(),
        lines(run),
        report,
        report.gotchas().stream().map(s -> seen(s, catalogue)).toList());
  }

  private static Seen seen(Sighting s, Catalogue catalogue) {
    return catalogue
        .find(s.gotcha())
        .map(g -> new Seen(g.id(), g.name(), s.line(), s.because(), g.fix()))
        .orElseGet(() -> new Seen(s.gotcha(), "", s.line(), s.because(), ""));
  }

  private static List<Line> lines(Run run) {
    Map<Integer, List<String>> notes = new HashMap<>();
    for (FunctionReport f : run.report().functions()) {
      note(notes, f.line(), "Python %d× · compiled %d×".formatted(f.pythonRuns(), f.executions()));
    }
    RunError error = run.report().error();
    if (error != null) {
      note(notes, error.line(), "error: " + error.type());
      if (error.origin() != null) {
        note(notes, error.origin().line(), error.origin().name() + " was born here");
      }
    }
    for (Sighting s : run.report().gotchas()) {
      note(notes, s.line(), s.gotcha());
    }
    List<Line> lines = new ArrayList<>();
    String[] texts = run.source().split("\n", -1);
    for (int i = 0; i < texts.length; i++) {
      lines.add(new Line(i + 1, texts[i], notes.getOrDefault(i + 1, List.of())));
    }
    return lines;
  }

  private static void note(Map<Integer, List<String>> notes, int line, String text) {
    notes.computeIfAbsent(line, _ -> new ArrayList<>()).add(text);
  }
}
