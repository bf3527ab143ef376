package io.sidetrace.run;

import io.sidetrace.engine.journal.Event.Origin;
import io.sidetrace.engine.journal.Profile;
import io.sidetrace.gotcha.Sighting;
import io.sidetrace.gotcha.Sighting.Certainty;
import io.sidetrace.worker.protocol.Outcome;
import io.sidetrace.worker.protocol.RunReport;
import io.sidetrace.worker.protocol.RunReport.CellReport;
import io.sidetrace.worker.protocol.RunReport.FunctionReport;
import io.sidetrace.worker.protocol.RunReport.JaxprReport;
import io.sidetrace.worker.protocol.RunReport.Retrace;
import io.sidetrace.worker.protocol.RunReport.RunError;
import io.sidetrace.worker.protocol.RunReport.StateReport;
import io.sidetrace.worker.protocol.RunReport.Timings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads a run from its tables. */
final class RunSelects {

  private final JdbcClient jdbc;

  RunSelects(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Run> find(RunId id) {
    return jdbc.sql("select * from run where id = ?")
        .param(id.value())
        .query((row, i) -> run(id, row))
        .optional();
  }

  Optional<String> source(RunId id) {
    return jdbc.sql("select program from run where id = ?")
        .param(id.value())
        .query(String.class)
        .optional();
  }

  private Run run(RunId id, ResultSet row) throws SQLException {
    Profile profile = Profile.of(row.getString("profile")).orElseThrow();
    OffsetDateTime created = row.getObject("created_at", OffsetDateTime.class);
    return new Run(id, created.toInstant(), row.getString("program"), profile, report(id, row));
  }

  private RunReport report(RunId id, ResultSet row) throws SQLException {
    return new RunReport(
        outcome(row.getString("outcome")),
        row.getString("sentence"),
        row.getString("stdout"),
        row.getBoolean("stdout_truncated"),
        row.getString("stderr"),
        error(row),
        row.getString("display"),
        parts(id, "run_cell", (cell, i) -> cell(cell)),
        functions(id),
        parts(id, "run_state", (state, i) -> state(state)),
        parts(id, "run_jaxpr", (jaxpr, i) -> jaxpr(jaxpr)),
        parts(id, "run_gotcha", (sighting, i) -> sighting(sighting)),
        timings(row),
        row.getInt("event_count"),
        row.getInt("events_dropped"));
  }

  private <T> List<T> parts(RunId id, String table, RowMapper<T> mapper) {
    return jdbc.sql("select * from " + table + " where run_id = ? order by position")
        .param(id.value())
        .query(mapper)
        .list();
  }

  private List<FunctionReport> functions(RunId id) {
    record Placed(int function, Retrace retrace) {}
    List<Placed> retraces =
        parts(
            id,
            "run_retrace",
            (row, i) ->
                new Placed(
                    row.getInt("function_position"),
                    new Retrace(
                        row.getInt("event_seq"),
                        row.getString("because"),
                        KeyChanges.read(row.getString("fields")))));
    return parts(
        id,
        "run_function",
        (row, i) -> {
          int position = row.getInt("position");
          return function(
              row,
              retraces.stream()
                  .filter(r -> r.function() == position)
                  .map(Placed::retrace)
                  .toList());
        });
  }

  private static FunctionReport function(ResultSet row, List<Retrace> retraces)
      throws SQLException {
    return new FunctionReport(
        row.getInt("number"),
        row.getString("name"),
        row.getString("transform"),
        row.getInt("line"),
        row.getInt("calls"),
        row.getInt("python_runs"),
        row.getInt("traces"),
        row.getInt("compiles"),
        row.getInt("cache_hits"),
        row.getInt("executions"),
        retraces);
  }

  private static CellReport cell(ResultSet row) throws SQLException {
    return new CellReport(
        row.getInt("line"), row.getString("stdout"), row.getString("display"), error(row));
  }

  private static StateReport state(ResultSet row) throws SQLException {
    return new StateReport(
        row.getInt("number"),
        row.getString("name"),
        row.getString("kind"),
        row.getInt("line"),
        row.getString("aval"),
        row.getInt("reads"),
        row.getInt("writes"),
        row.getString("initial_value"),
        row.getString("final_value"));
  }

  private static Sighting sighting(ResultSet row) throws SQLException {
    return new Sighting(
        row.getString("gotcha"),
        row.getInt("line"),
        row.getString("because"),
        row.getString("certainty").equals(Certainty.SEEN.toString())
            ? Certainty.SEEN
            : Certainty.SUSPECTED,
        row.getInt("event_seq"));
  }

  private static JaxprReport jaxpr(ResultSet row) throws SQLException {
    return new JaxprReport(
        row.getInt("function_number"),
        row.getString("name"),
        row.getInt("version"),
        row.getString("jaxpr"));
  }

  private static @Nullable RunError error(ResultSet row) throws SQLException {
    String type = row.getString("error_type");
    return type == null
        ? null
        : new RunError(
            type,
            row.getString("error_message"),
            row.getInt("error_line"),
            origin(row),
            row.getString("error_traceback"));
  }

  private static @Nullable Origin origin(ResultSet row) throws SQLException {
    String what = row.getString("origin_what");
    return what == null
        ? null
        : new Origin(what, row.getString("origin_name"), row.getInt("origin_line"));
  }

  private static Timings timings(ResultSet row) throws SQLException {
    return new Timings(
        row.getLong("queued_millis"),
        row.getLong("python_millis"),
        row.getLong("trace_millis"),
        row.getLong("compile_millis"),
        row.getLong("execute_millis"),
        row.getLong("total_millis"));
  }

  private static Outcome outcome(String label) {
    return Arrays.stream(Outcome.values())
        .filter(o -> o.toString().equals(label))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("unknown outcome: " + label));
  }
}
