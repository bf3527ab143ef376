package io.sidetrace.web;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/**
 * The kinds of problem that the API answers with, as problem+json (RFC 9457). The `type` is
 * `urn:sidetrace:problem:unknown-field`; programs may rely on it.
 */
public enum Problem {
  MALFORMED_JSON(HttpStatus.BAD_REQUEST, "The body is not the JSON that it should be"),
  UNKNOWN_FIELD(HttpStatus.BAD_REQUEST, "The body has a field that nobody reads"),
  BAD_PARAMETER(HttpStatus.BAD_REQUEST, "A parameter in the address cannot be used"),
  UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "This is for staff who are signed in"),
  FORBIDDEN(HttpStatus.FORBIDDEN, "A right is missing"),
  NOT_FOUND(HttpStatus.NOT_FOUND, "There is nothing here"),
  METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "This address does not take that method"),
  NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "The answer cannot be given in that form"),
  BODY_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The body is too large"),
  UNSUPPORTED_BODY(
      HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The body is in a form that is not read here"),
  CONFLICT(HttpStatus.CONFLICT, "That cannot be done now"),
  UNACCEPTABLE_FIELD(HttpStatus.UNPROCESSABLE_CONTENT, "A field holds what it cannot hold"),
  TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "Too much at once"),
  OUR_FAULT(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong on our side");

  private static final String TYPE = "urn:sidetrace:problem:";

  private final HttpStatus status;
  private final String title;

  Problem(HttpStatus status, String title) {
    this.status = status;
    this.title = title;
  }

  /** `429` with the header that says when to come back. */
  public static ResponseEntity<ProblemDetail> tooMany(String detail, Duration wait) {
    long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    return ResponseEntity.status(TOO_MANY_REQUESTS.status)
        .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
        .body(TOO_MANY_REQUESTS.saying(detail + " Try again in " + seconds + " s."));
  }

  /** The problem, and in a sentence or two what, why, and what to do. */
  public ProblemDetail saying(String detail) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setType(URI.create(TYPE + name().toLowerCase(Locale.ROOT).replace('_', '-')));
    problem.setTitle(title);
    return problem;
  }

  /**
   * The problem with the fields that it is about: in `detail`, as `errors`, and the first as
   * `field`.
   */
  public ProblemDetail about(List<Complaint> complaints) {
    ProblemDetail problem =
        saying(String.join(" ", complaints.stream().map(Complaint::toString).toList()));
    problem.setProperty("field", complaints.getFirst().field());
    problem.setProperty("errors", complaints);
    return problem;
  }
}
