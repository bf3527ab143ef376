package io.sidetrace.run.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.sidetrace.engine.journal.Event;
import io.sidetrace.gotcha.Sighting;
import io.sidetrace.gotcha.catalogue.Catalogue;
import io.sidetrace.run.Run;
import io.sidetrace.worker.protocol.RunReport;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A run as the API gives it. */
@Schema(name = "Run", description = "A program, run under a profile, and what came of it.")
@JsonPropertyOrder({"id"})
record RunDocument(
    @Schema(
            description = "Names the run. Whoever has it can read the run.",
            example = "0f3kq1v7r2m8c5b6t9a4dneh1")
        String id,
    @Schema(
            description = "Whose semantics it ran under.",
            allowableValues = {"one-pass", "two-pass", "eager"})
        String profile,
    @Schema(description = "When it was sent.") Instant createdAt,
    @Schema(
            description =
                "How it ended. A program that raised an exception is `failed`; `killed` is one whose"
                    + " worker had to be stopped or died.",
            allowableValues = {
              "finished",
              "failed",
              "timed-out",
              "cancelled",
              "out-of-memory",
              "killed"
            })
        String outcome,
    @Schema(
            description =
                "The outcome in one plain sentence: what happened and, if it went wrong, what to do.")
        String sentence,
    @Schema(
            description =
                "The program, with line feeds at the ends of lines and no byte order mark.")
        String source,
    @Schema(description = "What it printed.") String stdout,
    @Schema(description = "Whether it printed more than is kept.") boolean stdoutTruncated,
    @Schema(description = "What it printed to `sys.stderr`.") String stderr,
    @Schema(description = "The first error, or null.") @Nullable ErrorDocument error,
    @Schema(
            description =
                "The repr of the program's last expression; null where there is none or it is None.")
        @Nullable String display,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
            description =
                "The cells in order. Only for programs with lines that begin with `# %%`.")
        @Nullable List<Cell> cells,
    @Schema(description = "The transformed functions, in the order in which they came up.")
        List<Function> functions,
    @Schema(description = "The states, in the order in which they came up.") List<State> states,
    @Schema(description = "Gotchas that were recognised in the run.") List<Gotcha> gotchas,
    @Schema(description = "Where the time went.") Timings timings,
    @Schema(description = "How many events happened.", example = "17") int eventCount,
    @Schema(
            description = "How many of them were too many to keep. Counts include them.",
            example = "0")
        int eventsDropped,
    @Schema(description = "Where to read on.") Links links) {

  static RunDocument of(Run run, Catalogue catalogue, Links links) {
    RunReport report = run.report();
    return new RunDocument(
        run.id().value(),
        run.profile().toString(),
        run.createdAt(),
        report.outcome().toString(),
        report.sentence(),
        run.source(),
        report.stdout(),
        report.stdoutTruncated(),
        report.stderr(),
        ErrorDocument.of(report.error()),
        report.display(),
        run.hasCells() ? report.cells().stream().map(Cell::of).toList() : null,
        report.functions().stream().map(Function::of).toList(),
        report.states().stream().map(State::of).toList(),
        report.gotchas().stream()
            .flatMap(s -> catalogue.find(s.gotcha()).map(g -> Gotcha.of(s, g)).stream())
            .toList(),
        Timings.of(report.timings()),
        report.eventCount(),
        report.eventsDropped(),
        links);
  }

  @Schema(description = "One cell of a program with cells.")
  record Cell(
      @Schema(
              description = "The line of its marker; 1 for what comes before the first marker.",
              example = "1")
          int line,
      @Schema(description = "What it printed.") String stdout,
      @Schema(
              description =
                  "The repr of its last expression; null where there is none or it is None.")
          @Nullable String display,
      @Schema(description = "The exception that ended it, or null.")
          @Nullable ErrorDocument error) {
    static Cell of(RunReport.CellReport cell) {
      return new Cell(cell.line(), cell.stdout(), cell.display(), ErrorDocument.of(cell.error()));
    }
  }

  @Schema(description = "What a transformed function did. Counts are a fold over the events.")
  record Function(
      @Schema(description = "Its number in the run; events refer to it.", example = "1") int id,
      @Schema(description = "Its name in the program.", example = "step") String name,
      @Schema(description = "What it was transformed by.", example = "jit") String transform,
      @Schema(description = "The line of its `def`.", example = "5") int line,
      @Schema(description = "How often it was called.", example = "3") int calls,
      @Schema(description = "How often Python ran its body.", example = "1") int pythonRuns,
      @Schema(description = "How often it was traced.", example = "1") int traces,
      @Schema(description = "How many versions of it were compiled.", example = "1") int compiles,
      @Schema(description = "How many calls a compiled version could answer.", example = "2")
          int cacheHits,
      @Schema(description = "How often a compiled version ran.", example = "3") int executions,
      @Schema(description = "Why it was traced again, each time.") List<Retrace> retraces) {
    static Function of(RunReport.FunctionReport f) {
      return new Function(
          f.id(),
          f.name(),
          f.transform(),
          f.line(),
          f.calls(),
          f.pythonRuns(),
          f.traces(),
          f.compiles(),
          f.cacheHits(),
          f.executions(),
          f.retraces().stream().map(Retrace::of).toList());
    }
  }

  @Schema(description = "A function was traced although a version of it was there.")
  record Retrace(
      @Schema(description = "The number of the event.", example = "12") int at,
      @Schema(
              description = "What differed, in the program's own names.",
              example = "argument x: float32[2] → float32[3]")
          String because,
      @Schema(description = "The same, part by part of the key.") List<KeyChange> fields) {

    static Retrace of(RunReport.Retrace r) {
      return new Retrace(r.at(), r.because(), r.fields().stream().map(KeyChange::of).toList());
    }
  }

  @Schema(description = "A part of a cache key that is not what it was.")
  record KeyChange(
      @Schema(
              description =
                  "`argument`, `static` (static arguments), `structure` (how the arguments stand together) or `state`.",
              example = "argument")
          String what,
      @Schema(description = "What the program calls it.", example = "x") String name,
      @Schema(description = "What it was in the nearest version.", example = "float32[2]")
          String before,
      @Schema(description = "What it is now.", example = "float32[3]") String after) {

    static KeyChange of(Event.KeyChange c) {
      return new KeyChange(c.what(), c.name(), c.before(), c.after());
    }
  }

  @Schema(description = "A state, such as a `bm.Variable`, and what was done to it.")
  record State(
      @Schema(description = "Its number in the run; events refer to it.", example = "1") int id,
      @Schema(description = "What the program calls it.", example = "a") String name,
      @Schema(description = "Its class.", example = "Variable") String kind,
      @Schema(description = "The line where it was made.", example = "3") int line,
      @Schema(description = "Its type and shape at the end.", example = "float32[1]") String aval,
      @Schema(description = "How often it was read.", example = "2") int reads,
      @Schema(description = "How often it was written.", example = "2") int writes,
      @Schema(description = "Its first value, shortened.", example = "[0.]") String initial,
      @JsonProperty("final")
          @Schema(name = "final", description = "Its last value, shortened.", example = "[3.]")
          String finalValue) {
    static State of(RunReport.StateReport s) {
      return new State(
          s.id(),
          s.name(),
          s.kind(),
          s.line(),
          s.aval(),
          s.reads(),
          s.writes(),
          s.initial(),
          s.finalValue());
    }
  }

  @Schema(description = "A gotcha that was recognised in the run.")
  record Gotcha(
      @Schema(description = "Its number in the catalogue.", example = "G01") String id,
      @Schema(description = "Its name in addresses.", example = "state-as-argument") String slug,
      @Schema(description = "What it is called.") String name,
      @Schema(description = "The line that it is about; 0 where none can be told.", example = "7")
          int line,
      @Schema(description = "What in this run shows it; a question where it is only suspected.")
          String because,
      @Schema(
              description = "Whether it happened, or may be meant so.",
              allowableValues = {"seen", "suspected"})
          String certainty,
      @Schema(description = "How it is mended.") String fix,
      @Schema(description = "The number of the event that shows it.", example = "12") int at) {
    static Gotcha of(Sighting sighting, io.sidetrace.gotcha.catalogue.Gotcha gotcha) {
      return new Gotcha(
          gotcha.id(),
          gotcha.slug(),
          gotcha.name(),
          sighting.line(),
          sighting.because(),
          sighting.certainty().toString(),
          gotcha.fix(),
          sighting.at());
    }
  }

  @Schema(description = "Where the time went, in milliseconds of wall time.")
  record Timings(
      @Schema(description = "Waiting for a worker.", example = "0") long queuedMillis,
      @Schema(description = "Running Python.", example = "4") long pythonMillis,
      @Schema(description = "Tracing.", example = "1") long traceMillis,
      @Schema(description = "Compiling.", example = "2") long compileMillis,
      @Schema(description = "Running compiled programs.", example = "1") long executeMillis,
      @Schema(description = "From start to end.", example = "9") long totalMillis) {
    static Timings of(RunReport.Timings t) {
      return new Timings(
          t.queuedMillis(),
          t.pythonMillis(),
          t.traceMillis(),
          t.compileMillis(),
          t.executeMillis(),
          t.totalMillis());
    }
  }

  @Schema(name = "RunLinks", description = "Addresses that belong to the run.")
  record Links(
      @Schema(description = "The run itself.") URI self,
      @Schema(description = "Its events, in order.") URI events,
      @Schema(description = "Its compiled programs.") URI jaxprs,
      @Schema(description = "The page that shows it.") URI page) {}
}
