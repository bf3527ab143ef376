package io.sidetrace.run.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetrace.engine.journal.Profile;
import io.sidetrace.run.SampleRuns;
import io.sidetrace.run.web.Http.Answer;
import io.sidetrace.sandbox.FixedSandbox;
import io.sidetrace.worker.protocol.Submission;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ApiTest
class RunApiTests {

  private static final String RUNS = "/api/v1/runs";

  @Autowired FixedSandbox sandbox;
  Http http;

  @BeforeEach
  void connect(@LocalServerPort int port) {
    http = new Http(port);
    sandbox.isItselfAgain();
  }

  @Test
  void answersWithTheRunAndWhereItIs() {
    Answer answer = submit("{\"source\": \"print(1)\", \"profile\": \"two-pass\"}");
    assertThat(answer.status()).isEqualTo(201);
    JsonNode run = answer.json();
    assertThat(answer.header("Location")).isEqualTo(RUNS + "/" + answer.text("id"));
    assertThat(answer.text("id")).matches("[0-9a-v]{25}");
    assertThat(answer.text("profile")).isEqualTo("two-pass");
    assertThat(answer.text("outcome")).isEqualTo("failed");
    assertThat(answer.text("sentence")).isEqualTo("The program raised a ValueError in line 7.");
    assertThat(answer.text("source")).isEqualTo("print(1)");
    assertThat(answer.text("stdout")).isEqualTo("calling g ...\ncalling f ...\n");
    assertThat(run.path("stdoutTruncated").asBoolean()).isTrue();
    assertThat(answer.text("createdAt")).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
    assertThat(run.at("/error/type").asString()).isEqualTo("ValueError");
    assertThat(run.at("/error/origin/line").asInt()).isEqualTo(5);
    assertThat(run.at("/functions/0/pythonRuns").asInt()).isEqualTo(2);
    assertThat(run.at("/functions/0/retraces/0/because").asString()).contains("float32[3]");
    assertThat(run.at("/states/0/final").asString()).isEqualTo("[10.]");
    assertThat(run.at("/gotchas").isArray()).isTrue();
    assertThat(run.at("/timings/totalMillis").asInt()).isEqualTo(15);
    assertThat(run.at("/eventCount").asInt()).isEqualTo(21);
    assertThat(run.at("/links/page").asString()).isEqualTo("/runs/" + answer.text("id"));
  }

  @Test
  void fieldsComeInTheOrderOfTheDescription() {
    assertThat(submit("{\"source\": \"print(1)\"}").json().propertyNames())
        .containsExactly(
            "id",
            "profile",
            "createdAt",
            "outcome",
            "sentence",
            "source",
            "stdout",
            "stdoutTruncated",
            "stderr",
            "error",
            "display",
            "functions",
            "states",
            "gotchas",
            "timings",
            "eventCount",
            "eventsDropped",
            "links");
  }

  @Test
  void theRunCanBeReadAgainAsItWasAnswered() {
    Answer sent = submit("{\"source\": \"# %%\\nprint(1)\"}");
    Answer read = http.get(sent.header("Location"));
    assertThat(read.status()).isEqualTo(200);
    assertThat(read.json()).isEqualTo(sent.json());
  }

  @Test
  void onlyAProgramWithMarkersHasCells() {
    assertThat(submit("{\"source\": \"x = '# %%'\"}").json().has("cells")).isFalse();
    JsonNode cells = submit("{\"source\": \"a\\n# %% two\\nb\"}").json().path("cells");
    assertThat(cells).hasSize(2);
    assertThat(cells.at("/0/display").isNull()).isTrue();
    assertThat(cells.at("/1/display").asString()).isEqualTo("[2]");
    assertThat(cells.at("/0/error/line").asInt()).isEqualTo(7);
  }

  @Test
  void eventsAreFlatAndComeByPages() {
    String run = submit("{\"source\": \"print(1)\"}").header("Location");
    JsonNode all = http.get(run + "/events").json();
    assertThat(all.path("events")).hasSize(SampleRuns.events().size());
    assertThat(all.at("/events/6").toString())
        .isEqualTo(
            "{\"seq\":7,\"clock\":\"tracing\",\"pass\":1,\"line\":2,\"kind\":\"python-ran\",\"function\":1}");
    assertThat(all.at("/events/2/kind").asString()).isEqualTo("state-created");
    assertThat(all.at("/events/2/stateKind").asString()).isEqualTo("Variable");
    assertThat(all.at("/links").has("next")).isFalse();
    JsonNode some = http.get(run + "/events?after=5&limit=3").json();
    assertThat(some.path("events").findValuesAsString("seq")).containsExactly("6", "7", "8");
    JsonNode next = http.get(some.at("/links/next").asString()).json();
    assertThat(next.at("/events/0/seq").asInt()).isEqualTo(9);
  }

  @Test
  void theCompiledProgramsAreThere() {
    String run = submit("{\"source\": \"print(1)\"}").header("Location");
    Answer answer = http.get(run + "/jaxprs");
    assertThat(answer.json().at("/jaxprs/0/text").asString()).isEqualTo(SampleRuns.JAXPR);
    assertThat(answer.json().at("/jaxprs/0/version").asInt()).isEqualTo(1);
  }

  @Test
  void howTheProgramsWereCompiledIsThere() {
    String run = submit("{\"source\": \"print(1)\"}").header("Location");
    JsonNode kernel = http.get(run + "/kernels").json().at("/kernels/0");
    assertThat(kernel.path("name").asString()).isEqualTo("f");
    assertThat(kernel.at("/stages").findValuesAsString("step"))
        .containsExactly("as traced", "DeadCode");
    assertThat(kernel.at("/stages/0/text").asString()).isEqualTo(SampleRuns.JAXPR);
    assertThat(kernel.at("/stages/1/text").asString()).isEqualTo("{ lambda ; . let in () }");
    assertThat(kernel.at("/stages/0/rows/0/0").asInt()).isEqualTo(3);
    assertThat(kernel.at("/steps/0/primitives/0").asString()).isEqualTo("mul");
    assertThat(http.get(RUNS + "/nothing/kernels").status()).isEqualTo(404);
  }

  @Test
  void whatIsLeftOutHasADefault() {
    submit("{\"source\": \"print(1)\"}");
    Submission received = sandbox.received().getFirst();
    assertThat(received.profile()).isEqualTo(Profile.ONE_PASS);
    assertThat(received.limits()).isEqualTo(Submission.Limits.DEFAULT);
  }

  @Test
  void theDeadlineIsPassedOn() {
    submit("{\"source\": \"print(1)\", \"deadlineMillis\": 30000}");
    assertThat(sandbox.received().getFirst().limits().deadlineMillis()).isEqualTo(30_000);
  }

  @Test
  void lineEndsAndByteOrderMarkAreAsPythonReadsThem() {
    submit("{\"source\": \"\\ufeffa = 1\\r\\nb = 2\\rc = 3\\n\"}");
    assertThat(sandbox.received().getFirst().source()).isEqualTo("a = 1\nb = 2\nc = 3\n");
  }

  @Test
  void aHugeLineIsALineLikeAnyOther() {
    String line = "x = '" + "é".repeat(100_000) + "'";
    assertThat(submit("{\"source\": \"" + line + "\"}").text("source")).isEqualTo(line);
  }

  @Test
  void idsAreNeverTheSame() {
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < 20; i++) {
      ids.add(submit("{\"source\": \"print(1)\"}").text("id"));
    }
    assertThat(ids).hasSize(20);
  }

  private Answer submit(String json) {
    return http.post(RUNS, json, Http.JSON_BODY);
  }
}
