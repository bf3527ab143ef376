package io.sidetrace.run.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetrace.run.web.Http.Answer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApiTest
class PlaygroundControllerTests {
  private static final Pattern NONCE = Pattern.compile("'nonce-([^']+)'");

  @Autowired Examples examples;
  Http http;

  @BeforeEach
  void connect(@LocalServerPort int port) {
    http = new Http(port);
  }

  @Test
  void givesEachPageANonceOfItsOwn() {
    assertThat(nonceOf(http.get("/"))).isNotEqualTo(nonceOf(http.get("/")));
  }

  @Test
  void allowsNoInlineScripts() {
    assertThat(http.get("/").header("Content-Security-Policy"))
        .contains("default-src 'self'")
        .doesNotContain("unsafe", "script-src");
  }

  @Test
  void putsTheExamplesIntoThePage() {
    assertThat(text(http.get("/")))
        .contains("gotchas-page", "a is not equal to b.")
        .doesNotContain("th:", "<script>");
  }

  @Test
  void tellsProgramByProgramHowTrueTheEngineIs() {
    Answer page = http.get("/fidelity");
    assertThat(page.status()).isEqualTo(200);
    assertThat(text(page))
        .contains("167 of 167", "72 of 72", "233_dtype_promotion")
        .doesNotContain("th:");
  }

  @Test
  void leavesTheReadingOfAStoredRunToTheScript() {
    Answer run = http.post("/api/v1/runs", "{\"source\": \"print(1)\"}", Http.JSON_BODY);
    Answer page = http.get("/runs/" + run.text("id"));
    assertThat(page.status()).isEqualTo(200);
    assertThat(text(page)).contains("data-run-id=\"" + run.text("id") + "\"");
  }

  @Test
  void givesARunAsOneFileThatObeysNothingOfTheProgram() {
    Answer run =
        http.post(
            "/api/v1/runs", "{\"source\": \"print('<script>alert(1)</script>')\"}", Http.JSON_BODY);
    Answer report = http.get("/runs/" + run.text("id") + "/report.html");
    assertThat(report.status()).isEqualTo(200);
    assertThat(report.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"sidetrace-" + run.text("id") + ".html\"");
    assertThat(text(report))
        .contains("&lt;script&gt;alert(1)", "calling g ...", "ValueError", "float32[3]", "[10.]")
        .doesNotContain("<script", "th:text", "http://", "src=");
    assertThat(http.get("/runs/nosuch/report.html").status()).isEqualTo(404);
  }

  @Test
  void saysThatARunIsUnknownAndWhereToGo() {
    for (String id : new String[] {"nosuch", "0000000000000000000000000", "%3Cb%3E"}) {
      Answer page = http.get("/runs/" + id);
      assertThat(page.status()).isEqualTo(404);
      assertThat(text(page)).contains("There is no run behind this link.", "href=\"/\"");
    }
  }

  @Test
  void hasAtLeastSevenExamplesOfWhichThePageIsTheFirst() {
    assertThat(examples.all()).hasSizeGreaterThanOrEqualTo(7);
    Example page = examples.all().getFirst();
    assertThat(page.id()).isEqualTo("gotchas-page");
    assertThat(page.source()).contains("bm.set_platform('cpu')", "# %%", "num[0] += 1");
    assertThat(examples.all()).allSatisfy(e -> assertThat(e.hint()).isNotBlank());
  }

  private static String text(Answer answer) {
    return answer.response().body();
  }

  /** The nonce of the policy, which the page must know as well. */
  private static String nonceOf(Answer page) {
    Matcher found = NONCE.matcher(page.header("Content-Security-Policy"));
    assertThat(found.find()).isTrue();
    assertThat(text(page)).contains("data-nonce=\"" + found.group(1));
    return found.group(1);
  }
}
