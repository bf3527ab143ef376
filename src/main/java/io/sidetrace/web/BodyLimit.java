package io.sidetrace.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets no body through to the API that is larger than `sidetrace.limits.body`, also not one that
 * comes in chunks and does not say how large it will be. Compressed bodies are not read at all, so
 * that none can unfold into a larger one.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class BodyLimit extends OncePerRequestFilter {

  private final int limit;
  private final ProblemWriter problems;

  BodyLimit(@Value("${sidetrace.limits.body:256KB}") DataSize limit, JsonMapper json) {
    this.limit = Math.toIntExact(limit.toBytes());
    this.problems = new ProblemWriter(json);
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !Api.isAskedBy(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (isEncoded(request)) {
      response.setHeader(HttpHeaders.ACCEPT_ENCODING, "identity");
      problems.write(
          Problem.UNSUPPORTED_BODY.saying(
              "The body is compressed. Send it as it is, without the header Content-Encoding."),
          request,
          response);
      return;
    }
    byte @Nullable [] body = body(request);
    if (body == null) {
      response.setHeader(HttpHeaders.CONNECTION, "close");
      problems.write(tooLarge(), request, response);
    } else {
      chain.doFilter(new BufferedRequest(request, body), response);
    }
  }

  private static boolean isEncoded(HttpServletRequest request) {
    String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
    return encoding != null && !encoding.strip().toLowerCase(Locale.ROOT).equals("identity");
  }

  /** The whole body, or null when it is over the limit. Reads one byte beyond it at most. */
  private byte @Nullable [] body(HttpServletRequest request) throws IOException {
    if (request.getContentLengthLong() > limit) {
      return null;
    }
    byte[] body = request.getInputStream().readNBytes(limit + 1);
    return body.length > limit ? null : body;
  }

  private ProblemDetail tooLarge() {
    return Problem.BODY_TOO_LARGE.saying(
        "The body is over %,d bytes (%d KiB). A program to learn from is much shorter: send only the part in question."
            .formatted(limit, limit / 1024));
  }
}
