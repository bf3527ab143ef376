package io.sidetrace.dashboard.fact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads what was done in a course. */
@Repository
public class CourseFacts {
  private static final String COUNTED =
      """
      from enrolment_attempt x
      join enrolment e on e.id = x.enrolment_id and e.state = 'active' and e.kind = 'learner'
      join attempt a on a.id = x.attempt_id
      """;

  private final JdbcClient jdbc;
  private final KnownAttempts known;

  CourseFacts(JdbcClient jdbc, KnownAttempts known) {
    this.jdbc = jdbc;
    this.known = known;
  }

  /** Of the whole course: what belongs to the attempts that have begun when it is asked. */
  @Transactional(readOnly = true)
  public Facts of(String course) {
    Instant asOf = Instant.now();
    List<Revised> attempts =
        jdbc.sql(
                "select a.*, x.enrolment_id, x.assignment_id "
                    + COUNTED
                    + "where e.course_id = ? and x.included order by a.started_at, a.id")
            .param(course)
            .query((row, _) -> new Revised(began(row), row.getInt("revision")))
            .list();
    List<AttemptFacts> facts = known.of(attempts);
    return new Facts(
        names(course),
        attempts.stream().map(Revised::attempt).toList(),
        facts.stream()
            .flatMap(f -> f.answers().stream())
            .sorted(Comparator.comparing(Answered::at))
            .toList(),
        facts.stream()
            .flatMap(f -> f.mends().stream())
            .sorted(Comparator.comparing(Mended::at))
            .toList(),
        count(
            "select count(*) from enrolment where course_id = ? and state = 'active' and kind = 'test'",
            course),
        count("select count(*) " + COUNTED + " where e.course_id = ? and not x.included", course),
        asOf);
  }

  private Map<String, String> names(String course) {
    Map<String, String> names = new LinkedHashMap<>();
    jdbc.sql(
            """
            select id, pseudonym from enrolment
            where course_id = ? and state = 'active' and kind = 'learner' order by joined_at, id
            """)
        .param(course)
        .query(
            row -> {
              names.put(row.getString(1), row.getString(2));
            });
    return names;
  }

  private int count(String sql, String course) {
    return jdbc.sql(sql).param(course).query(Integer.class).single();
  }

  private static Began began(ResultSet row) throws SQLException {
    return new Began(
        row.getString("id"),
        row.getString("enrolment_id"),
        row.getString("assignment_id"),
        row.getString("lesson"),
        row.getString("profile"),
        row.getString("behaviour_hash"),
        row.getInt("seed"),
        Columns.instant(row, "started_at"),
        Columns.instantOrNull(row, "mended_at"));
  }
}
