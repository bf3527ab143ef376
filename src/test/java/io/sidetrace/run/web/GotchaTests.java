package io.sidetrace.run.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetrace.gotcha.catalogue.Catalogue;
import io.sidetrace.gotcha.catalogue.Gotcha;
import io.sidetrace.run.web.Http.Answer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;

/** The catalogue over HTTP: its pages, its REST API, and what a run says of it. */
@ApiTest
class GotchaTests {
  @Autowired Catalogue catalogue;
  Http http;

  @BeforeEach
  void connect(@LocalServerPort int port) {
    http = new Http(port);
  }

  @Test
  void eachHasAPage() {
    for (Gotcha g : catalogue.all()) {
      Answer page = http.get("/gotchas/" + g.slug());
      assertThat(page.status()).as(g.slug()).isEqualTo(200);
      assertThat(text(page))
          .contains(HtmlUtils.htmlEscape(g.name(), "UTF-8"))
          .doesNotContain("th:", "<script>");
    }
  }

  @Test
  void allOfThemStandByUnit() {
    assertThat(text(http.get("/gotchas")))
        .contains("A. State and arguments", "/gotchas/state-as-argument", "another package")
        .doesNotContain("th:");
  }

  @Test
  void theSearchFindsEntriesThatHaveAllWords() {
    assertThat(text(http.get("/gotchas?q=donate%20buffer")))
        .contains("/gotchas/donated-buffer")
        .doesNotContain("/gotchas/state-as-argument");
    assertThat(text(http.get("/gotchas?q=%3Cb%3Enosuchword")))
        .contains("Nothing in the catalogue has all of these words.", "&lt;b&gt;")
        .doesNotContain("<b>");
  }

  @Test
  void anUnknownOneSaysSoAndWhereToGo() {
    Answer page = http.get("/gotchas/nosuch");
    assertThat(page.status()).isEqualTo(404);
    assertThat(text(page)).contains("The catalogue has no such gotcha.", "href=\"/gotchas\"");
  }

  @Test
  void theMuseumReplaysEachThreadUnderTheEnginesThatHaveIt() {
    String page = text(http.get("/museum"));
    assertThat(page)
        .contains(
            "brainpy/BrainPy",
            "https://github.com/brainpy/BrainPy/issues/710",
            "/?gotcha=append-leaks&amp;profile=two-pass")
        .doesNotContain("th:", "pytorch/pytorch");
    assertThat(text(http.get("/?gotcha=append-leaks&profile=two-pass")))
        .contains("data-program-profile=\"two-pass\"");
    assertThat(text(http.get("/?gotcha=append-leaks&profile=nosuch")))
        .doesNotContain("data-program-profile");
  }

  @Test
  void thePlaygroundOpensItsProgram() {
    assertThat(text(http.get("/?gotcha=global-baked"))).contains("data-program=\"import");
    assertThat(text(http.get("/?gotcha=global-baked&mended=yes"))).contains(", mended\"");
    assertThat(text(http.get("/?gotcha=nosuch"))).doesNotContain("data-program");
  }

  @Test
  void theApiGivesThem() {
    assertThat(http.get("/api/v1/gotchas").status()).isEqualTo(200);
    Answer one = http.get("/api/v1/gotchas/G01");
    assertThat(one.text("slug")).isEqualTo("state-as-argument");
    assertThat(http.get("/api/v1/gotchas/state-as-argument").text("id")).isEqualTo("G01");
    Answer none = http.get("/api/v1/gotchas/G999");
    assertThat(none.status()).isEqualTo(404);
    assertThat(none.text("detail")).contains("GET /api/v1/gotchas");
  }

  /** Nobody needs the list of units but the pages: it holds every entry once. */
  @Test
  void theUnitsHoldEveryEntryOnce() {
    List<Gotcha> inUnits = catalogue.units().values().stream().flatMap(List::stream).toList();
    assertThat(inUnits).hasSameSizeAs(catalogue.all()).containsAll(catalogue.all());
    assertThat(catalogue.units()).hasSize(8);
  }

  private static String text(Answer page) {
    return page.response().body();
  }
}
