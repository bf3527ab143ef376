package io.sidetrace.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetrace.classroom.Teachers.Teacher;
import io.sidetrace.classroom.course.ContentRole;
import io.sidetrace.classroom.course.Course;
import io.sidetrace.classroom.course.LearnerRole;
import io.sidetrace.classroom.enrolment.CourseRetention;
import io.sidetrace.run.web.Http;
import io.sidetrace.run.web.Http.Answer;
import io.sidetrace.staff.account.Invitations;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A course from its first setting to the last learner. */
@ClassroomTest
class CourseTests {
  private static final String COURSES = "/api/v1/courses";

  @Autowired Teachers teachers;
  @Autowired Invitations invitations;
  @Autowired CourseRetention retention;
  @Autowired JdbcClient jdbc;
  Http http;
  Teacher ada;

  @BeforeEach
  void connect(@LocalServerPort int port) {
    http = new Http(port);
    ada = teachers.somebody();
  }

  @Test
  void aTitleIsAllThatACourseNeeds() {
    Answer made = http.post(COURSES, "{\"title\": \"Neural modelling\"}", ada.headers());
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.text("joinCode")).matches("[2-9a-z]{6}");
    assertThat(made.text("joinState")).isEqualTo("open");
    assertThat(made.text("contentRole")).isEqualTo("own");
    assertThat(made.text("learnerRole")).isEqualTo("individual");
    Answer read = http.get(made.header("Location"), ada.headers());
    assertThat(read.json()).isEqualTo(made.json());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "title|\" \"",
        "timeZone|\"Mars/Olympus\"",
        "endsOn|\"soon\"",
        "joinState|\"ajar\"",
        "pseudonyms|\"real\"",
        "retentionDays|0",
        "retentionDays|99999"
      })
  void aSettingThatCannotBeIsNamedAndNothingChanges(String field, String value) {
    Course course = teachers.course(ada, "as it is");
    String path = COURSES + "/" + course.id();
    Answer answer = patch(path, "{\"%s\": %s}".formatted(field, value), ada);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text("field")).isEqualTo(field);
    assertThat(http.get(path, ada.headers()).text("title")).isEqualTo("as it is");
  }

  @Test
  void aLearnerJoinsDoesALessonAndIsCounted() {
    Course course = teachers.course(ada, "counted");
    String assignments = COURSES + "/" + course.id() + "/assignments";
    Somebody early = new Somebody(http);
    early.begin("python-counter");
    assertThat(http.post(assignments, "{\"lesson\": \"python-counter\"}", ada.headers()).status())
        .isEqualTo(201);

    Somebody late = new Somebody(http);
    assertThat(early.join(course, "early bird", true).status()).isEqualTo(201);
    assertThat(late.join(course, "late bird", true).status()).isEqualTo(201);
    String attempt = late.begin("python-counter");
    late.post(
        "/api/v1/attempts/" + attempt + "/predictions",
        "{\"answers\": {\"body\": \"2\", \"printed\": \"[2]\", \"second\": \"no\"}}");
    // A lesson that is not set belongs to nobody.
    late.begin("global-baked");

    JsonNode counts = http.get(assignments, ada.headers()).json().at("/assignments/0/counts");
    assertThat(counts.toString())
        .isEqualTo("{\"joined\":2,\"started\":2,\"predicted\":1,\"mended\":0}");

    String who =
        http.get(COURSES + "/" + course.id() + "/enrolments", ada.headers())
            .json()
            .at("/enrolments/1/id")
            .asString();
    patch(COURSES + "/" + course.id() + "/enrolments/" + who, "{\"test\": true}", ada);
    assertThat(
            http.get(assignments, ada.headers()).json().at("/assignments/0/counts/joined").asInt())
        .isEqualTo(1);

    Teacher other = teachers.somebody();
    teachers.give(course, other, ContentRole.VIEW, LearnerRole.NONE);
    assertThat(http.get(assignments, other.headers()).json().at("/assignments/0/counts").isNull())
        .isTrue();
    assertThat(page("/courses/" + course.id() + "/people", other)).doesNotContain("early bird");
    assertThat(page("/courses/" + course.id() + "/people", ada)).contains("early bird");
    assertThat(page("/courses/" + course.id() + "/data", ada)).contains("list learners");
  }

  @Test
  void whatWasDoneBeforeStaysOnesOwnUnlessItIsTakenAlong() {
    Course course = teachers.course(ada, "before");
    String assignments = COURSES + "/" + course.id() + "/assignments";
    http.post(assignments, "{\"lesson\": \"python-counter\"}", ada.headers());
    Somebody somebody = new Somebody(http);
    somebody.begin("python-counter");
    somebody.join(course, "private person", false);
    assertThat(
            http.get(assignments, ada.headers()).json().at("/assignments/0/counts/started").asInt())
        .isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a|has 2 to 30",
        "''|has 2 to 30",
        "123456789 123456789 123456789 x|has 2 to 30",
        "Amber\\u200b Otter|nobody can see",
        "\\u202eamber|nobody can see",
        "AMBER  otter|is taken",
        "Ａmber Otter|is taken"
      })
  void aNameThatCannotBeHadIsSaid(String name, String said) {
    Course course = teachers.course(ada, "names");
    new Somebody(http).join(course, "amber otter", false);
    Answer answer = new Somebody(http).join(course, name, false);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text("field")).isEqualTo("pseudonym");
    assertThat(answer.text("detail")).contains(said);
  }

  @Test
  void namesOfOtherScriptsAndWithTagsAreShownAsTheyAre() {
    Course course = teachers.course(ada, "scripts");
    new Somebody(http).join(course, "شجرة זית", false);
    new Somebody(http).join(course, "<script>alert(1)</script>", false);
    assertThat(page("/courses/" + course.id() + "/people", ada))
        .contains("<bdi data-name>شجرة זית</bdi>")
        .contains("<bdi data-name>&lt;script&gt;alert(1)&lt;/script&gt;</bdi>")
        .doesNotContain("<script>alert");
  }

  @Test
  void aCourseThatOffersNamesTakesNoOthers() {
    Course course = teachers.course(ada, "offers");
    patch(COURSES + "/" + course.id(), "{\"pseudonyms\": \"generated\"}", ada);
    assertThat(new Somebody(http).join(course, "my own name", false).text("detail"))
        .contains("none of those that are offered");
    assertThat(new Somebody(http).join(course, "amber otter", false).status()).isEqualTo(201);
  }

  @Test
  void joiningAgainIsTheSameSeat() {
    Course course = teachers.course(ada, "again");
    Somebody somebody = new Somebody(http);
    somebody.join(course, "amber otter", false);
    Answer again = somebody.join(course, "another name", false);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.text("pseudonym")).isEqualTo("amber otter");
  }

  @Test
  void theRejoinCodeContinuesElsewhere() {
    Course course = teachers.course(ada, "elsewhere");
    String code = new Somebody(http).join(course, "amber otter", false).text("rejoinCode");
    Somebody phone = new Somebody(http);
    assertThat(phone.post("/api/v1/rejoin", "{\"code\": \"%s\"}".formatted(code)).status())
        .isEqualTo(204);
    assertThat(phone.get("/c/" + course.id()).response().body()).contains("amber otter");
    assertThat(phone.get("/api/v1/me").json().at("/further/courses/0/pseudonym").asString())
        .isEqualTo("amber otter");
    assertThat(new Somebody(http).get("/c/" + course.id()).status()).isEqualTo(404);
  }

  @Test
  void closedOldAndWrongCodesOpenNothing() {
    Course course = teachers.course(ada, "doors");
    String path = COURSES + "/" + course.id();
    patch(path, "{\"joinState\": \"closed\"}", ada);
    assertThat(new Somebody(http).join(course, "amber otter", false).status()).isEqualTo(409);
    patch(path, "{\"joinState\": \"open\", \"endsOn\": \"2020-01-01\"}", ada);
    assertThat(new Somebody(http).join(course, "amber otter", false).text("detail"))
        .contains("ended on 2020-01-01");
    patch(path, "{\"endsOn\": \"2099-01-01\"}", ada);
    String code = http.post(path + "/join-code", "", ada.headers()).text("joinCode");
    assertThat(new Somebody(http).join(course, "amber otter", false).status()).isEqualTo(404);
    assertThat(
            new Somebody(http)
                .post(
                    "/api/v1/join",
                    "{\"code\": \" %s \", \"pseudonym\": \"amber otter\"}"
                        .formatted(code.toUpperCase(java.util.Locale.ROOT)))
                .status())
        .isEqualTo(201);
  }

  @Test
  void whoNeedsApprovalWaitsAndWhoIsRemovedIsOut() {
    Course course = teachers.course(ada, "door");
    String path = COURSES + "/" + course.id();
    patch(path, "{\"joinState\": \"approve\"}", ada);
    Somebody somebody = new Somebody(http);
    assertThat(somebody.join(course, "amber otter", false).text("state")).isEqualTo("waiting");
    String enrolments = path + "/enrolments";
    String id = http.get(enrolments, ada.headers()).json().at("/enrolments/0/id").asString();
    assertThat(patch(enrolments + "/" + id, "{\"state\": \"active\"}", ada).text("state"))
        .isEqualTo("active");
    patch(enrolments + "/" + id, "{\"state\": \"removed\"}", ada);
    assertThat(somebody.get("/c/" + course.id()).status()).isEqualTo(404);
    assertThat(somebody.join(course, "amber otter", false).text("detail")).contains("removed");
  }

  @Test
  void threeHundredJoinFromOneAddressAndNoneIsRefused() throws Exception {
    Course course = teachers.course(ada, "a full hall");
    List<Callable<Integer>> joins = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      String name = "learner " + i;
      joins.add(() -> new Somebody(http).join(course, name, false).status());
    }
    try (var threads = Executors.newFixedThreadPool(20)) {
      for (Future<Integer> join : threads.invokeAll(joins)) {
        assertThat(join.get()).isEqualTo(201);
      }
    }
    JsonNode page =
        http.get(COURSES + "/" + course.id() + "/enrolments?limit=200", ada.headers()).json();
    assertThat(page.path("enrolments")).hasSize(200);
    JsonNode rest = http.get(page.path("next").asString(), ada.headers()).json();
    assertThat(rest.path("enrolments")).hasSize(100);
    assertThat(rest.path("next").isNull()).isTrue();
  }

  @Test
  void anErasedLearnerLeavesNoTraceInTheCourse() {
    Course course = teachers.course(ada, "erased");
    http.post(
        COURSES + "/" + course.id() + "/assignments",
        "{\"lesson\": \"python-counter\"}",
        ada.headers());
    Somebody somebody = new Somebody(http);
    somebody.join(course, "fleeting wren", false);
    somebody.begin("python-counter");
    assertThat(somebody.send("DELETE", "/api/v1/me").status()).isEqualTo(204);
    assertThat(
            jdbc.sql(
                    "select count(*) from enrolment where course_id = ? or pseudonym = 'fleeting wren'")
                .param(course.id())
                .query(Integer.class)
                .single())
        .isZero();
    assertThat(
            jdbc.sql(
                    "select count(*) from enrolment_attempt x where not exists (select 1 from enrolment e where e.id = x.enrolment_id)")
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void whenItsTimeIsOverWhatWasDoneInACourseIsErasedAndNothingElse() {
    Course course = teachers.course(ada, "over");
    Course other = teachers.course(ada, "goes on");
    String path = COURSES + "/" + course.id();
    http.post(path + "/assignments", "{\"lesson\": \"python-counter\"}", ada.headers());
    Somebody somebody = new Somebody(http);
    somebody.join(course, "amber otter", false);
    somebody.join(other, "amber otter", false);
    String attempt = somebody.begin("python-counter");
    String run =
        somebody
            .post(
                "/api/v1/attempts/" + attempt + "/predictions",
                "{\"answers\": {\"body\": \"2\", \"printed\": \"[2]\", \"second\": \"no\"}}")
            .json()
            .at("/first/run")
            .asString();
    String own = somebody.begin("global-baked");
    patch(path, "{\"endsOn\": \"2026-01-31\", \"retentionDays\": 10}", ada);

    retention.sweep(Instant.parse("2026-02-10T12:00:00Z"));
    assertThat(somebody.get("/api/v1/attempts/" + attempt).status()).isEqualTo(200);

    retention.sweep(Instant.parse("2026-02-11T12:00:00Z"));
    assertThat(somebody.get("/api/v1/attempts/" + attempt).status()).isEqualTo(404);
    assertThat(http.get("/api/v1/runs/" + run).status()).isEqualTo(404);
    assertThat(somebody.get("/api/v1/attempts/" + own).status()).isEqualTo(200);
    assertThat(somebody.get("/c/" + course.id()).status()).isEqualTo(404);
    assertThat(somebody.get("/c/" + other.id()).status()).isEqualTo(200);
  }

  @Test
  void anInvitationGivesItsRolesAndTheLastOwnerStays() {
    Course course = teachers.course(ada, "shared");
    String staff = COURSES + "/" + course.id() + "/staff";
    Answer invited =
        http.post(
            staff, "{\"contentRole\": \"edit\", \"learnerRole\": \"aggregate\"}", ada.headers());
    String secret = invited.text("path").replace("/staff/welcome/", "");
    invitations.accept(secret, "ben" + System.nanoTime(), Teachers.PASSWORD);
    JsonNode all = http.get(staff, ada.headers()).json().path("staff");
    assertThat(all.toString()).contains("\"edit\",\"learnerRole\":\"aggregate\"");
    Answer last =
        http.send("DELETE", staff + "/" + ada.staff().id(), BodyPublishers.noBody(), ada.headers());
    assertThat(last.status()).isEqualTo(409);
    assertThat(last.text("detail")).contains("Nobody would own");
  }

  @Test
  void aMissingRightIsNamedWithWhoCanGiveIt() {
    Course course = teachers.course(ada, "rights");
    Teacher other = teachers.somebody();
    teachers.give(course, other, ContentRole.VIEW, LearnerRole.AGGREGATE);
    Answer refused = http.get(COURSES + "/" + course.id() + "/enrolments", other.headers());
    assertThat(refused.text("detail"))
        .contains("learner data `individual`")
        .contains(ada.staff().login());
    assertThat(page("/courses/" + course.id() + "/data", other)).contains(ada.staff().login());
  }

  private String page(String path, Teacher teacher) {
    return http.get(path, teacher.headers()).response().body();
  }

  private Answer patch(String path, String json, Teacher teacher) {
    return http.send("PATCH", path, BodyPublishers.ofString(json), teacher.headers());
  }
}
