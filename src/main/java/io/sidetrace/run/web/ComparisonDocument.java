package io.sidetrace.run.web;

import io.sidetrace.run.ComparisonService;
import io.sidetrace.run.EventJson;
import io.sidetrace.run.Run;
import io.sidetrace.run.comparison.Comparison;
import io.sidetrace.run.comparison.Happening;
import io.sidetrace.run.comparison.Measure;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A comparison as the API gives it. */
@Schema(
    name = "Comparison",
    description = "Runs of one program under several profiles, beside each other.")
record ComparisonDocument(
    @Schema(description = "Where they part first, and whether what they print differs.")
        String sentence,
    @Schema(description = "The runs, in the order in which they stand beside each other.")
        List<Compared> runs,
    @Schema(description = "What is counted of each run. Addresses of objects are no difference.")
        List<Measured> tally,
    @Schema(
            description =
                "Events beside each other, aligned by line, kind and what they are about; the first"
                    + " 2000 at most.")
        List<Row> rows,
    @Schema(description = "How many rows there are beyond those.", example = "0") int rowsLeftOut,
    @Schema(
            description =
                "The first row that is not the same under all profiles, also where it is beyond the"
                    + " rows given here; null when there is none.")
        @Nullable Row firstDifference,
    @Schema(description = "Where to read it again.") Links links) {

  private static final int MOST_ROWS = 2_000;

  static ComparisonDocument of(ComparisonService.Compared compared, URI self) {
    Comparison comparison = compared.comparison();
    var rows = comparison.rows();
    return new ComparisonDocument(
        comparison.sentence(),
        compared.runs().stream().map(Compared::of).toList(),
        comparison.measures().stream().map(Measured::of).toList(),
        Stream.iterate(0, i -> i < Math.min(rows.size(), MOST_ROWS), i -> i + 1)
            .map(i -> Row.of(i, rows.get(i)))
            .toList(),
        Math.max(0, rows.size() - MOST_ROWS),
        comparison.firstDifference().map(i -> Row.of(i, rows.get(i))).orElse(null),
        new Links(self));
  }

  @Schema(name = "ComparedRun", description = "One of the runs that are compared.")
  record Compared(
      @Schema(description = "Names the run.", example = "0f3kq1v7r2m8c5b6t9a4dneh1") String id,
      @Schema(
              description = "Whose semantics it ran under.",
              allowableValues = {"one-pass", "two-pass", "eager"})
          String profile,
      @Schema(description = "How it ended, as in the run.", example = "finished") String outcome,
      @Schema(description = "The outcome in one sentence.") String sentence,
      @Schema(description = "What it printed.") String stdout,
      @Schema(description = "How many of its events were too many to keep.", example = "0")
          int eventsDropped,
      @Schema(description = "Where to read the run.") RunDocument.Links links) {
    static Compared of(Run run) {
      return new Compared(
          run.id().value(),
          run.profile().toString(),
          run.report().outcome().toString(),
          run.report().sentence(),
          run.report().stdout(),
          run.report().eventsDropped(),
          new RunLinks(run.id()).ofRun());
    }
  }

  @Schema(name = "Measured", description = "Something that is counted of each run.")
  record Measured(
      @Schema(description = "What it is.", example = "Python ran") String what,
      @Schema(
              description = "The function or state that it is about; empty for the whole run.",
              example = "step")
          String name,
      @Schema(
              description = "The clock that it counts, or null.",
              allowableValues = {"tracing", "running"})
          @Nullable String clock,
      @Schema(description = "In words, in the order of the runs.", example = "[\"1×\", \"2×\"]")
          List<String> values,
      @Schema(description = "Whether it is the same in all of them.") boolean same) {
    static Measured of(Measure measure) {
      return new Measured(
          measure.what(),
          measure.name(),
          measure.clock() == null ? null : measure.clock().toString(),
          measure.values(),
          measure.same());
    }
  }

  @Schema(name = "ComparisonRow", description = "What happened at one place under each profile.")
  record Row(
      @Schema(description = "Its place among the rows, from 0.", example = "3") int at,
      @Schema(description = "The line of the program; 0 where there is none.", example = "7")
          int line,
      @Schema(description = "Whether the same happened under all profiles.") boolean same,
      @Schema(description = "In the order of the runs; null where nothing happened.")
          List<@Nullable Cell> cells) {
    static Row of(int at, io.sidetrace.run.comparison.Row row) {
      return new Row(
          at, row.line(), row.same(), row.cells().stream().<@Nullable Cell>map(Cell::of).toList());
    }
  }

  @Schema(name = "ComparisonCell", description = "An event of one of the runs, in words.")
  record Cell(
      @Schema(description = "Its number in the run.", example = "5") int seq,
      @Schema(description = "Its kind, as in the events of the run.", example = "python-ran")
          String kind,
      @Schema(
              description = "When it happened.",
              allowableValues = {"python", "tracing", "running"})
          String clock,
      @Schema(description = "The pass while tracing, else 0.", example = "1") int pass,
      @Schema(description = "What it is about: a name, or empty.", example = "step") String subject,
      @Schema(
              description = "In words that read on after the profile's name.",
              example = "runs the body of step in Python")
          String text) {
    static @Nullable Cell of(@Nullable Happening happening) {
      if (happening == null) {
        return null;
      }
      var entry = happening.entry();
      return new Cell(
          entry.seq(),
          EventJson.kind(entry.event().getClass()),
          entry.clock().toString(),
          entry.pass(),
          happening.subject(),
          happening.text());
    }
  }

  @Schema(name = "ComparisonLinks", description = "Addresses that belong to the comparison.")
  record Links(@Schema(description = "The comparison of these runs.") URI self) {}
}
