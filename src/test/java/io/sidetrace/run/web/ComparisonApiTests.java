package io.sidetrace.run.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetrace.run.web.Http.Answer;
import io.sidetrace.sandbox.FixedSandbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ApiTest
class ComparisonApiTests {

  private static final String COMPARISONS = "/api/v1/comparisons";
  private static final String PROGRAM = "{\"source\": \"print(1)\"}";

  @Autowired FixedSandbox sandbox;
  Http http;

  @BeforeEach
  void connect(@LocalServerPort int port) {
    http = new Http(port);
    sandbox.isItselfAgain();
  }

  @Test
  void theTwoEnginesRunTheProgramAndBothRunsAreKept() {
    Answer answer = post(PROGRAM);
    assertThat(answer.status()).isEqualTo(201);
    JsonNode runs = answer.json().path("runs");
    assertThat(runs.findValuesAsString("profile")).containsExactly("one-pass", "two-pass");
    for (JsonNode run : runs) {
      assertThat(http.get(run.at("/links/self").asString()).text("id"))
          .isEqualTo(run.path("id").asString());
    }
    assertThat(sandbox.received()).hasSize(2);
  }

  @Test
  void eventsStandBesideEachOther() {
    JsonNode json =
        post("{\"source\": \"print(1)\", \"profiles\": [\"eager\", \"one-pass\", \"two-pass\"]}")
            .json();
    assertThat(json.at("/rows")).isNotEmpty();
    for (JsonNode row : json.path("rows")) {
      assertThat(row.path("cells")).hasSize(3);
      assertThat(row.path("same").asBoolean()).isTrue();
    }
    assertThat(json.at("/rows/1/cells/0").toString())
        .isEqualTo(
            "{\"seq\":4,\"kind\":\"function-called\",\"clock\":\"python\",\"pass\":0,"
                + "\"subject\":\"f\",\"text\":\"calls f\"}");
    assertThat(json.path("firstDifference").isNull()).isTrue();
    assertThat(json.path("sentence").asString()).contains("agree, event by event");
    assertThat(json.path("tally").valueStream().map(m -> m.path("what").asString()))
        .contains("outcome", "printed", "Python ran", "at the end");
  }

  @Test
  void theComparisonCanBeReadAgain() {
    Answer sent = post(PROGRAM);
    Answer read = http.get(sent.header("Location"));
    assertThat(read.status()).isEqualTo(200);
    assertThat(read.json()).isEqualTo(sent.json());
    assertThat(sandbox.received()).hasSize(2);
  }

  @Test
  void onlyRunsOfOneProgramCanBeCompared() {
    String one = post(PROGRAM).json().at("/runs/0/id").asString();
    String other = post("{\"source\": \"print(2)\"}").json().at("/runs/0/id").asString();
    Answer answer = http.get(COMPARISONS + "?runs=" + one + "," + other);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("detail")).contains("different programs");
    assertThat(http.get(COMPARISONS + "?runs=" + one).status()).isEqualTo(400);
    assertThat(http.get(COMPARISONS).status()).isEqualTo(400);
    assertThat(http.get(COMPARISONS + "?runs=" + one + ",nothing").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"profiles": ["eager", "one-pass"]}                            | source      | missing
          {"source": "1", "profiles": []}                                | profiles    | 2 or 3
          {"source": "1", "profiles": ["eager"]}                         | profiles    | 2 or 3
          {"source": "1", "profiles": ["eager", "eager"]}                | profiles    | twice
          {"source": "1", "profiles": ["eager", "three-pass"]}           | profiles[1] | one-pass
          {"source": "1", "profiles": ["eager", null]}                   | profiles[1] | one-pass
          {"source": "1", "profiles": ["eager", 2]}                      | profiles[1] | text
          {"source": "1", "profiles": "eager"}                           | profiles    | must be
          {"source": "1", "deadlineMillis": 0}                           | deadlineMillis | from 1
          {"source": "1", "profiles": ["eager", "one-pass", "two-pass", "eager"]} | profiles | 2 or 3
          """)
  void aFieldThatCannotBeUsedIsNamedAndNothingRuns(String body, String field, String says) {
    Answer answer = post(body);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.header("Content-Type")).contains("problem+json");
    assertThat(answer.text("field")).isEqualTo(field);
    assertThat(answer.text("detail")).contains(says);
    assertThat(sandbox.received()).isEmpty();
  }

  @Test
  void aComparisonOfThreeCountsAsThreeRuns() {
    String three = "{\"source\": \"1\", \"profiles\": [\"eager\", \"one-pass\", \"two-pass\"]}";
    String[] client = {"Content-Type", "application/json", "X-Sidetrace-Client", "comparer"};
    assertThat(http.post(COMPARISONS, three, client).status()).isEqualTo(201);
    Answer second = http.post(COMPARISONS, three, client);
    assertThat(second.status()).isEqualTo(429);
    assertThat(Integer.parseInt(second.header("Retry-After"))).isPositive();
  }

  @Test
  void nothingIsKeptWhenTheWorkersAreBusy() {
    sandbox.isBusy();
    Answer answer = post(PROGRAM);
    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.header("Retry-After")).isEqualTo("3");
  }

  private Answer post(String json) {
    return http.post(COMPARISONS, json, Http.JSON_BODY);
  }
}
