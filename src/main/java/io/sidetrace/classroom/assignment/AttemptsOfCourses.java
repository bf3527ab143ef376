package io.sidetrace.classroom.assignment;

import io.sidetrace.classroom.enrolment.Enrolment;
import io.sidetrace.lesson.attempt.AttemptBegan;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Remembers which attempt belongs to which enrolment and assignment. */
@Component
public class AttemptsOfCourses {
  private final JdbcClient jdbc;

  AttemptsOfCourses(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Place(String enrolment, String assignment, ZoneId zone, LocalDate endsOn) {}

  /** An attempt belongs to the newest course that sets its lesson now. */
  @EventListener
  @Transactional
  public void began(AttemptBegan attempt) {
    OffsetDateTime now = Instant.now().atOffset(ZoneOffset.UTC);
    jdbc
        .sql(
            """
            select e.id as enrolment, s.id as assignment, c.time_zone, c.ends_on
            from enrolment e
            join course c on c.id = e.course_id
            join assignment s on s.course_id = c.id
            where e.learner_id = ? and e.state = 'active' and s.lesson = ?
              and (s.opens_at is null or s.opens_at <= ?)
            order by e.joined_at desc, e.id
            """)
        .params(attempt.learner(), attempt.lesson(), now)
        .query(
            (row, _) ->
                new Place(
                    row.getString("enrolment"),
                    row.getString("assignment"),
                    ZoneId.of(row.getString("time_zone")),
                    row.getObject("ends_on", LocalDate.class)))
        .list()
        .stream()
        .filter(place -> !now.atZoneSameInstant(place.zone()).toLocalDate().isAfter(place.endsOn()))
        .findFirst()
        .ifPresent(place -> link(attempt.attempt(), place));
  }

  private void link(String attempt, Place place) {
    jdbc.sql(
            "insert into enrolment_attempt (attempt_id, enrolment_id, assignment_id, included) values (?, ?, ?, true)")
        .params(attempt, place.enrolment(), place.assignment())
        .update();
  }

  /** Takes along what a learner did before they joined, of the lessons that are set. */
  @Transactional
  public int takeAlong(Enrolment enrolment) {
    return jdbc.sql(
            """
            insert into enrolment_attempt (attempt_id, enrolment_id, assignment_id, included)
            select a.id, ?, s.id, true
            from attempt a join assignment s on s.course_id = ? and s.lesson = a.lesson
            where a.learner_id = ? and a.id not in (select attempt_id from enrolment_attempt)
            """)
        .params(enrolment.id(), enrolment.course(), enrolment.learner())
        .update();
  }
}
