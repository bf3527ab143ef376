package io.sidetrace.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetrace.classroom.Teachers.Teacher;
import io.sidetrace.classroom.course.ContentRole;
import io.sidetrace.classroom.course.Course;
import io.sidetrace.classroom.course.LearnerRole;
import io.sidetrace.run.web.Http;
import io.sidetrace.run.web.Http.Answer;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address of staff with every role, as `docs/security.md` says it. */
@ClassroomTest
class AccessMatrixTests {
  private static final Path PAGE = Path.of("docs/security.md");
  private static final String FORM = "application/x-www-form-urlencoded";

  /** What is sent; an address that is not here takes an empty body. */
  private static final Map<String, String> BODIES =
      Map.ofEntries(
          Map.entry("POST /api/v1/courses", "{\"title\": \"another\"}"),
          Map.entry("PATCH /api/v1/courses/{course}", "{\"title\": \"renamed\"}"),
          Map.entry(
              "POST /api/v1/courses/{course}/staff",
              "{\"contentRole\": \"view\", \"learnerRole\": \"none\"}"),
          Map.entry("PATCH /api/v1/courses/{course}/staff/{staff}", "{\"contentRole\": \"edit\"}"),
          Map.entry("PATCH /api/v1/courses/{course}/enrolments/{enrolment}", "{\"test\": true}"),
          Map.entry("POST /api/v1/courses/{course}/assignments", "{\"lesson\": \"global-baked\"}"),
          Map.entry(
              "POST /courses/{course}/settings",
              "title=a&timeZone=UTC&endsOn=2030-01-01&joinState=open&pseudonyms=free&retentionDays=9"),
          Map.entry("POST /courses/{course}/delete", "confirm=matrix"),
          Map.entry("POST /courses/{course}/assignments", "lesson=global-baked"),
          Map.entry("POST /courses/{course}/people/{enrolment}", "test=true"),
          Map.entry("POST /courses/{course}/staff/invite", "contentRole=view&learnerRole=none"));

  @Autowired Teachers teachers;
  @Autowired List<RequestMappingHandlerMapping> mappings;
  Http http;

  private record Row(String request, List<Integer> expected) {}

  @BeforeEach
  void connect(@LocalServerPort int port) {
    http = new Http(port);
  }

  @Test
  void everyCellHolds() throws IOException {
    Teacher owner = teachers.somebody();
    Map<String, Teacher> people = new LinkedHashMap<>();
    for (String role : List.of("stranger", "view", "edit", "own", "aggregate", "individual")) {
      people.put(role, teachers.somebody());
    }
    Teacher bystander = teachers.somebody();
    List<String> wrong = new ArrayList<>();
    for (Row row : rows()) {
      List<Integer> statuses = new ArrayList<>();
      statuses.add(ask(row.request(), scene(owner, people, bystander), null));
      for (Teacher teacher : people.values()) {
        statuses.add(ask(row.request(), scene(owner, people, bystander), teacher));
      }
      if (!statuses.equals(row.expected())) {
        wrong.add(row.request() + " " + statuses + " and not " + row.expected());
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyAddressOfStaffIsInTheTable() throws IOException {
    Set<String> told = rows().stream().map(Row::request).collect(Collectors.toSet());
    Set<String> there = new TreeSet<>();
    mappings.forEach(
        mapping ->
            mapping
                .getHandlerMethods()
                .keySet()
                .forEach(
                    info ->
                        info.getPatternValues().stream()
                            .filter(path -> path.matches("(/api/v1)?/(courses|staff)(/.*)?"))
                            .forEach(
                                path ->
                                    info.getMethodsCondition()
                                        .getMethods()
                                        .forEach(m -> there.add(m + " " + named(path))))));
    there.removeIf(request -> request.matches("\\w+ /staff/(sign-in|welcome/.*|account/tokens.*)"));
    assertThat(told).isEqualTo(there);
  }

  /** Parameters by the names of the table. */
  private static String named(String path) {
    return path.replace("/enrolments/{id}", "/enrolments/{enrolment}")
        .replace("/staff/{id}", "/staff/{staff}")
        .replace("/staff/{member}", "/staff/{staff}")
        .replace("/assignments/{id}", "/assignments/{assignment}")
        .replace("{id}", "{course}");
  }

  private static List<Row> rows() throws IOException {
    return Files.readAllLines(PAGE).stream()
        .filter(line -> line.matches("\\| (GET|POST|PATCH|DELETE|PUT) .*"))
        .map(line -> line.split(" *\\| *"))
        .map(
            cells ->
                new Row(cells[1], Arrays.stream(cells).skip(2).map(Integer::parseInt).toList()))
        .toList();
  }

  /** A fresh course in which everybody has their role, by the names of the table. */
  private Map<String, String> scene(Teacher owner, Map<String, Teacher> people, Teacher bystander) {
    Course course = teachers.course(owner, "matrix");
    people.forEach(
        (role, teacher) -> {
          if (!role.equals("stranger")) {
            teachers.give(
                course,
                teacher,
                ContentRole.of(role).orElse(ContentRole.NONE),
                LearnerRole.of(role).orElse(LearnerRole.NONE));
          }
        });
    teachers.give(course, bystander, ContentRole.VIEW, LearnerRole.NONE);
    http.post(
        "/api/v1/join",
        "{\"code\": \"%s\", \"pseudonym\": \"somebody\"}".formatted(course.joinCode()),
        "Content-Type",
        "application/json");
    String base = "/api/v1/courses/" + course.id();
    String assignment =
        http.post(base + "/assignments", "{\"lesson\": \"python-counter\"}", owner.headers())
            .text("id");
    String enrolment =
        http.get(base + "/enrolments", owner.headers()).json().at("/enrolments/0/id").asString();
    return Map.of(
        "course",
        course.id(),
        "assignment",
        assignment,
        "enrolment",
        enrolment,
        "key",
        "body",
        "staff",
        bystander.staff().id());
  }

  private int ask(String request, Map<String, String> scene, @Nullable Teacher who) {
    String[] parts = request.split(" ");
    String path = parts[1];
    for (Map.Entry<String, String> known : scene.entrySet()) {
      path = path.replace("{" + known.getKey() + "}", known.getValue());
    }
    if (path.endsWith("/reports/groups")) {
      path += "?assignment=" + scene.get("assignment");
    }
    boolean api = path.startsWith("/api");
    List<String> headers =
        new ArrayList<>(List.of("Content-Type", api ? "application/json" : FORM));
    headers.addAll(
        who == null
            ? List.of("Authorization", "Bearer sidetrace_forged", "Cookie", "sidetrace_learner=a.b")
            : List.of("Authorization", "Bearer " + who.token()));
    Answer answer =
        http.send(
            parts[0],
            path,
            BodyPublishers.ofString(BODIES.getOrDefault(request, "")),
            headers.toArray(String[]::new));
    return answer.status();
  }
}
