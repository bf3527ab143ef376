package io.sidetrace.staff.web;

import io.sidetrace.staff.account.ApiTokens;
import io.sidetrace.staff.account.Staff;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signs a request in by the token that it brings, for this request only. */
final class TokenFilter extends OncePerRequestFilter {
  private static final String SCHEME = "Bearer ";

  private final ApiTokens tokens;

  TokenFilter(ApiTokens tokens) {
    this.tokens = tokens;
  }

  /** Whether a request brings a token, good or not. */
  static boolean brings(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (brings(request)) {
      String token = request.getHeader(HttpHeaders.AUTHORIZATION).substring(SCHEME.length());
      SecurityContext context = SecurityContextHolder.createEmptyContext();
      Optional<Staff> owner = tokens.owner(token.strip());
      // A token that is not good signs out: a session beside it must not answer for it.
      owner.ifPresent(staff -> context.setAuthentication(SignedIn.authentication(staff)));
      SecurityContextHolder.setContext(context);
    }
    chain.doFilter(request, response);
  }
}
