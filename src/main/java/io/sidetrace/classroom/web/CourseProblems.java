package io.sidetrace.classroom.web;

import io.sidetrace.classroom.course.CourseException;
import io.sidetrace.web.Complaint;
import io.sidetrace.web.Problem;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Problems that only courses have, over REST. */
@RestControllerAdvice(annotations = RestController.class, basePackageClasses = CourseProblems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class CourseProblems {

  @ExceptionHandler
  ResponseEntity<ProblemDetail> cannot(CourseException e) {
    ProblemDetail problem =
        switch (e.kind()) {
          case UNKNOWN -> Problem.NOT_FOUND.saying(e.sentence());
          case FORBIDDEN -> Problem.FORBIDDEN.saying(e.sentence());
          case CONFLICT -> Problem.CONFLICT.saying(e.sentence());
          case FIELD ->
              Problem.UNACCEPTABLE_FIELD.about(
                  List.of(new Complaint(String.valueOf(e.field()), e.sentence())));
        };
    return ResponseEntity.status(problem.getStatus()).body(problem);
  }
}
