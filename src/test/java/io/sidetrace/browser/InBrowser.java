package io.sidetrace.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The whole application with real workers, and a Chromium that looks at it. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:browser;DB_CLOSE_DELAY=-1",
      "sidetrace.limits.enabled=false",
      "sidetrace.sandbox.workers=2",
      "sidetrace.sandbox.class-cache=false",
      "sidetrace.sandbox.deadline=20s",
      "sidetrace.sandbox.warm-up=5m"
    })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class InBrowser {
  private static final Path AXE = Path.of("frontend/node_modules/axe-core/axe.min.js");

  @LocalServerPort private int port;
  Browser browser;

  @BeforeAll
  void start() {
    assumeTrue(Browser.installed() || System.getenv("CI") != null, "Chromium is not installed");
    URI health = URI.create("http://localhost:" + port + "/actuator/health/readiness");
    await().atMost(Duration.ofMinutes(5)).until(() -> answersWell(health));
    browser = new Browser("http://localhost:" + port);
  }

  private static boolean answersWell(URI uri) throws IOException {
    return ((HttpURLConnection) uri.toURL().openConnection()).getResponseCode() == 200;
  }

  @AfterAll
  void stop() throws IOException {
    if (browser != null) {
      browser.close();
    }
  }

  @AfterEach
  void pageKeptItsSecurityPolicy() {
    assertThat(browser.complaints()).noneMatch(text -> text.contains("Content Security Policy"));
  }

  /** To be called on each page before {@link #faults}. */
  void loadAxe() throws IOException {
    assumeTrue(Files.exists(AXE) || System.getenv("CI") != null, "npm ci was not run");
    browser.run(Files.readString(AXE));
  }

  /** What axe finds that is serious or worse: rule, and the first place. */
  List<?> faults() {
    return (List<?>)
        browser.runAsync(
            """
        const done = arguments[arguments.length - 1];
        axe.run(document, {resultTypes: ['violations']}).then(result => done(result.violations
            .filter(v => v.impact === 'serious' || v.impact === 'critical')
            .map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' ¦ '))));
        """);
  }
}
