package io.sidetrace.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Headers that keep a page to itself: scripts, styles and connections from this server only, no
 * framing but of the view that is made for it, on which nothing can be changed. Styles made by
 * scripts need the nonce of the page, which templates find as `cspNonce`.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class SecurityHeaders extends OncePerRequestFilter {

  static final String NONCE = "cspNonce";

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int NONCE_BYTES = 16;

  private static final String POLICY =
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
          + " form-action 'self'; style-src 'self' ";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String nonce = nonce();
    request.setAttribute(NONCE, nonce);
    boolean embedded = under("/embed/", request);
    String framedBy = embedded ? "*" : "'none'";
    response.setHeader(
        "Content-Security-Policy",
        POLICY + styles(request, nonce) + "; frame-ancestors " + framedBy);
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (!embedded) {
      response.setHeader("X-Frame-Options", "DENY");
    }
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    chain.doFilter(request, response);
  }

  /** The OpenAPI page is not ours and sets styles of its own; no text of a learner is on it. */
  private static String styles(HttpServletRequest request, String nonce) {
    return under("/swagger-ui", request) ? "'unsafe-inline'" : "'nonce-" + nonce + "'";
  }

  private static boolean under(String path, HttpServletRequest request) {
    return request.getRequestURI().startsWith(request.getContextPath() + path);
  }

  private static String nonce() {
    byte[] bytes = new byte[NONCE_BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }
}
