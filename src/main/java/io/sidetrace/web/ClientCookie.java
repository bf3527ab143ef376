package io.sidetrace.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Gives each browser that opens a page an anonymous name, so that a class behind one address is not
 * taken for one person. It is used for limits only, and says nothing about who it is.
 */
@Component
class ClientCookie implements HandlerInterceptor {

  private static final Duration LASTS = Duration.ofDays(30);

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (Client.cookie(request).isEmpty()) {
      ResponseCookie cookie =
          ResponseCookie.from(Client.COOKIE, UUID.randomUUID().toString())
              .httpOnly(true)
              .secure(request.isSecure())
              .sameSite("Lax")
              .path("/")
              .maxAge(LASTS)
              .build();
      response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
    return true;
  }
}
