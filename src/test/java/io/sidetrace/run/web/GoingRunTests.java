package io.sidetrace.run.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.sidetrace.run.web.Http.Answer;
import io.sidetrace.sandbox.FixedSandbox;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Runs that nobody waits for: begun, watched and stopped over HTTP. */
@ApiTest
class GoingRunTests {
  private static final String RUNS = "/api/v1/runs";
  private static final String PROGRAM = "{\"source\": \"print(1)\"}";

  @Autowired FixedSandbox sandbox;
  Http http;

  @BeforeEach
  void connect(@LocalServerPort int port) {
    http = new Http(port);
    sandbox.isItselfAgain();
  }

  @AfterEach
  void goOn() {
    sandbox.isItselfAgain();
  }

  @Test
  void aRunThatIsOverInTimeIsAnsweredAsEver() {
    Answer answer = submit("respond-async, wait=30");
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.text("outcome")).isEqualTo("failed");
  }

  @Test
  void aRunThatGoesOnCanBeReadWatchedAndStopped() {
    sandbox.holds();
    Answer begun = submit("respond-async");
    assertThat(begun.status()).isEqualTo(202);
    assertThat(begun.header("Preference-Applied")).isEqualTo("respond-async");
    String run = begun.header("Location");
    assertThat(run).isEqualTo(RUNS + "/" + begun.text("id"));
    assertThat(begun.json().at("/links/stream").asString()).isEqualTo(run + "/stream");
    await().until(() -> http.get(run).json().path("events").asInt() > 0);
    assertThat(http.get(run).status()).isEqualTo(202);

    assertThat(http.send("DELETE", run, BodyPublishers.noBody()).status()).isEqualTo(204);

    await().until(() -> http.get(run).status() == 200);
    assertThat(http.get(run).text("id")).isEqualTo(begun.text("id"));
    assertThat(http.send("DELETE", run, BodyPublishers.noBody()).status()).isEqualTo(204);
  }

  @Test
  void itTellsAtWhichStepOfALoopItIs() {
    sandbox.holds();
    sandbox.isInALoopOf(1_000);
    String run = submit("respond-async").header("Location");
    await().until(() -> http.get(run).json().path("steps").asInt() == 1_000);
    assertThat(http.get(run).json().path("step").asInt()).isEqualTo(3);
    assertThat(http.get(run).text("state")).isEqualTo("compiled");
  }

  @Test
  void itsProgressComesAsServerSentEvents() throws Exception {
    sandbox.holds();
    String run = submit("respond-async").header("Location");
    Thread later =
        Thread.startVirtualThread(
            () -> {
              try {
                Thread.sleep(500);
              } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
              }
              http.send("DELETE", run, BodyPublishers.noBody());
            });

    Answer stream = http.get(run + "/stream");
    later.join();

    assertThat(stream.header("Content-Type")).startsWith("text/event-stream");
    assertThat(stream.response().body())
        .contains("event:progress", "\"events\":", "event:done", run);
    assertThat(http.get(run + "/stream").response().body()).contains("event:done");
  }

  @Test
  void aFullQueueRefusesAtOnce() {
    sandbox.isBusy();
    Answer answer = submit("respond-async, wait=5");
    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.header("Retry-After")).isEqualTo("3");
  }

  @Test
  void whatIsNotThereIsNeitherWatchedNorStopped() {
    for (String id : new String[] {"nosuch", "0123456789abcdefghijklmno"}) {
      assertThat(http.get(RUNS + "/" + id + "/stream").status()).isEqualTo(404);
      assertThat(http.send("DELETE", RUNS + "/" + id, BodyPublishers.noBody()).status())
          .isEqualTo(404);
    }
  }

  @Test
  void otherPreferencesChangeNothing() {
    assertThat(submit("return=minimal").status()).isEqualTo(201);
    assertThat(submit("").status()).isEqualTo(201);
  }

  private Answer submit(String prefer) {
    return http.post(RUNS, PROGRAM, "Content-Type", "application/json", "Prefer", prefer);
  }
}
