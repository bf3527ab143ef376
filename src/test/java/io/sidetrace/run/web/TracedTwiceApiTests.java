package io.sidetrace.run.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetrace.run.web.Http.Answer;
import io.sidetrace.sandbox.FixedSandbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApiTest
class TracedTwiceApiTests {

  private static final String RUNS = "/api/v1/runs";

  @Autowired FixedSandbox sandbox;
  Http http;

  @BeforeEach
  void connect(@LocalServerPort int port) {
    http = new Http(port);
    sandbox.isItselfAgain();
  }

  @Test
  void theKeptProgramRunsOnceMoreAsItWasUnderItsProfile() {
    Answer kept =
        http.post(
            RUNS,
            "{\"source\": \"print(1)\", \"profile\": \"two-pass\"}",
            "Content-Type",
            "application/json");
    Answer twice = http.post(RUNS + "/" + kept.text("id") + "/traced-twice", "");
    assertThat(twice.status()).isEqualTo(200);
    assertThat(twice.text("sentence")).contains("nothing to compare");
    assertThat(twice.json().at("/links/run").asString()).isEqualTo(RUNS + "/" + kept.text("id"));
    assertThat(sandbox.received()).hasSize(2);
    assertThat(sandbox.received().getLast())
        .isEqualTo(sandbox.received().getFirst().tracingTwice());
  }

  @Test
  void aRunThatIsNotThereIsNotFound() {
    assertThat(http.post(RUNS + "/nobody/traced-twice", "").status()).isEqualTo(404);
  }
}
