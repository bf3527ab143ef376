package io.sidetrace.dashboard.fact;

import io.sidetrace.lesson.attempt.Phase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
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
  private static final String OF_COURSE = " where e.course_id = ? and x.included ";

  private final JdbcClient jdbc;

  CourseFacts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Of the whole course: what belongs to the attempts that have begun when it is asked. */
  @Transactional(readOnly = true)
  public Facts of(String course) {
    Instant asOf = Instant.now();
    Map<String, Began> attempts = new LinkedHashMap<>();
    jdbc.sql(
            "select a.*, x.enrolment_id, x.assignment_id "
                + COUNTED
                + OF_COURSE
                + "order by a.started_at, a.id")
        .param(course)
        .query(CourseFacts::began)
        .list()
        .forEach(a -> attempts.put(a.attempt(), a));
    return new Facts(
        names(course),
        List.copyOf(attempts.values()),
        answers(course, attempts),
        mends(course, attempts),
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

  private List<Answered> answers(String course, Map<String, Began> attempts) {
    Map<String, Answered> found = new LinkedHashMap<>();
    jdbc.sql(
            "select p.attempt_id, p.phase, p.item_key, p.answer, p.confidence, p.run_id, p.answered_at, g.happened, g.correct, g.gotcha "
                + COUNTED
                + """
                join prediction p on p.attempt_id = a.id
                join grading g on g.attempt_id = p.attempt_id and g.phase = p.phase and g.position = p.position
                """
                + OF_COURSE
                + "order by p.answered_at, p.attempt_id, p.phase, p.position, g.number")
        .param(course)
        .query(
            row -> {
              Began attempt = attempts.get(row.getString("attempt_id"));
              if (attempt != null) {
                Answered answer = answered(attempt, row);
                // Gradings come in their order, and the newest counts.
                found.put(attempt.attempt() + " " + answer.phase() + " " + answer.item(), answer);
              }
            });
    return List.copyOf(found.values());
  }

  private static Answered answered(Began attempt, ResultSet row) throws SQLException {
    return new Answered(
        attempt,
        Phase.of(row.getString("phase")).orElseThrow(),
        row.getString("item_key"),
        row.getString("answer"),
        row.getString("happened"),
        row.getBoolean("correct"),
        row.getString("gotcha"),
        row.getObject("confidence", Integer.class),
        row.getString("run_id"),
        Columns.instant(row, "answered_at"));
  }

  private List<Mended> mends(String course, Map<String, Began> attempts) {
    Map<String, List<String>> gotchas = new HashMap<>();
    jdbc.sql(
            "select s.attempt_id, s.ordinal, s.gotcha "
                + COUNTED
                + "join attempt_sighting s on s.attempt_id = a.id and s.kind = 'mend'"
                + OF_COURSE
                + "order by s.gotcha")
        .param(course)
        .query(
            row -> {
              gotchas
                  .computeIfAbsent(row.getString(1) + " " + row.getInt(2), _ -> new ArrayList<>())
                  .add(row.getString(3));
            });
    List<Mended> mends = new ArrayList<>();
    jdbc.sql(
            "select r.*, g.group_key as given_key "
                + COUNTED
                + """
                join attempt_run r on r.attempt_id = a.id and r.kind = 'mend'
                left join attempt_run g on g.attempt_id = a.id and g.kind = 'given' and g.ordinal = 1
                """
                + OF_COURSE
                + "order by r.ran_at, r.attempt_id, r.ordinal")
        .param(course)
        .query(
            row -> {
              Began attempt = attempts.get(row.getString("attempt_id"));
              if (attempt != null) {
                int ordinal = row.getInt("ordinal");
                String key = row.getString("group_key");
                mends.add(
                    new Mended(
                        attempt,
                        ordinal,
                        row.getString("run_id"),
                        row.getBoolean("accepted"),
                        key,
                        key != null && key.equals(row.getString("given_key")),
                        gotchas.getOrDefault(attempt.attempt() + " " + ordinal, List.of()),
                        Columns.instant(row, "ran_at")));
              }
            });
    return mends;
  }

  private int count(String sql, String course) {
    return jdbc.sql(sql).param(course).query(Integer.class).single();
  }

  private static Began began(ResultSet row, int number) throws SQLException {
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
