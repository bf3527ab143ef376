package io.sidetrace.lesson.web;

import io.sidetrace.lesson.learner.Learner;
import io.sidetrace.lesson.learner.Learners;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** Knows learners by a signed cookie. A cookie that we did not sign is as good as none. */
@Component
public class LearnerCookie {
  private static final String NAME = "sidetrace_learner";
  private static final Duration LASTS = Duration.ofDays(400);

  private final Learners learners;

  LearnerCookie(Learners learners) {
    this.learners = learners;
  }

  public Optional<Learner> read(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(NAME))
            .map(Cookie::getValue)
            .findFirst()
            .flatMap(learners::known);
  }

  /** Who it is; somebody new gets a cookie. */
  public Learner readOrCreate(HttpServletRequest request, HttpServletResponse response) {
    Optional<Learner> known = read(request);
    known.ifPresent(learners::seen);
    return known.orElseGet(
        () -> {
          Learner learner = learners.create();
          write(request, response, learner);
          return learner;
        });
  }

  void write(HttpServletRequest request, HttpServletResponse response, Learner learner) {
    set(request, response, learners.sign(learner), LASTS);
  }

  void forget(HttpServletRequest request, HttpServletResponse response) {
    set(request, response, "", Duration.ZERO);
  }

  private static void set(
      HttpServletRequest request, HttpServletResponse response, String value, Duration lasts) {
    ResponseCookie cookie =
        ResponseCookie.from(NAME, value)
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .path("/")
            .maxAge(lasts)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
