package io.sidetrace.dashboard.fact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Every attempt at an assignment with every answer, row by row: no list of them is ever made. */
@Repository
public class AttemptRows {
  private static final int FETCHED = 1_000;

  /** The names of what a row holds. */
  public static final List<String> COLUMNS =
      List.of(
          "learner",
          "test_learner",
          "included",
          "attempt",
          "profile",
          "version",
          "seed",
          "started_at",
          "mended_at",
          "tries_to_mend",
          "phase",
          "item",
          "answer",
          "happened",
          "right",
          "gotcha",
          "confidence",
          "run",
          "answered_at");

  private final JdbcTemplate jdbc;

  AttemptRows(DataSource source) {
    jdbc = new JdbcTemplate(source);
    jdbc.setFetchSize(FETCHED);
  }

  /** In the order of {@link #COLUMNS}; an attempt without an answer has one row. */
  @Transactional(readOnly = true)
  public void each(String assignment, Consumer<@Nullable Object[]> row) {
    jdbc.query(
        """
        select e.pseudonym, e.kind, x.included, a.id, a.profile, a.behaviour_hash, a.seed, a.started_at, a.mended_at,
          (select count(*) from attempt_run r where r.attempt_id = a.id and r.kind = 'mend') as tries,
          p.phase, p.item_key, p.answer, g.happened, g.correct, g.gotcha, p.confidence, p.run_id, p.answered_at
        from enrolment_attempt x
        join enrolment e on e.id = x.enrolment_id and e.state = 'active'
        join attempt a on a.id = x.attempt_id
        left join prediction p on p.attempt_id = a.id
        left join grading g on g.attempt_id = p.attempt_id and g.phase = p.phase and g.position = p.position
          and g.number = (select max(number) from grading n
            where n.attempt_id = p.attempt_id and n.phase = p.phase and n.position = p.position)
        where x.assignment_id = ?
        order by a.started_at, a.id, p.answered_at, p.phase, p.position
        """,
        found -> {
          row.accept(row(found));
        },
        assignment);
  }

  private static @Nullable Object[] row(ResultSet r) throws SQLException {
    return new @Nullable Object[] {
      r.getString("pseudonym"),
      r.getString("kind").equals("test"),
      r.getBoolean("included"),
      r.getString("id"),
      r.getString("profile"),
      r.getString("behaviour_hash"),
      r.getInt("seed"),
      Columns.instant(r, "started_at"),
      Columns.instantOrNull(r, "mended_at"),
      r.getInt("tries"),
      r.getString("phase"),
      r.getString("item_key"),
      r.getString("answer"),
      r.getString("happened"),
      r.getObject("correct", Boolean.class),
      r.getString("gotcha"),
      r.getObject("confidence", Integer.class),
      r.getString("run_id"),
      Columns.instantOrNull(r, "answered_at")
    };
  }
}
