package io.sidetrace.run.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Pages run their own scripts and use their own styles, and nothing else. The editor adds style
 * elements while it works: they carry the nonce of the request, which the page finds in {@link
 * #NONCE}. The pages that describe the API bring inline scripts, so they are left out.
 */
@Component
class ContentSecurityPolicy extends OncePerRequestFilter {
  /** Name of the request attribute, and of the variable in templates. */
  static final String NONCE = "cspNonce";

  private final SecureRandom random = new SecureRandom();

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.startsWith("/swagger-ui") || path.startsWith("/v3/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String nonce = nonce();
    request.setAttribute(NONCE, nonce);
    response.setHeader("Content-Security-Policy", policy(nonce));
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    chain.doFilter(request, response);
  }

  private static String policy(String nonce) {
    return """
        default-src 'self'; style-src 'self' 'nonce-%s'; object-src 'none'; base-uri 'none'; \
        form-action 'self'; frame-ancestors 'self'"""
        .formatted(nonce);
  }

  private String nonce() {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }
}
