package io.sidetrace.run.web;

import io.sidetrace.run.RejectedSubmissionException;
import io.sidetrace.sandbox.SandboxBusyException;
import io.sidetrace.web.Problem;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Problems that runs have, whoever runs them. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RunProblems {

  @ExceptionHandler
  ProblemDetail rejected(RejectedSubmissionException e) {
    return Problem.UNACCEPTABLE_FIELD.about(e.complaints());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> busy(SandboxBusyException e) {
    return Problem.tooMany(
        "All workers are busy, and enough programs wait for them; yours was not run.",
        e.retryAfter());
  }

  @ExceptionHandler
  ProblemDetail notFound(RunNotFoundException e) {
    return Problem.NOT_FOUND.saying(
        "There is no run with this id. It may be mistyped (an id has 25 digits and small letters),"
            + " or the run was deleted because of its age. To make one: POST /api/v1/runs.");
  }
}
