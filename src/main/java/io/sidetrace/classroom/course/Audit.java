package io.sidetrace.classroom.course;

import io.sidetrace.staff.account.Staff;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who of the staff looked at or changed the data of single people. Only ever added to. */
@Repository
public class Audit {
  private static final String ERASED = "a learner who is no longer here";

  private final JdbcClient jdbc;

  Audit(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param by login of who did it; empty where the account is gone
   */
  public record Line(Optional<String> by, String action, String subject, Instant at) {}

  @Transactional
  public void note(Course course, Staff by, String action, String subject) {
    add(course, by, action, subject, null);
  }

  /**
   * About a learner. Their name is not written into the line, so that it goes when they do.
   *
   * @param enrolment its id
   */
  @Transactional
  public void noteLearner(Course course, Staff by, String action, String enrolment) {
    add(course, by, action, "", enrolment);
  }

  private void add(
      Course course, Staff by, String action, String subject, @Nullable String enrolment) {
    jdbc.sql(
            "insert into audit (course_id, staff_id, action, subject, enrolment_id, at) values (?, ?, ?, ?, ?, ?)")
        .param(course.id())
        .param(by.id())
        .param(action)
        .param(subject)
        .param(enrolment)
        .param(Instant.now().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The newest ones first. */
  @Transactional(readOnly = true)
  public List<Line> of(Course course, int most) {
    return jdbc.sql(
            """
            select s.login, a.action, a.subject, a.at, e.pseudonym
            from audit a
            left join staff s on s.id = a.staff_id
            left join enrolment e on e.id = a.enrolment_id
            where a.course_id = ? order by a.id desc limit ?
            """)
        .params(course.id(), most)
        .query(
            (row, _) ->
                new Line(
                    Optional.ofNullable(row.getString("login")),
                    row.getString("action"),
                    subject(row.getString("subject"), row.getString("pseudonym")),
                    row.getObject("at", OffsetDateTime.class).toInstant()))
        .list();
  }

  private static String subject(String noted, @Nullable String pseudonym) {
    return noted.isEmpty() ? Objects.requireNonNullElse(pseudonym, ERASED) : noted;
  }
}
