package io.sidetrace.run.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetrace.run.web.Http.Answer;
import io.sidetrace.sandbox.FixedSandbox;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every bad request gets a problem that names the field and says what to do, and runs nothing. */
@ApiTest
class BadInputTests {

  private static final String RUNS = "/api/v1/runs";
  private static final int LIMIT = 256 * 1024;

  @Autowired FixedSandbox sandbox;
  Http http;

  @BeforeEach
  void connect(@LocalServerPort int port) {
    http = new Http(port);
    sandbox.isItselfAgain();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"source": "print(1)"                        | line 1
          {"source": "print(1)",}                      | line 1, column 23
          {source: "print(1)"}                         | line 1, column 2
          {"source": "a\u0001b"}                       | line 1
          {"source": "a", "source": "b"}               | Duplicate
          {"source": "\\x"}                            | line 1
          {"source": "a"} {"source": "b"}              | one JSON object
          ["print(1)"]                                 | one JSON object
          "print(1)"                                   | one JSON object
          print(1)                                     | line 1
          null                                         | JSON object
          ``                                           | empty
          """)
  void malformedJsonIsAnsweredWithThePlace(String body, String says) {
    Answer answer = submit(body);
    isProblem(answer, 400, "malformed-json");
    assertThat(answer.text("detail")).contains(says);
  }

  @Test
  void malformedJsonTellsLineAndColumnAsNumbers() {
    Answer answer = submit("{\n  \"source\": oops\n}");
    assertThat(answer.json().path("line").asInt()).isEqualTo(2);
    assertThat(answer.json().path("column").asInt()).isGreaterThan(12);
  }

  @Test
  void deepJsonIsRefused() {
    isProblem(submit("{\"source\": " + "[".repeat(50_000)), 422, "unacceptable-field");
    isProblem(submit("{\"x\": ".repeat(2_000)), 400, "malformed-json");
  }

  @Test
  void bytesThatAreNoTextAreRefused() {
    byte[] body = "{\"source\": \"_\"}".getBytes(StandardCharsets.ISO_8859_1);
    body[12] = (byte) 0xff;
    isProblem(
        http.send("POST", RUNS, BodyPublishers.ofByteArray(body), Http.JSON_BODY),
        400,
        "malformed-json");
  }

  @Test
  void anUnknownFieldIsNamedWithThoseThatExist() {
    Answer answer = submit("{\"source\": \"print(1)\", \"deadline\": 5}");
    isProblem(answer, 400, "unknown-field");
    assertThat(answer.text("field")).isEqualTo("deadline");
    assertThat(answer.text("detail"))
        .contains("`deadline` is not a field", "`deadlineMillis`, `profile`, `source`");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {}                                           | source         | is missing
          {"source": null}                             | source         | is missing
          {"source": ""}                               | source         | is blank
          {"source": " \\n\\t"}                        | source         | is blank
          {"source": 5}                                | source         | must be a text
          {"source": true}                             | source         | must be a text
          {"source": 1.5}                              | source         | must be a text
          {"source": ["print(1)"]}                     | source         | must be a text
          {"source": {"text": "print(1)"}}             | source         | must be a text
          {"source": "a\\nb = '\\u0000'"}              | source         | NUL character at line 2, column 6
          {"source": "\\ud800"}                        | source         | half of a surrogate pair at line 1, column 1
          {"source": "a", "profile": "three-pass"}     | profile        | one-pass, two-pass, eager
          {"source": "a", "profile": ""}               | profile        | one-pass, two-pass, eager
          {"source": "a", "profile": "ONE_PASS"}       | profile        | one-pass, two-pass, eager
          {"source": "a", "profile": 1}                | profile        | must be a text
          {"source": "a", "deadlineMillis": 0}         | deadlineMillis | from 1 to 30000
          {"source": "a", "deadlineMillis": -5}        | deadlineMillis | from 1 to 30000
          {"source": "a", "deadlineMillis": 30001}     | deadlineMillis | from 1 to 30000
          {"source": "a", "deadlineMillis": "5000"}    | deadlineMillis | must be a whole number
          {"source": "a", "deadlineMillis": 99.5}      | deadlineMillis | must be a whole number
          {"source": "a", "deadlineMillis": true}      | deadlineMillis | must be a whole number
          {"source": "a", "deadlineMillis": 1e99}      | deadlineMillis | must be a whole number
          {"source": "a", "deadlineMillis": 9999999999}| deadlineMillis | must be a whole number
          """)
  void aFieldThatCannotBeTakenIsNamed(String body, String field, String says) {
    Answer answer = submit(body);
    isProblem(answer, 422, "unacceptable-field");
    assertThat(answer.text("field")).isEqualTo(field);
    assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo(field);
    assertThat(answer.text("detail")).contains("`" + field + "`", says);
  }

  @Test
  void allFieldsThatAreWrongAreNamedAtOnce() {
    Answer answer = submit("{\"profile\": \"x\", \"deadlineMillis\": 0}");
    assertThat(answer.json().path("errors").findValuesAsString("field"))
        .containsExactly("source", "profile", "deadlineMillis");
  }

  @Test
  void aBodyOverTheLimitIsRefused() {
    isProblem(submit(body(LIMIT + 1)), 413, "body-too-large");
    assertThat(submit(body(LIMIT)).status()).isEqualTo(201);
  }

  @Test
  void aBodyOverTheLimitIsRefusedAlsoInChunks() {
    isProblem(http.postChunked(RUNS, body(LIMIT + 1)), 413, "body-too-large");
    isProblem(http.postChunked(RUNS, body(20 * LIMIT)), 413, "body-too-large");
    assertThat(http.postChunked(RUNS, body(LIMIT)).status()).isEqualTo(201);
  }

  @Test
  void aCompressedBodyIsNotRead() throws IOException {
    ByteArrayOutputStream small = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(small)) {
      gzip.write(body(10 * LIMIT).getBytes(StandardCharsets.UTF_8));
    }
    Answer answer =
        http.send(
            "POST",
            RUNS,
            BodyPublishers.ofByteArray(small.toByteArray()),
            "Content-Type",
            "application/json",
            "Content-Encoding",
            "gzip");
    isProblem(answer, 415, "unsupported-body");
    assertThat(answer.header("Accept-Encoding")).isEqualTo("identity");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"text/plain", "application/x-www-form-urlencoded", "text/x-python", "nonsense"})
  void aBodyOfAnotherTypeIsRefused(String type) {
    Answer answer = http.post(RUNS, "{\"source\": \"print(1)\"}", "Content-Type", type);
    isProblem(answer, 415, "unsupported-body");
    assertThat(answer.text("detail")).contains("Content-Type: application/json");
  }

  @Test
  void aBodyWithoutTypeIsRefused() {
    isProblem(http.post(RUNS, "{\"source\": \"print(1)\"}"), 415, "unsupported-body");
  }

  @Test
  void anotherFormOfAnswerIsRefused() {
    isProblem(
        http.post(
            RUNS,
            "{\"source\": \"print(1)\"}",
            "Content-Type",
            "application/json",
            "Accept",
            "text/html"),
        406,
        "not-acceptable");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/0000000000000000000000000",
        "/abc",
        "/..%2f..%2fetc",
        "/%00",
        "/0000000000000000000000000/events",
        "/0000000000000000000000000/jaxprs"
      })
  void anUnknownRunIsNotFound(String path) {
    Answer answer = http.get(RUNS + path);
    assertThat(answer.status()).isIn(400, 404);
    if (answer.status() == 404) {
      isProblem(answer, 404, "not-found");
      assertThat(answer.text("detail")).contains("POST /api/v1/runs");
    }
    saysNothingOfItsInside(answer);
  }

  @Test
  void anAddressWithNothingAtItIsNotFound() {
    isProblem(http.get("/api/v1/nothing"), 404, "not-found");
    isProblem(http.get("/api/v2/runs"), 404, "not-found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH"})
  void anotherMethodIsNotAllowed(String method) {
    Answer answer = http.send(method, RUNS, BodyPublishers.ofString("{}"), Http.JSON_BODY);
    isProblem(answer, 405, "method-not-allowed");
    assertThat(answer.header("Allow")).isEqualTo("POST");
  }

  @ParameterizedTest
  @CsvSource({
    "after=-1, after",
    "after=x, after",
    "limit=0, limit",
    "limit=10001, limit",
    "limit=99999999999, limit",
    "limit=1.5, limit"
  })
  void aParameterThatCannotBeUsedIsNamed(String query, String name) {
    String run = submit("{\"source\": \"print(1)\"}").header("Location");
    Answer answer = http.get(run + "/events?" + query);
    isProblem(answer, 400, "bad-parameter");
    assertThat(answer.text("field")).isEqualTo(name);
  }

  @Test
  void aFullQueueSaysWhenToComeBack() {
    sandbox.isBusy();
    Answer answer = submit("{\"source\": \"print(1)\"}");
    isProblem(answer, 429, "too-many-requests");
    assertThat(answer.header("Retry-After")).isEqualTo("3");
  }

  private Answer submit(String json) {
    return http.post(RUNS, json, Http.JSON_BODY);
  }

  /** A good body of exactly so many bytes. */
  private static String body(int bytes) {
    String start = "{\"source\": \"#";
    String end = "\"}";
    return start + "x".repeat(bytes - start.length() - end.length()) + end;
  }

  private static void isProblem(Answer answer, int status, String type) {
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.text("type")).isEqualTo("urn:sidetrace:problem:" + type);
    assertThat(answer.json().path("status").asInt()).isEqualTo(status);
    assertThat(answer.text("title")).isNotBlank();
    assertThat(answer.text("detail")).isNotBlank();
    assertThat(answer.text("instance")).startsWith("/api/");
    saysNothingOfItsInside(answer);
  }

  private static void saysNothingOfItsInside(Answer answer) {
    assertThat(answer.response().body())
        .doesNotContain("Exception", "io.sidetrace", "tools.jackson", "java.lang", "\tat ");
  }
}
