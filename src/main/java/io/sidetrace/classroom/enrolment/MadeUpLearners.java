package io.sidetrace.classroom.enrolment;

import io.sidetrace.classroom.course.Course;
import io.sidetrace.lesson.learner.Learner;
import io.sidetrace.lesson.learner.Learners;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** People of sample courses. They go when their course goes. */
@Component
public class MadeUpLearners {
  private final JdbcClient jdbc;
  private final Learners learners;
  private final Joining joining;
  private final Enrolments enrolments;

  MadeUpLearners(JdbcClient jdbc, Learners learners, Joining joining, Enrolments enrolments) {
    this.jdbc = jdbc;
    this.learners = learners;
    this.joining = joining;
    this.enrolments = enrolments;
  }

  /** Somebody new who joined at that time, under a name that is offered. */
  @Transactional
  public Learner join(Course course, Instant joinedAt) {
    Learner learner = learners.create();
    jdbc.sql("insert into made_up_learner (learner_id) values (?)").param(learner.id()).update();
    Enrolment enrolment = joining.join(learner, course, joining.offers(course).getFirst());
    jdbc.sql("update enrolment set joined_at = ? where id = ?")
        .params(joinedAt.atOffset(ZoneOffset.UTC), enrolment.id())
        .update();
    return learner;
  }

  /** Somebody new who tries things out and never counts. */
  @Transactional
  public Learner tester(Course course, Instant joinedAt) {
    Learner learner = join(course, joinedAt);
    enrolments.setTest(enrolments.ofLearner(course.id(), learner.id()).orElseThrow(), true);
    return learner;
  }
}
