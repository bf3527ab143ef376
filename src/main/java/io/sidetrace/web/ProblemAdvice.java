package io.sidetrace.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;

/**
 * Problems that any endpoint of the API can have. Elsewhere the exception goes on as it came, to
 * the error page.
 */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

  @ExceptionHandler
  ResponseEntity<ProblemDetail> any(Exception e, HttpServletRequest request) throws Exception {
    if (!Api.isAskedBy(request)) {
      throw e;
    }
    return switch (e) {
      case HttpMessageNotReadableException unreadable -> answer(unreadable(unreadable));
      case HttpMediaTypeNotSupportedException type -> answer(unsupported(type.getContentType()));
      case HttpMediaTypeNotAcceptableException _ ->
          answer(
              Problem.NOT_ACCEPTABLE.saying(
                  "The header Accept asks for a form that this address does not give. It gives"
                      + " application/json."));
      case HttpRequestMethodNotSupportedException method -> wrongMethod(method);
      case NoResourceFoundException _ ->
          answer(
              Problem.NOT_FOUND.saying(
                  "Nothing answers at this address. What there is, is described at /api."));
      case MethodArgumentTypeMismatchException mismatch ->
          answer(parameter(new Complaint(mismatch.getName(), "must be a whole number.")));
      case BadParameterException bad -> answer(parameter(bad.complaint()));
      case TooManyRequestsException often -> Problem.tooMany(often.sentence(), often.retryAfter());
      case ErrorResponse known -> answer(known.getBody());
      default -> ours(e, request);
    };
  }

  /** The reader went away while we were writing: there is nobody to tell. */
  @ExceptionHandler
  void gone(AsyncRequestNotUsableException e) {
    LOG.debug("the reader went away", e);
  }

  private static ProblemDetail unreadable(HttpMessageNotReadableException e) {
    return e.getCause() instanceof JacksonException json
        ? JsonProblem.of(json)
        : Problem.MALFORMED_JSON.saying(
            "The body is empty or could not be read. Send one JSON object, such as {\"source\":"
                + " \"print(1)\"}.");
  }

  private static ProblemDetail unsupported(@Nullable MediaType sent) {
    return Problem.UNSUPPORTED_BODY.saying(
        (sent == null ? "The body does not say what it is." : "The body says it is " + sent + ".")
            + " This address reads JSON: set the header Content-Type: application/json.");
  }

  private static ResponseEntity<ProblemDetail> wrongMethod(
      HttpRequestMethodNotSupportedException e) {
    Set<HttpMethod> supported = e.getSupportedHttpMethods();
    String allowed =
        String.join(
            ", ",
            supported == null
                ? List.of()
                : supported.stream().map(HttpMethod::name).sorted().toList());
    return ResponseEntity.status(e.getStatusCode())
        .header(HttpHeaders.ALLOW, allowed)
        .body(
            Problem.METHOD_NOT_ALLOWED.saying(
                e.getMethod() + " does nothing here. This address takes: " + allowed + "."));
  }

  private static ProblemDetail parameter(Complaint complaint) {
    return Problem.BAD_PARAMETER.about(List.of(complaint));
  }

  private static ResponseEntity<ProblemDetail> ours(Exception e, HttpServletRequest request) {
    LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), e);
    return answer(
        Problem.OUR_FAULT.saying(
            "It is not your program's fault, and it has been written down. Please try again."));
  }

  private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
    return ResponseEntity.status(HttpStatusCode.valueOf(problem.getStatus())).body(problem);
  }
}
