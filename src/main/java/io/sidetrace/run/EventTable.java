package io.sidetrace.run;

import io.sidetrace.engine.journal.Entry;
import io.sidetrace.engine.journal.Event.Compiled;
import io.sidetrace.worker.protocol.RunReport.JaxprReport;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The events of runs, one JSON text each. The text of a compiled program is in `run_jaxpr` already,
 * so it is left out of its event here and put back when the event is read.
 */
final class EventTable {

  private static final int ROWS_A_BATCH = 1_000;

  private record Version(int function, int version) {}

  private final JdbcTemplate template;
  private final JdbcClient jdbc;

  EventTable(JdbcTemplate template, JdbcClient jdbc) {
    this.template = template;
    this.jdbc = jdbc;
  }

  void insert(Run run, List<Entry> entries) {
    Map<Version, String> jaxprs = new HashMap<>();
    for (JaxprReport jaxpr : run.report().jaxprs()) {
      jaxprs.put(new Version(jaxpr.function(), jaxpr.version()), jaxpr.text());
    }
    template.batchUpdate(
        "insert into run_event (run_id, seq, kind, line, json) values (?, ?, ?, ?, ?)",
        entries,
        ROWS_A_BATCH,
        (row, entry) -> {
          row.setString(1, run.id().value());
          row.setInt(2, entry.seq());
          row.setString(3, EventJson.kind(entry.event().getClass()));
          row.setInt(4, entry.line());
          row.setString(5, EventJson.write(withoutJaxpr(entry, jaxprs)));
        });
  }

  /** All events of one kind, in order. */
  List<Entry> select(RunId id, String kind) {
    List<Entry> entries =
        jdbc.sql("select json from run_event where run_id = :id and kind = :kind order by seq")
            .param("id", id.value())
            .param("kind", kind)
            .query((row, i) -> EventJson.read(row.getString("json")))
            .list();
    return entries.stream().anyMatch(EventTable::lacksJaxpr) ? withJaxprs(id, entries) : entries;
  }

  List<Entry> select(RunId id, int after, int limit) {
    List<Entry> entries =
        jdbc.sql(
                "select json from run_event where run_id = :id and seq > :after order by seq limit"
                    + " :limit")
            .param("id", id.value())
            .param("after", after)
            .param("limit", limit)
            .query((row, i) -> EventJson.read(row.getString("json")))
            .list();
    return entries.stream().anyMatch(EventTable::lacksJaxpr) ? withJaxprs(id, entries) : entries;
  }

  private List<Entry> withJaxprs(RunId id, List<Entry> entries) {
    Map<Version, String> jaxprs = new HashMap<>();
    jdbc.sql("select function_number, version, jaxpr from run_jaxpr where run_id = ?")
        .param(id.value())
        .query(
            row -> {
              jaxprs.put(
                  new Version(row.getInt("function_number"), row.getInt("version")),
                  row.getString("jaxpr"));
            });
    return entries.stream().map(entry -> withJaxpr(entry, jaxprs)).toList();
  }

  private static boolean lacksJaxpr(Entry entry) {
    return entry.event() instanceof Compiled compiled && compiled.jaxpr().isEmpty();
  }

  private static Entry withJaxpr(Entry entry, Map<Version, String> jaxprs) {
    return lacksJaxpr(entry) && entry.event() instanceof Compiled compiled
        ? with(jaxprs.getOrDefault(version(compiled), ""), compiled, entry)
        : entry;
  }

  private static Entry withoutJaxpr(Entry entry, Map<Version, String> jaxprs) {
    return entry.event() instanceof Compiled compiled
            && compiled.jaxpr().equals(jaxprs.get(version(compiled)))
        ? with("", compiled, entry)
        : entry;
  }

  private static Version version(Compiled compiled) {
    return new Version(compiled.function(), compiled.version());
  }

  private static Entry with(String jaxpr, Compiled compiled, Entry entry) {
    return new Entry(
        entry.seq(), entry.clock(), entry.pass(), entry.line(), compiled.withJaxpr(jaxpr));
  }
}
