package io.sidetrace.run;

import io.sidetrace.engine.journal.Entry;
import io.sidetrace.engine.journal.Event;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The runs that were kept. */
@Repository
public class Runs {

  // Deleting takes its events and all along; few at a time, so that nobody waits for the clean-up.
  private static final int DELETED_AT_ONCE = 200;

  private final RunInserts inserts;
  private final RunSelects selects;
  private final EventTable events;
  private final JdbcClient jdbc;

  public Runs(JdbcTemplate template, JdbcClient jdbc) {
    this.inserts = new RunInserts(template);
    this.selects = new RunSelects(jdbc);
    this.events = new EventTable(template, jdbc);
    this.jdbc = jdbc;
  }

  /**
   * Keeps the run with its events, all or nothing. Kept when this, or the caller's transaction, is
   * over.
   */
  @Transactional
  public void save(Run run, List<Entry> entries) {
    inserts.insert(run);
    events.insert(run, entries);
  }

  @Transactional(readOnly = true)
  public Optional<Run> find(RunId id) {
    return selects.find(id);
  }

  /** The program of a run, where that is all that is wanted of it. */
  @Transactional(readOnly = true)
  public Optional<String> source(RunId id) {
    return selects.source(id);
  }

  /** At most `limit` of the run's events, those after number `after`, in order. */
  @Transactional(readOnly = true)
  public List<Entry> events(RunId id, int after, int limit) {
    return events.select(id, after, limit);
  }

  /** The versions that were compiled in the run, in order. */
  @Transactional(readOnly = true)
  public List<Event.Compiled> compiled(RunId id) {
    return events.select(id, EventJson.kind(Event.Compiled.class)).stream()
        .map(entry -> (Event.Compiled) entry.event())
        .toList();
  }

  /**
   * Deletes some of the runs that are older than `limit` and says how many; 0 when none is left.
   */
  @Transactional
  public int deleteSomeBefore(Instant limit) {
    List<String> ids =
        jdbc.sql("select id from run where created_at < :limit order by created_at limit :count")
            .param("limit", limit.atOffset(ZoneOffset.UTC))
            .param("count", DELETED_AT_ONCE)
            .query(String.class)
            .list();
    return ids.isEmpty()
        ? 0
        : jdbc.sql("delete from run where id in (:ids)").param("ids", ids).update();
  }
}
