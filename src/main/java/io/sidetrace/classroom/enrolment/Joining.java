package io.sidetrace.classroom.enrolment;

import io.sidetrace.classroom.course.Course;
import io.sidetrace.classroom.course.CourseException;
import io.sidetrace.classroom.course.Courses;
import io.sidetrace.classroom.course.JoinState;
import io.sidetrace.classroom.course.PseudonymMode;
import io.sidetrace.classroom.enrolment.Enrolment.State;
import io.sidetrace.lesson.learner.Learner;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets learners into courses. */
@Service
public class Joining {
  private static final int OFFERS = 3;

  private final Courses courses;
  private final Enrolments enrolments;

  Joining(Courses courses, Enrolments enrolments) {
    this.courses = courses;
    this.enrolments = enrolments;
  }

  /**
   * The course that a code opens.
   *
   * @throws CourseException when the code opens none, or the course lets nobody in
   */
  public Course opened(String code) {
    Course course =
        courses
            .withCode(code)
            .orElseThrow(
                () ->
                    CourseException.unknown(
                        "No course has this code. It has six letters and digits; an old one opens"
                            + " nothing once there is a new one. Ask for the code that counts."));
    if (course.joinState() == JoinState.CLOSED) {
      throw CourseException.conflict(
          "“%s” lets nobody in now. Whoever teaches it can open it.".formatted(course.title()));
    }
    if (course.hasEnded(Instant.now())) {
      throw CourseException.conflict(
          "“%s” ended on %s.".formatted(course.title(), course.endsOn()));
    }
    return course;
  }

  /** Names that are free, to choose from. */
  @Transactional(readOnly = true)
  public List<String> offers(Course course) {
    return MadeUpNames.some(
        OFFERS,
        name -> enrolments.isFree(course.id(), Pseudonym.of(name)),
        ThreadLocalRandom.current());
  }

  /**
   * Joins, or finds that the learner is in already.
   *
   * @throws CourseException when the name cannot be had, or the learner was removed
   */
  @Transactional
  public Enrolment join(Learner learner, Course course, String pseudonym) {
    Optional<Enrolment> known = enrolments.ofLearner(course.id(), learner.id());
    if (known.isPresent()) {
      if (known.get().state() == State.REMOVED) {
        throw CourseException.conflict(
            "You were removed from “%s”. Whoever teaches it can let you in again."
                .formatted(course.title()));
      }
      return known.get();
    }
    if (course.pseudonyms() == PseudonymMode.GENERATED && !MadeUpNames.has(pseudonym)) {
      throw CourseException.field(
          "pseudonym", "is none of those that are offered, and this course has no others.");
    }
    State state = course.joinState() == JoinState.APPROVE ? State.WAITING : State.ACTIVE;
    return enrolments.add(course.id(), learner.id(), Pseudonym.of(pseudonym), state);
  }
}
