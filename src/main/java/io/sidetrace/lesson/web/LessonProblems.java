package io.sidetrace.lesson.web;

import io.sidetrace.engine.journal.Profile;
import io.sidetrace.lesson.attempt.AttemptException;
import io.sidetrace.web.Complaint;
import io.sidetrace.web.Problem;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Problems that only lessons have. */
@RestControllerAdvice(
    assignableTypes = {LessonController.class, AttemptController.class, MeController.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class LessonProblems {

  @ExceptionHandler
  ProblemDetail cannot(AttemptException e) {
    return Problem.CONFLICT.saying(e.sentence());
  }

  @ExceptionHandler
  ProblemDetail notFound(LessonNotFoundException e) {
    return switch (e.what()) {
      case "lesson" ->
          Problem.NOT_FOUND.saying(
              "There is no lesson of this name. All of them: GET /api/v1/lessons.");
      case "profile" ->
          field(
              "profile", "is none that Sidetrace knows. Choose one of: " + Profile.labels() + ".");
      case "phase" -> field("phase", "is neither `first` nor `variant`.");
      case "code" ->
          Problem.NOT_FOUND.saying(
              "Nobody has this code. It has twelve letters and digits, and the newest code counts:"
                  + " a new one makes the one before useless.");
      default ->
          Problem.NOT_FOUND.saying(
              "You have no attempt with this id. Attempts are found with the cookie that came when"
                  + " the lesson was begun; to begin one: POST /api/v1/attempts.");
    };
  }

  private static ProblemDetail field(String field, String message) {
    return Problem.UNACCEPTABLE_FIELD.about(List.of(new Complaint(field, message)));
  }
}
