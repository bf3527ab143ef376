package io.sidetrace.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetrace.lesson.format.Lesson;
import io.sidetrace.python.InProcess;
import io.sidetrace.run.web.Http;
import io.sidetrace.run.web.Http.Answer;
import io.sidetrace.sandbox.Sandbox;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lessons over HTTP: from the first prediction to the erased learner. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:lessons;DB_CLOSE_DELAY=-1",
      "sidetrace.sandbox.local=false",
      "sidetrace.limits.enabled=false"
    })
@Import(LessonApiTests.Here.class)
class LessonApiTests {
  private static final String ATTEMPTS = "/api/v1/attempts";
  private static final String BEGIN = "{\"lesson\": \"python-counter\", \"seed\": 3}";
  private static final String RIGHT =
      "{\"answers\": {\"body\": \"2\", \"printed\": \"[2]\", \"second\": \"no\"}}";
  private static final String WRONG =
      "{\"answers\": {\"body\": \"1\", \"printed\": \"[3]\", \"second\": \"no\"}}";
  private static final JsonMapper JSON = new JsonMapper();

  @Autowired JdbcClient jdbc;
  @Autowired LessonLibrary lessons;
  Http http;

  @TestConfiguration(proxyBeanMethods = false)
  static class Here {
    @Bean
    @Primary
    Sandbox sandbox() {
      return new InProcess();
    }
  }

  @BeforeEach
  void connect(@LocalServerPort int port) {
    http = new Http(port);
  }

  @Test
  void predictionsAreMarkedByTheJournal() {
    Somebody anna = new Somebody();
    Answer revealed = anna.post(anna.begun() + "/predictions", WRONG);

    assertThat(revealed.status()).isEqualTo(201);
    JsonNode predictions = revealed.json().path("first").path("predictions");
    assertThat(predictions.path(0).path("happened").asString()).isEqualTo("2");
    assertThat(predictions.path(0).path("right").asBoolean()).isFalse();
    assertThat(predictions.path(0).path("gotcha").asString()).isEqualTo("G39");
    assertThat(predictions.path(2).path("right").asBoolean()).isTrue();
    assertThat(revealed.text("explain")).contains("while tracing");
    String run = revealed.json().path("first").path("run").asString();
    assertThat(http.get("/api/v1/runs/" + run).text("stdout")).isEqualTo("[1]\n[1]\n[2]\n");
  }

  @Test
  void howSureIsAskedAndMayBeLeftOut() {
    JsonNode levels = http.get("/api/v1/lessons/python-counter").json().at("/questions/2");
    // "yes" and "no": guessing is 50 percent, so there are three levels.
    assertThat(levels.path("confidence").toString()).isEqualTo("[50,75,95]");
    Somebody eva = new Somebody();
    String attempt = eva.begun();
    String sure = RIGHT.replace("}}", "}, \"confidence\": {\"second\": %s}}");

    Answer unknown = eva.post(attempt + "/predictions", sure.formatted(80));
    assertThat(unknown.status()).isEqualTo(409);
    assertThat(unknown.text("detail")).contains("`second` is 80", "[50, 75, 95]");
    JsonNode predictions =
        eva.post(attempt + "/predictions", sure.formatted(95)).json().at("/first/predictions");
    assertThat(predictions.path(0).has("confidence")).isFalse();
    assertThat(predictions.path(2).path("confidence").asInt()).isEqualTo(95);
    assertThat(eva.get(attempt).json().at("/first/predictions/2/confidence").asInt()).isEqualTo(95);
  }

  @Test
  void nothingOfTheAnswerIsGivenBeforeThePrediction() {
    String lesson = http.get("/api/v1/lessons/python-counter").response().body();
    String attempt = new Somebody().begin(BEGIN).response().body();
    String page = http.get("/lessons/python-counter").response().body();

    for (String text : List.of(lesson, attempt, page)) {
      assertThat(text).doesNotContain("answered all three calls", "num.value = num + 1");
    }
  }

  @Test
  void aMendIsAcceptedWhenAllOfItHolds() {
    Somebody bea = new Somebody();
    String attempt = bea.begun();
    bea.post(attempt + "/predictions", RIGHT);

    Answer given = bea.mend(attempt, lesson().given());
    assertThat(given.json().path("accepted").asBoolean()).isFalse();
    assertThat(given.json().path("verdicts").path(1).path("found").asString())
        .contains("counts how often Python traces `h`");
    assertThat(given.json().path("attempt").path("mend").has("reference")).isFalse();

    Answer broken = bea.mend(attempt, "def h(:");
    assertThat(broken.json().path("verdicts").path(0).path("found").asString())
        .contains("SyntaxError");

    Answer mended = bea.mend(attempt, lesson().mended());
    assertThat(mended.json().path("accepted").asBoolean()).isTrue();
    assertThat(mended.json().path("attempt").path("step").asString()).isEqualTo("variant");
    assertThat(mended.json().path("attempt").path("mend").path("tries").asInt()).isEqualTo(3);
  }

  @Test
  void theVariantIsAnotherProgramThatTheSeedPicks() {
    Somebody cem = new Somebody();
    String attempt = cem.begun();
    assertThat(cem.post(attempt + "/predictions", variant()).status()).isEqualTo(409);
    cem.post(attempt + "/predictions", RIGHT);
    assertThat(cem.post(attempt + "/predictions", variant()).text("detail")).contains("mended");
    JsonNode mended = cem.mend(attempt, lesson().mended()).json().path("attempt");
    String program = mended.path("variant").path("program").asString();
    assertThat(program)
        .isNotEqualTo(lesson().given())
        .isEqualTo(lesson().variants().apply(lesson().variants().of(3), lesson().given()));

    Answer revealed = cem.post(attempt + "/predictions", variant());
    assertThat(revealed.text("step")).isEqualTo("done");
    assertThat(cem.post(attempt + "/predictions", variant()).status()).isEqualTo(409);
  }

  @Test
  void nobodySeesAnAttemptOfAnother() {
    String attempt = new Somebody().begun();
    Somebody other = new Somebody();
    other.begun();

    for (Answer answer :
        List.of(
            other.get(attempt),
            other.post(attempt + "/predictions", RIGHT),
            other.mend(attempt, "print(1)"),
            http.get(attempt),
            http.get(attempt, "Cookie", "sidetrace_learner=forged.signature"))) {
      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.text("type")).isEqualTo("urn:sidetrace:problem:not-found");
    }
  }

  @Test
  void badAnswersAreRefusedAndNothingIsKeptOfThem() {
    Somebody dora = new Somebody();
    String attempt = dora.begun();

    Answer missing = dora.post(attempt + "/predictions", "{\"answers\": {\"body\": \"2\"}}");
    assertThat(missing.status()).isEqualTo(409);
    assertThat(missing.text("detail")).contains("`printed`", "[2]");
    assertThat(dora.post(attempt + "/predictions", "{}").status()).isEqualTo(409);
    assertThat(dora.post(attempt + "/predictions", "{\"phase\": \"x\"}").status()).isEqualTo(422);
    assertThat(dora.post(attempt + "/predictions", "{\"answer\": {}}").status()).isEqualTo(400);
    assertThat(dora.mend(attempt, "print(1)").status()).isEqualTo(409);
    assertThat(dora.begin("{\"lesson\": \"nosuch\"}").status()).isEqualTo(404);
    assertThat(dora.begin("{\"lesson\": \"python-counter\", \"profile\": \"x\"}").status())
        .isEqualTo(422);
    assertThat(dora.begin("{\"lesson\": \"key-reuse\", \"profile\": \"eager\"}").status())
        .isEqualTo(409);
    assertThat(dora.post(attempt + "/predictions", RIGHT).status()).isEqualTo(201);
  }

  @Test
  void aCodeContinuesElsewhereAndTheOneBeforeIsUseless() {
    Somebody eve = new Somebody();
    eve.begun();
    String first = eve.post("/api/v1/me/code", "{}").text("code");
    String second = eve.post("/api/v1/me/code", "{}").text("code");
    Somebody phone = new Somebody();

    assertThat(second).matches("[2-9a-z]{4}-[2-9a-z]{4}-[2-9a-z]{4}");
    assertThat(phone.post("/api/v1/rejoin", code(first)).status()).isEqualTo(404);
    assertThat(phone.post("/api/v1/rejoin", code(second.toUpperCase())).status()).isEqualTo(204);
    assertThat(phone.get("/api/v1/me").json().path("attempts").size()).isEqualTo(1);
    assertThat(
            jdbc.sql("select count(*) from learner where rejoin_hash like ?")
                .param("%" + second + "%")
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void erasingLeavesNoTrace() {
    Somebody fay = new Somebody();
    String attempt = fay.begun();
    String run =
        fay.post(attempt + "/predictions", RIGHT).json().path("first").path("run").asString();
    int before = jdbc.sql("select count(*) from learner").query(Integer.class).single();

    assertThat(fay.send("DELETE", "/api/v1/me").status()).isEqualTo(204);

    assertThat(jdbc.sql("select count(*) from learner").query(Integer.class).single())
        .isEqualTo(before - 1);
    for (String table : List.of("attempt", "prediction", "grading", "attempt_run")) {
      String id = table.equals("attempt") ? "id" : "attempt_id";
      assertThat(
              jdbc.sql("select count(*) from " + table + " where " + id + " = ?")
                  .param(attempt.substring(attempt.lastIndexOf('/') + 1))
                  .query(Integer.class)
                  .single())
          .as(table)
          .isZero();
    }
    assertThat(http.get("/api/v1/runs/" + run).status()).isEqualTo(404);
    assertThat(fay.get(attempt).status()).isEqualTo(404);
  }

  @Test
  void theNextLessonIsAboutWhatWentWrong() {
    Somebody gil = new Somebody();
    String attempt = gil.begun();
    gil.post(attempt + "/predictions", WRONG);
    JsonNode mended = gil.mend(attempt, lesson().mended()).json().path("attempt");

    assertThat(mended.path("next").path("slug").asString()).isEqualTo("shape-retrace");
    String page = gil.get("/lessons").response().body();
    assertThat(page).contains("1 of ", "class=\"sq full\"", "Go on: Every new shape");
    assertThat(gil.get("/gotchas").response().body()).contains("mended in its lesson");
  }

  @Test
  void everyLessonHasAPage() {
    lessons
        .all()
        .forEach(
            l -> {
              Answer page = http.get("/lessons/" + l.slug());
              assertThat(page.status()).as(l.slug()).isEqualTo(200);
              assertThat(page.response().body()).doesNotContain("th:", "<script>");
            });
    Answer none = http.get("/lessons/nosuch");
    assertThat(none.status()).isEqualTo(404);
    assertThat(none.response().body()).contains("There is no such lesson.", "href=\"/lessons\"");
  }

  private Lesson lesson() {
    return lessons.find("python-counter").orElseThrow();
  }

  private static String variant() {
    return RIGHT.replace("{\"answers\"", "{\"phase\": \"variant\", \"answers\"");
  }

  private static String code(String code) {
    return "{\"code\": \"" + code + "\"}";
  }

  /** A browser with its cookie. */
  private final class Somebody {
    private String cookie = "none=1";

    Answer begin(String body) {
      Answer answer = post(ATTEMPTS, body);
      String set = answer.header("Set-Cookie");
      if (set.startsWith("sidetrace_learner")) {
        assertThat(set).contains("HttpOnly", "SameSite=Lax");
        cookie = set.substring(0, set.indexOf(';'));
      }
      return answer;
    }

    /** The address of a new attempt. */
    String begun() {
      return ATTEMPTS + "/" + begin(BEGIN).text("id");
    }

    Answer mend(String attempt, String source) {
      return post(attempt + "/runs", "{\"source\": " + JSON.writeValueAsString(source) + "}");
    }

    Answer post(String path, String body) {
      Answer answer = http.post(path, body, "Content-Type", "application/json", "Cookie", cookie);
      String set = answer.header("Set-Cookie");
      if (set.startsWith("sidetrace_learner")) {
        cookie = set.substring(0, set.indexOf(';'));
      }
      return answer;
    }

    Answer get(String path) {
      return http.get(path, "Cookie", cookie);
    }

    Answer send(String method, String path) {
      return http.send(method, path, BodyPublishers.noBody(), "Cookie", cookie);
    }
  }
}
