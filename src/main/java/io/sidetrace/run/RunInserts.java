package io.sidetrace.run;

import io.sidetrace.gotcha.Sighting;
import io.sidetrace.worker.protocol.RunReport;
import io.sidetrace.worker.protocol.RunReport.CellReport;
import io.sidetrace.worker.protocol.RunReport.FunctionReport;
import io.sidetrace.worker.protocol.RunReport.JaxprReport;
import io.sidetrace.worker.protocol.RunReport.Retrace;
import io.sidetrace.worker.protocol.RunReport.RunError;
import io.sidetrace.worker.protocol.RunReport.StateReport;
import io.sidetrace.worker.protocol.RunReport.Timings;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes a run into its tables, one batch for each. */
final class RunInserts {

  private static final String ERROR =
      "error_type, error_message, error_line, error_traceback, origin_what, origin_name, origin_line";
  private static final String RUN =
      "run (id, created_at, program, profile, outcome, sentence, stdout, stdout_truncated, stderr, display, "
          + ERROR
          + ", queued_millis, python_millis, trace_millis, compile_millis, execute_millis, total_millis, event_count, events_dropped)";
  private static final String CELL =
      "run_cell (run_id, position, line, stdout, display, " + ERROR + ")";
  private static final String FUNCTION =
      "run_function (run_id, position, number, name, transform, line, calls, python_runs, traces, compiles, cache_hits, executions)";
  private static final String RETRACE =
      "run_retrace (run_id, function_position, position, event_seq, because, fields)";
  private static final String STATE =
      "run_state (run_id, position, number, name, kind, line, aval, reads, writes, initial_value, final_value)";
  private static final String JAXPR =
      "run_jaxpr (run_id, position, function_number, name, version, jaxpr)";

  private static final String GOTCHA =
      "run_gotcha (run_id, position, gotcha, line, because, certainty, event_seq)";

  private final JdbcTemplate jdbc;

  RunInserts(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Run run) {
    RunReport report = run.report();
    String id = run.id().value();
    insert(RUN, List.<@Nullable Object[]>of(row(run)));
    insert(CELL, numbered(report.cells(), (i, cell) -> row(id, i, cell)));
    insert(FUNCTION, numbered(report.functions(), (i, f) -> row(id, i, f)));
    insert(RETRACE, retraces(id, report.functions()));
    insert(STATE, numbered(report.states(), (i, state) -> row(id, i, state)));
    insert(GOTCHA, numbered(report.gotchas(), (i, sighting) -> row(id, i, sighting)));
    insert(JAXPR, numbered(report.jaxprs(), (i, jaxpr) -> row(id, i, jaxpr)));
  }

  private void insert(String table, List<@Nullable Object[]> rows) {
    if (!rows.isEmpty()) {
      String places = "?" + ", ?".repeat(rows.getFirst().length - 1);
      jdbc.batchUpdate("insert into " + table + " values (" + places + ")", rows);
    }
  }

  private static @Nullable Object[] row(Run run) {
    RunReport report = run.report();
    Timings timings = report.timings();
    return joined(
        columns(
            run.id().value(),
            run.createdAt().atOffset(ZoneOffset.UTC),
            run.source(),
            run.profile().toString(),
            report.outcome().toString(),
            report.sentence(),
            report.stdout(),
            report.stdoutTruncated(),
            report.stderr(),
            report.display()),
        error(report.error()),
        columns(
            timings.queuedMillis(),
            timings.pythonMillis(),
            timings.traceMillis(),
            timings.compileMillis(),
            timings.executeMillis(),
            timings.totalMillis(),
            report.eventCount(),
            report.eventsDropped()));
  }

  private static @Nullable Object[] row(String id, int position, Sighting sighting) {
    return columns(
        id,
        position,
        sighting.gotcha(),
        sighting.line(),
        sighting.because(),
        sighting.certainty().toString(),
        sighting.at());
  }

  private static @Nullable Object[] row(String id, int position, CellReport cell) {
    return joined(
        columns(id, position, cell.line(), cell.stdout(), cell.display()), error(cell.error()));
  }

  private static @Nullable Object[] error(@Nullable RunError error) {
    if (error == null) {
      return new @Nullable Object[7];
    }
    var origin = error.origin();
    return columns(
        error.type(),
        error.message(),
        error.line(),
        error.traceback(),
        origin == null ? null : origin.what(),
        origin == null ? null : origin.name(),
        origin == null ? null : origin.line());
  }

  private static @Nullable Object[] row(String id, int position, FunctionReport f) {
    return columns(
        id,
        position,
        f.id(),
        f.name(),
        f.transform(),
        f.line(),
        f.calls(),
        f.pythonRuns(),
        f.traces(),
        f.compiles(),
        f.cacheHits(),
        f.executions());
  }

  private static List<@Nullable Object[]> retraces(String id, List<FunctionReport> functions) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (int f = 0; f < functions.size(); f++) {
      List<Retrace> retraces = functions.get(f).retraces();
      for (int i = 0; i < retraces.size(); i++) {
        Retrace again = retraces.get(i);
        rows.add(columns(id, f, i, again.at(), again.because(), KeyChanges.write(again.fields())));
      }
    }
    return rows;
  }

  private static @Nullable Object[] row(String id, int position, StateReport state) {
    return columns(
        id,
        position,
        state.id(),
        state.name(),
        state.kind(),
        state.line(),
        state.aval(),
        state.reads(),
        state.writes(),
        state.initial(),
        state.finalValue());
  }

  private static @Nullable Object[] row(String id, int position, JaxprReport jaxpr) {
    return columns(id, position, jaxpr.function(), jaxpr.name(), jaxpr.version(), jaxpr.text());
  }

  private interface RowOf<T> {
    @Nullable Object[] row(int position, T part);
  }

  private static <T> List<@Nullable Object[]> numbered(List<T> parts, RowOf<T> rows) {
    return IntStream.range(0, parts.size()).mapToObj(i -> rows.row(i, parts.get(i))).toList();
  }

  private static @Nullable Object[] columns(@Nullable Object... values) {
    return values;
  }

  private static @Nullable Object[] joined(@Nullable Object[]... parts) {
    return Stream.of(parts).flatMap(Arrays::stream).toArray();
  }
}
