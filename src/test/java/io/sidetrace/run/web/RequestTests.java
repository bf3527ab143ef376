package io.sidetrace.run.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetrace.run.web.Http.Answer;
import io.sidetrace.sandbox.FixedSandbox;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What holds for every request: headers, health, and fair shares. */
@ApiTest
class RequestTests {

  private static final String RUNS = "/api/v1/runs";
  private static final String PROGRAM = "{\"source\": \"print(1)\"}";
  private static final int BURST = 5;
  private static final Executor AT_ONCE = Thread::startVirtualThread;

  @Autowired FixedSandbox sandbox;
  Http http;

  @BeforeEach
  void connect(@LocalServerPort int port) {
    http = new Http(port);
    sandbox.isItselfAgain();
  }

  @Test
  void aClientThatSendsTooFastIsToldToWait() {
    // All at once: one after the other, on a machine that is busy, they are not too fast.
    List<Answer> answers =
        IntStream.range(0, 8 * BURST)
            .mapToObj(_ -> CompletableFuture.supplyAsync(() -> submitAs("eager-script"), AT_ONCE))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();
    Answer last =
        answers.stream().filter(a -> a.status() == 429).findFirst().orElse(answers.getLast());
    assertThat(last.status()).isEqualTo(429);
    assertThat(Integer.parseInt(last.header("Retry-After"))).isPositive();
    assertThat(last.text("type")).isEqualTo("urn:sidetrace:problem:too-many-requests");
  }

  @Test
  void othersBehindTheSameAddressAreNotHeldBack() {
    for (int i = 0; i < 2 * BURST; i++) {
      submitAs("eager-neighbour");
    }
    for (int learner = 0; learner < 40; learner++) {
      for (int run = 0; run < BURST; run++) {
        assertThat(submitAs("learner-" + learner).status()).isEqualTo(201);
      }
    }
  }

  @Test
  void readingIsNotCounted() {
    String run = http.post(RUNS, PROGRAM, Http.JSON_BODY).header("Location");
    for (int i = 0; i < 10 * BURST; i++) {
      assertThat(http.get(run).status()).isEqualTo(200);
    }
  }

  @Test
  void everyAnswerKeepsToItself() {
    for (String path : List.of("/api/v1/nothing", "/v3/api-docs", "/actuator/health", "/nothing")) {
      Answer answer = http.get(path);
      assertThat(answer.header("Content-Security-Policy"))
          .contains("default-src 'self'", "frame-ancestors 'none'", "style-src 'self' 'nonce-")
          .doesNotContain("unsafe");
      assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
      assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
    }
  }

  @Test
  void onlyTheViewForOtherPagesCanBeFramed() {
    Answer answer = http.get("/embed/AAAAAAAAAAAAAAAAAAAAAA");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.header("Content-Security-Policy"))
        .contains("default-src 'self'", "frame-ancestors *")
        .doesNotContain("unsafe");
    assertThat(answer.header("X-Frame-Options")).isNullOrEmpty();
    assertThat(http.get("/runs/embed/AAAA").header("X-Frame-Options")).isEqualTo("DENY");
  }

  @Test
  void theNonceIsNewEachTime() {
    assertThat(http.get("/api/v1/nothing").header("Content-Security-Policy"))
        .isNotEqualTo(http.get("/api/v1/nothing").header("Content-Security-Policy"));
  }

  @Test
  void healthAndMetricsAreThere() {
    assertThat(http.get("/actuator/health").text("status")).isEqualTo("UP");
    assertThat(http.get("/actuator/health/liveness").text("status")).isEqualTo("UP");
    assertThat(http.get("/actuator/health/readiness").json().at("/components/db/status").asString())
        .isEqualTo("UP");
    http.post(RUNS, PROGRAM, Http.JSON_BODY);
    assertThat(http.get("/actuator/metrics/sidetrace.runs").status()).isEqualTo(200);
    assertThat(http.get("/actuator/info").json().at("/build/name").asString())
        .isEqualTo("Sidetrace");
    assertThat(http.get("/actuator/env").status()).isEqualTo(404);
  }

  @Test
  void metricsCanBeScraped() {
    http.post(RUNS, PROGRAM, Http.JSON_BODY);
    assertThat(http.get("/actuator/prometheus").response().body()).contains("sidetrace_runs_");
  }

  private Answer submitAs(String client) {
    return http.post(
        RUNS, PROGRAM, "Content-Type", "application/json", "X-Sidetrace-Client", client);
  }
}
