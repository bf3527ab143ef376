package io.sidetrace.classroom.web;

import io.sidetrace.classroom.assignment.AttemptsOfCourses;
import io.sidetrace.classroom.course.Course;
import io.sidetrace.classroom.course.CourseException;
import io.sidetrace.classroom.enrolment.Enrolment;
import io.sidetrace.classroom.enrolment.Joining;
import io.sidetrace.lesson.learner.Learner;
import io.sidetrace.lesson.learner.Learners;
import io.sidetrace.lesson.web.LearnerCookie;
import io.sidetrace.web.Buckets;
import io.sidetrace.web.TooManyRequestsException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Where browsers come to join. A whole class comes from one address, so what is counted is codes
 * that open nothing: ten a minute.
 */
@Component
class JoinDesk {
  private static final int WRONG_CODES = 10;
  private static final Duration FOR_EACH = Duration.ofSeconds(6);

  private final Joining joining;
  private final AttemptsOfCourses attempts;
  private final Learners learners;
  private final LearnerCookie cookie;
  private final Buckets wrong = new Buckets(WRONG_CODES, FOR_EACH);

  JoinDesk(Joining joining, AttemptsOfCourses attempts, Learners learners, LearnerCookie cookie) {
    this.joining = joining;
    this.attempts = attempts;
    this.learners = learners;
    this.cookie = cookie;
  }

  /** A learner who is in, and the code that continues elsewhere. */
  record Seated(Enrolment enrolment, String rejoinCode) {}

  /**
   * The course that a code opens.
   *
   * @throws TooManyRequestsException when too many codes from there opened nothing
   */
  Course opened(String code, HttpServletRequest request) {
    String address = request.getRemoteAddr();
    wrong
        .emptyFor(address)
        .ifPresent(
            wait -> {
              throw new TooManyRequestsException(
                  "Too many codes from your network opened nothing.", wait);
            });
    try {
      return joining.opened(code);
    } catch (CourseException e) {
      if (e.kind() == CourseException.Kind.UNKNOWN) {
        wrong.take(address, 1);
      }
      throw e;
    }
  }

  Seated join(CourseRequests.Join request, HttpServletRequest http, HttpServletResponse response) {
    Course course = opened(request.code() == null ? "" : request.code(), http);
    if (request.pseudonym() == null) {
      throw CourseException.field("pseudonym", "is missing: the name that others see.");
    }
    Learner learner = cookie.readOrCreate(http, response);
    Enrolment enrolment = joining.join(learner, course, request.pseudonym());
    if (Boolean.TRUE.equals(request.takeAlong())) {
      attempts.takeAlong(enrolment);
    }
    return new Seated(enrolment, learners.newCode(learner));
  }
}
