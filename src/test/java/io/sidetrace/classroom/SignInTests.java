package io.sidetrace.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sidetrace.run.web.Http;
import io.sidetrace.run.web.Http.Answer;
import io.sidetrace.staff.account.AccountException;
import io.sidetrace.staff.account.Invitations;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the link that is printed at the first start to signing out. */
@ClassroomTest
class SignInTests {
  private static final String SIGN_IN = "/staff/sign-in";

  @Autowired Invitations invitations;
  @Autowired Teachers teachers;
  @Autowired JdbcClient jdbc;
  Browser browser;
  Http http;

  @BeforeEach
  void connect(@LocalServerPort int port) {
    http = new Http(port);
    browser = new Browser();
  }

  @Test
  void theFirstAccountIsMadeByALinkThatIsGoodOnce() {
    String link = "/staff/welcome/" + invitations.first().secret();
    Answer made = browser.submit(link, link, Map.of("login", "ada1", "password", "twelve letters"));
    assertThat(made.status()).isEqualTo(302);
    assertThat(made.header("Location")).endsWith("/courses");
    assertThat(browser.get("/courses").response().body()).contains("ada1");
    assertThat(http.get(link).status()).isEqualTo(404);
    assertThat(http.get(link).response().body()).contains("not good any more");
  }

  @Test
  void anOlderFirstLinkIsNoLongerGood() {
    String older = invitations.first().secret();
    invitations.first();
    assertThat(invitations.isGood(older)).isFalse();
  }

  @Test
  void ofSecretsOnlyHashesAreKept() {
    String secret = invitations.first().secret();
    var teacher = teachers.somebody();
    String all =
        jdbc.sql("select * from staff_invitation").query().listOfRows().toString()
            + jdbc.sql("select * from staff_token").query().listOfRows()
            + jdbc.sql("select * from staff").query().listOfRows();
    assertThat(all)
        .doesNotContain(secret)
        .doesNotContain(teacher.token())
        .doesNotContain(Teachers.PASSWORD)
        .contains("$2a$12$");
  }

  @ParameterizedTest
  @CsvSource({
    "eve, short, too short",
    "eve, eve-has-a-long-one, easily guessed",
    "eve, aaaaaaaaaaaaaaaa, easily guessed",
    "e, a long enough one, 2 to 60",
    "'<b>eve', a long enough one, 2 to 60"
  })
  void whatCannotBeAnAccountIsSaid(String login, String password, String said) {
    String link = "/staff/welcome/" + invitations.first().secret();
    Answer answer = browser.submit(link, link, Map.of("login", login, "password", password));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.response().body()).contains(said);
    assertThat(http.get(link).status()).isEqualTo(200);
  }

  @Test
  void aPasswordThatBcryptWouldCutIsRefused() {
    String secret = invitations.first().secret();
    assertThatThrownBy(() -> invitations.accept(secret, "longpass", "ä1b2".repeat(20)))
        .isInstanceOf(AccountException.class)
        .hasMessageContaining("too long");
  }

  @Test
  void signingInGivesANewSessionAndSigningOutEndsIt() {
    String login = teachers.somebody().staff().login();
    browser.get(SIGN_IN);
    String before = browser.cookie("sidetrace_staff");
    Answer in =
        browser.submit(SIGN_IN, SIGN_IN, Map.of("login", login, "password", Teachers.PASSWORD));
    assertThat(in.header("Location")).endsWith("/courses");
    String after = browser.cookie("sidetrace_staff");
    assertThat(after).isNotEqualTo(before);
    assertThat(browser.lastSet).contains("HttpOnly").contains("SameSite=Lax");
    Answer courses = browser.get("/courses");
    assertThat(courses.status()).isEqualTo(200);
    assertThat(courses.header("Cache-Control")).contains("no-store");
    browser.submit("/staff/account", "/staff/sign-out", Map.of());
    assertThat(http.get("/courses", "Cookie", "sidetrace_staff=" + after).status()).isEqualTo(302);
  }

  @Test
  void aFormWithoutItsSecretChangesNothing() {
    String login = teachers.somebody().staff().login();
    browser.submit(SIGN_IN, SIGN_IN, Map.of("login", login, "password", Teachers.PASSWORD));
    Answer forged = browser.post("/courses", "title=forged&timeZone=UTC");
    assertThat(forged.header("Location")).endsWith("/staff/sign-in?stale");
    Answer api =
        http.post(
            "/api/v1/courses",
            "{\"title\": \"forged\"}",
            "Content-Type",
            "application/json",
            "Cookie",
            "sidetrace_staff=" + browser.cookie("sidetrace_staff"));
    assertThat(api.status()).isEqualTo(403);
    assertThat(api.text("detail")).contains("X-CSRF-TOKEN");
    assertThat(browser.get("/courses").response().body()).doesNotContain("forged");
  }

  @Test
  void passwordsAreNotComparedForAWhileAfterTenFailures() {
    String login = teachers.somebody().staff().login();
    for (int i = 0; i < 10; i++) {
      Answer wrong =
          browser.submit(SIGN_IN, SIGN_IN, Map.of("login", login, "password", "wrong " + i));
      assertThat(wrong.header("Location")).endsWith("?wrong");
    }
    Answer right =
        browser.submit(SIGN_IN, SIGN_IN, Map.of("login", login, "password", Teachers.PASSWORD));
    assertThat(right.header("Location")).endsWith("?wait");
    assertThat(browser.get(SIGN_IN + "?wait").response().body())
        .contains("too often")
        .doesNotContain("password is not right");
    assertThat(browser.get(SIGN_IN).response().body()).doesNotContain("role=\"alert\"");
  }

  @Test
  void aTokenThatWasRevokedOrForgedIsAsGoodAsNone() {
    var teacher = teachers.somebody();
    assertThat(http.get("/api/v1/courses", teacher.headers()).status()).isEqualTo(200);
    jdbc.sql("delete from staff_token where staff_id = ?").param(teacher.staff().id()).update();
    Answer answer = http.get("/api/v1/courses", teacher.headers());
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    assertThat(answer.text("type")).isEqualTo("urn:sidetrace:problem:unauthenticated");
  }

  /** Keeps cookies, and sends a form with the secret that is in the page. */
  final class Browser {
    private static final Pattern SECRET = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String lastSet = "";

    Answer get(String path) {
      return kept(http.get(path, "Cookie", header()));
    }

    Answer submit(String page, String action, Map<String, String> fields) {
      Matcher found = SECRET.matcher(get(page).response().body());
      assertThat(found.find()).isTrue();
      Map<String, String> all = new LinkedHashMap<>(fields);
      all.put("_csrf", found.group(1));
      return post(
          action,
          all.entrySet().stream()
              .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
              .collect(Collectors.joining("&")));
    }

    Answer post(String path, String body) {
      return kept(
          http.post(
              path, body, "Content-Type", "application/x-www-form-urlencoded", "Cookie", header()));
    }

    String cookie(String name) {
      return cookies.getOrDefault(name, "");
    }

    private String header() {
      return cookies.isEmpty()
          ? "none=none"
          : cookies.entrySet().stream()
              .map(c -> c.getKey() + "=" + c.getValue())
              .collect(Collectors.joining("; "));
    }

    private Answer kept(Answer answer) {
      for (String set : answer.response().headers().allValues("Set-Cookie")) {
        String pair = set.split(";")[0];
        cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        if (set.startsWith("sidetrace_staff")) {
          lastSet = set;
        }
      }
      return answer;
    }
  }
}
