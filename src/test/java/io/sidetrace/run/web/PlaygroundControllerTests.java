package io.sidetrace.run.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest(PlaygroundController.class)
@Import({Examples.class, Assets.class, PlaygroundControllerTests.OneRun.class})
class PlaygroundControllerTests {
  private static final Pattern NONCE = Pattern.compile("'nonce-([^']+)'");

  @Autowired private MockMvcTester http;
  @Autowired private Examples examples;

  @TestConfiguration
  static class OneRun {
    @Bean
    StoredRuns storedRuns() {
      return "known"::equals;
    }
  }

  @Test
  void givesEachPageANonceOfItsOwn() {
    assertThat(nonceOf(page("/"))).isNotEqualTo(nonceOf(page("/")));
  }

  @Test
  void allowsNoInlineScripts() {
    assertThat(page("/").getResponse().getHeader("Content-Security-Policy"))
        .contains("default-src 'self'")
        .doesNotContain("unsafe", "script-src");
  }

  @Test
  void putsTheExamplesIntoThePage() {
    assertThat(page("/")).bodyText().contains("gotchas-page", "a is not equal to b.");
    assertThat(page("/")).bodyText().doesNotContain("th:", "<script>");
  }

  @Test
  void leavesTheReadingOfAStoredRunToTheScript() {
    assertThat(page("/runs/known")).hasStatusOk().bodyText().contains("data-run-id=\"known\"");
  }

  @Test
  void saysThatARunIsUnknownAndWhereToGo() {
    assertThat(page("/runs/nosuch"))
        .hasStatus(404)
        .bodyText()
        .contains("There is no run behind this link.", "href=\"/\"");
  }

  @Test
  void describesTheApiWithoutThePagesPolicy() {
    assertThat(page("/v3/api-docs").getResponse().getHeader("Content-Security-Policy")).isNull();
  }

  @Test
  void hasAtLeastSevenExamplesOfWhichThePageIsTheFirst() {
    assertThat(examples.all()).hasSizeGreaterThanOrEqualTo(7);
    Example page = examples.all().getFirst();
    assertThat(page.id()).isEqualTo("gotchas-page");
    assertThat(page.source()).contains("bm.set_platform('cpu')", "# %%", "num[0] += 1");
    assertThat(examples.all()).allSatisfy(e -> assertThat(e.hint()).isNotBlank());
  }

  private MvcTestResult page(String path) {
    return http.get().uri(path).accept(MediaType.TEXT_HTML).exchange();
  }

  /** The nonce of the policy, which the page must know as well. */
  private static String nonceOf(MvcTestResult page) {
    Matcher found = NONCE.matcher(page.getResponse().getHeader("Content-Security-Policy"));
    assertThat(found.find()).isTrue();
    assertThat(page).bodyText().contains("data-nonce=\"" + found.group(1));
    return found.group(1);
  }
}
