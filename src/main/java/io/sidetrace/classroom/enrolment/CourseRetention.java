package io.sidetrace.classroom.enrolment;

import io.sidetrace.classroom.course.Course;
import io.sidetrace.classroom.course.Courses;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Erases what is kept of a course's learners once its time is over. The course itself stays. */
@Component
public class CourseRetention {
  private static final Logger LOG = LoggerFactory.getLogger(CourseRetention.class);

  private final Courses courses;
  private final JdbcClient jdbc;
  private final TransactionOperations transaction;

  CourseRetention(Courses courses, JdbcClient jdbc, TransactionOperations transaction) {
    this.courses = courses;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
  void sweep() {
    sweep(Instant.now());
  }

  /** What is over at that time. */
  public void sweep(Instant now) {
    for (Course course : courses.withLearners()) {
      if (now.atZone(course.zone()).toLocalDate().isAfter(course.erasedOn())) {
        transaction.executeWithoutResult(_ -> erase(course));
      }
    }
  }

  private void erase(Course course) {
    String attempts =
        "select x.attempt_id from enrolment_attempt x join enrolment e on e.id = x.enrolment_id where e.course_id = ?";
    jdbc.sql(
            "delete from run where id in (select run_id from attempt_run where attempt_id in (%s))"
                .formatted(attempts))
        .param(course.id())
        .update();
    jdbc.sql("delete from attempt where id in (%s)".formatted(attempts))
        .param(course.id())
        .update();
    int people = jdbc.sql("delete from enrolment where course_id = ?").param(course.id()).update();
    jdbc.sql("delete from audit where course_id = ?").param(course.id()).update();
    LOG.info(
        "course {}: the time of its {} learners is over, they are erased", course.id(), people);
  }
}
