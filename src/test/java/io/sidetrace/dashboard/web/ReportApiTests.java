package io.sidetrace.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetrace.classroom.ClassroomTest;
import io.sidetrace.classroom.Somebody;
import io.sidetrace.classroom.Teachers;
import io.sidetrace.classroom.Teachers.Teacher;
import io.sidetrace.classroom.course.ContentRole;
import io.sidetrace.classroom.course.Course;
import io.sidetrace.classroom.course.LearnerRole;
import io.sidetrace.run.web.Http;
import io.sidetrace.run.web.Http.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Learners answer; those who teach see what they believe, and no more than they may. */
@ClassroomTest
class ReportApiTests {
  private static final String WRONG =
      "{\"answers\": {\"body\": \"3\", \"printed\": \"[3]\", \"second\": \"no\"}}";
  private static final String RIGHT =
      "{\"answers\": {\"body\": \"2\", \"printed\": \"[2]\", \"second\": \"no\"}}";

  @Autowired Teachers teachers;
  Http http;
  Teacher ada;
  Course course;
  String reports;
  String assignment;

  @BeforeEach
  void open(@LocalServerPort int port) {
    http = new Http(port);
    ada = teachers.somebody();
    course = teachers.course(ada, "reports");
    reports = "/api/v1/courses/" + course.id() + "/reports";
    assignment =
        http.post(
                "/api/v1/courses/" + course.id() + "/assignments",
                "{\"lesson\": \"python-counter\"}",
                ada.headers())
            .text("id");
  }

  private Somebody join(String name) {
    Somebody somebody = new Somebody(http);
    assertThat(somebody.join(course, name, false).status()).isEqualTo(201);
    return somebody;
  }

  /** Joins and answers the lesson. */
  private Somebody learner(String name, String profile, String answers) {
    Somebody somebody = join(name);
    attempt(somebody, profile, answers);
    return somebody;
  }

  private String attempt(Somebody somebody, String profile, String answers) {
    String id = somebody.begin("python-counter", profile);
    assertThat(somebody.post("/api/v1/attempts/" + id + "/predictions", answers).status())
        .isEqualTo(201);
    return id;
  }

  private JsonNode report(String path) {
    Answer answer = http.get(reports + path, ada.headers());
    assertThat(answer.status()).isEqualTo(200);
    return answer.json();
  }

  private String table(String path) {
    Answer answer =
        http.get(reports + path, "Authorization", "Bearer " + ada.token(), "Accept", "text/csv");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).startsWith("text/csv");
    return answer.response().body();
  }

  @Test
  void aClassIsCountedAndItsAnswersLeadToRuns() {
    learner("one", "one-pass", WRONG);
    learner("two", "one-pass", RIGHT);
    JsonNode report = report("/assignments/" + assignment);
    assertThat(report.at("/opened").asInt()).isEqualTo(2);
    assertThat(report.at("/predicted").asInt()).isEqualTo(2);
    assertThat(report.at("/mended").asInt()).isZero();
    // Those with fewest right answers come first; two learners are counts and no more.
    assertThat(report.at("/items/0/right/some").asInt()).isEqualTo(1);
    assertThat(report.at("/items/0/right").has("low")).isFalse();
    assertThat(report.at("/items/2/key").asString()).isEqualTo("second");
    assertThat(report.has("runsToMend")).isFalse();

    JsonNode item = report("/assignments/" + assignment + "/items/body");
    assertThat(item.at("/answers/0/answer").asString()).isEqualTo("2");
    assertThat(item.at("/answers/0/happened").asBoolean()).isTrue();
    assertThat(item.at("/answers/1/gotcha").asString()).isEqualTo("G10");
    String run = item.at("/answers/1/examples/0").asString();
    assertThat(http.get("/api/v1/runs/" + run).status()).isEqualTo(200);
    assertThat(table("/assignments/" + assignment)).startsWith("item,version,").contains("body");
  }

  @Test
  void whoIsSureAndWrongIsCounted() {
    String sure = "}, \"confidence\": {\"body\": %d}}";
    learner("sure", "one-pass", WRONG.replace("}}", sure.formatted(95)));
    learner("right", "one-pass", RIGHT.replace("}}", sure.formatted(95)));
    learner("silent", "one-pass", WRONG);
    JsonNode item = report("/assignments/" + assignment + "/items/body").at("/sureness");
    assertThat(item.at("/levels").size()).isEqualTo(1);
    assertThat(item.at("/levels/0/right/some").asInt()).isEqualTo(1);
    assertThat(item.at("/levels/0/right/of").asInt()).isEqualTo(2);
    assertThat(item.at("/sureAndWrong/some").asInt()).isEqualTo(1);
    assertThat(item.has("bias")).isFalse();
    assertThat(table("/assignments/" + assignment)).contains("sure_and_wrong");
    assertThat(page("/assignments/" + assignment + "/items/body", ada))
        .contains("Of 2 who said how sure they were, 1");
  }

  @Test
  void aReportThatWasReadBeforeShowsWhatCameSince() {
    Somebody somebody = join("slow");
    String id = somebody.begin("python-counter", "one-pass");
    String attempts = "/api/v1/attempts/" + id;
    assertThat(report("/assignments/" + assignment).at("/predicted").asInt()).isZero();
    somebody.post(attempts + "/predictions", RIGHT);
    assertThat(report("/assignments/" + assignment).at("/predicted").asInt()).isEqualTo(1);
    somebody.post(attempts + "/runs", "{\"source\": \"print(1)\"}");
    JsonNode tried = report("/assignments/" + assignment);
    assertThat(tried.at("/notMendedYet").asInt()).isEqualTo(1);
    assertThat(tried.at("/items/0/right/some").asInt()).isEqualTo(1);
  }

  @Test
  void whoIsErasedIsNamedNowhere() {
    Somebody somebody = learner("soon gone", "one-pass", WRONG);
    String people = "/api/v1/courses/" + course.id() + "/enrolments";
    String id = http.get(people, ada.headers()).json().at("/enrolments/0/id").asString();
    report("/learners/" + id);
    assertThat(page("/data", ada)).contains("look at a learner", "soon gone");
    assertThat(somebody.send("DELETE", "/api/v1/me").status()).isEqualTo(204);
    assertThat(page("/data", ada))
        .contains("look at a learner", "a learner who is no longer here")
        .doesNotContain("soon gone");
    assertThat(report("/assignments/" + assignment).at("/opened").asInt()).isZero();
  }

  @Test
  void onlyFirstAttemptsCountAndProfilesStayApart() {
    Somebody somebody = learner("again", "one-pass", WRONG);
    attempt(somebody, "one-pass", RIGHT);
    learner("other", "two-pass", WRONG);
    JsonNode report = report("/assignments/" + assignment);
    assertThat(report.at("/versions")).hasSize(2);
    assertThat(report.at("/opened").asInt()).isEqualTo(1);
    assertThat(report.at("/leftOut/0").asString())
        .isEqualTo("1 left out: attempts after a learner’s first");
    String other = report.at("/versions/1/version").asString();
    assertThat(report("/assignments/" + assignment + "?version=" + other).at("/version").asString())
        .isEqualTo(other);
    Answer unknown =
        http.get(reports + "/assignments/" + assignment + "?version=eager-0", ada.headers());
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(unknown.text("detail")).contains("eager-0", other);
  }

  @Test
  void testLearnersAreLeftOutAndThatIsSaid() {
    learner("tester", "one-pass", WRONG);
    String path = "/api/v1/courses/" + course.id() + "/enrolments";
    String id = http.get(path, ada.headers()).json().at("/enrolments/0/id").asString();
    http.send("PATCH", path + "/" + id, BodyPublishers.ofString("{\"test\": true}"), ada.headers());
    JsonNode report = report("/assignments/" + assignment);
    assertThat(report.at("/opened").asInt()).isZero();
    assertThat(report.at("/leftOut/0").asString()).isEqualTo("1 left out: test learners");
    assertThat(http.get(reports + "/learners/" + id, ada.headers()).status()).isEqualTo(404);
  }

  @Test
  void whoMaySeeCountsSeesNoNames() {
    learner("=private", "one-pass", WRONG);
    Teacher counts = teachers.somebody();
    teachers.give(course, counts, ContentRole.NONE, LearnerRole.AGGREGATE);
    Answer answer = http.get(reports + "/gotchas", counts.headers());
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.response().body()).contains("G10").doesNotContain("=private");
    String page = page("/gotchas", counts);
    assertThat(page).contains("individual").doesNotContain("=private");

    // In an export no spreadsheet computes a name.
    assertThat(table("/gotchas")).contains("'=private,G10,");
    JsonNode map = report("/gotchas");
    JsonNode cell = map.at("/learners/0/cells/0");
    assertThat(cell.at("/gotcha").asString()).isEqualTo("G10");
    assertThat(cell.at("/mark").asString()).isEqualTo("◐");
    String who = map.at("/learners/0/enrolment").asString();
    JsonNode learner = report("/learners/" + who);
    assertThat(learner.at("/attempts/0/answers")).hasSize(3);
    assertThat(learner.at("/attempts/0/counted").asBoolean()).isTrue();
    assertThat(report("/stuck").at("/learners")).isEmpty();
    assertThat(page("/data", ada)).contains("look at gotchas", "look at a learner");
  }

  @Test
  void pagesLeadFromTheClassToTheRun() {
    learner("walker", "one-pass", WRONG);
    assertThat(page("", ada)).contains("/assignments/" + assignment);
    assertThat(page("/assignments/" + assignment, ada))
        .contains("/items/body", "As of", "Europe/Berlin", "format=csv");
    assertThat(page("/assignments/" + assignment + "/items/body", ada)).contains("/r/");
    assertThat(page("/gotchas", ada)).contains("walker", "data-name");
    assertThat(page("/stuck", ada)).contains("That is the good case");
    Answer csv = http.get(reports + "/stuck?format=csv", ada.headers());
    assertThat(csv.header("Content-Type")).startsWith("text/csv");
  }

  @Test
  void mendsThatComeToTheSameAreOneIdea() {
    String mended =
        """
        import brainpy.math as bm
        num = bm.Variable(bm.zeros(1, dtype=bm.int32))
        @bm.jit
        def h(x):
            num.value = num + 1
            return x
        h(1.); h(2.); h(bm.ones(2))
        """;
    mend("first", mended);
    mend("second", mended.replace("x", "y").replace("import brainpy", "# mine\nimport brainpy"));
    mend(
        "third",
        "import brainpy.math as bm\nnum = [0]\ndef h(x):\n    num[0] += 1\n    return x\nh(1.); h(2.); h(3.)\n");
    JsonNode groups = report("/groups?assignment=" + assignment);
    assertThat(groups.at("/learners").asInt()).isEqualTo(3);
    assertThat(groups.at("/groups")).hasSize(1);
    assertThat(groups.at("/groups/0/learners").asInt()).isEqualTo(2);
    assertThat(groups.at("/groups/0/accepted").asBoolean()).isTrue();
    assertThat(groups.at("/groups/0/program").asString()).contains("num + 1");
    assertThat(groups.at("/single")).hasSize(1);
    assertThat(page("/assignments/" + assignment + "/groups", ada)).contains("in 2 ways");
    assertThat(table("/groups?assignment=" + assignment)).startsWith("group,learners,");
  }

  private void mend(String name, String program) {
    Somebody somebody = join(name);
    String id = attempt(somebody, "one-pass", RIGHT);
    String json = JsonNodeFactory.instance.objectNode().put("source", program).toString();
    assertThat(somebody.post("/api/v1/attempts/" + id + "/runs", json).status()).isEqualTo(201);
  }

  @Test
  void everyAttemptIsExportedWithItsAnswers() {
    Somebody somebody = learner("=exported", "one-pass", WRONG);
    attempt(somebody, "two-pass", RIGHT);
    JsonNode rows = report("/assignments/" + assignment + "/attempts");
    assertThat(rows).hasSize(6);
    assertThat(rows.at("/0/learner").asString()).isEqualTo("=exported");
    assertThat(rows.at("/0/right").asBoolean()).isFalse();
    assertThat(rows.at("/3/profile").asString()).isEqualTo("two-pass");
    String csv = table("/assignments/" + assignment + "/attempts?format=csv");
    assertThat(csv.lines()).hasSize(7).allMatch(line -> line.split(",", -1).length == 19);
    assertThat(csv).contains("'=exported,false,true,");
  }

  private String page(String path, Teacher teacher) {
    Answer answer =
        http.get(
            "/courses/" + course.id() + path,
            "Authorization",
            "Bearer " + teacher.token(),
            "Accept",
            "text/html");
    assertThat(answer.status()).isEqualTo(200);
    return answer.response().body();
  }
}
