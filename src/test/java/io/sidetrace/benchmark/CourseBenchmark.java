package io.sidetrace.benchmark;

import com.google.errorprone.annotations.FormatMethod;
import io.sidetrace.SidetraceApplication;
import io.sidetrace.classroom.Somebody;
import io.sidetrace.classroom.Teachers;
import io.sidetrace.classroom.Teachers.Teacher;
import io.sidetrace.classroom.course.Course;
import io.sidetrace.lesson.LessonLibrary;
import io.sidetrace.lesson.format.Lesson;
import io.sidetrace.run.web.Http;
import io.sidetrace.run.web.Http.Answer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Measures what courses promise, over loopback, with an H2 file and local workers: joins, reports,
 * export and erasing, with programs running beside. Ends by itself after some minutes. Started by
 * {@code scripts/measure-courses}.
 */
public final class CourseBenchmark {
  private static final int LEARNERS = 300;
  private static final int ITEMS = 60;
  private static final int ATTEMPTS = 100_000;
  private static final int BATCH = 5_000;
  private static final int ASKED = 20;
  private static final double NANOS = 1e6;

  private final ConfigurableApplicationContext app;
  private final Http http;
  private final Teacher teacher;
  private final JdbcTemplate jdbc;
  private final Map<String, Lesson> set = new TreeMap<>();
  private final AtomicInteger beside = new AtomicInteger();

  private CourseBenchmark(ConfigurableApplicationContext app) {
    this.app = app;
    int port = app.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    http = new Http(port);
    jdbc = app.getBean(JdbcTemplate.class);
    teacher = app.getBean(Teachers.class).somebody();
  }

  public static void main(String[] args) throws Exception {
    Path data = Files.createTempDirectory("courses");
    SpringApplication starting = new SpringApplication(SidetraceApplication.class, Teachers.class);
    try (var app = starting.run("--server.port=0", "--SIDETRACE_DATA_DIR=" + data)) {
      new CourseBenchmark(app).measure(data);
    }
    try (Stream<Path> files = Files.walk(data)) {
      files.sorted((a, b) -> b.compareTo(a)).forEach(f -> f.toFile().delete());
    }
  }

  private void measure(Path data) throws Exception {
    Course course = app.getBean(Teachers.class).course(teacher, "measured");
    List<Somebody> people = join(course);
    List<Map<String, Object>> enrolments =
        jdbc.queryForList(
            "select id, learner_id from enrolment where course_id = ? order by joined_at, id",
            course.id());
    setLessons(course);
    BigCourses big = new BigCourses(jdbc);
    for (Map<String, Object> e : enrolments) {
      set.forEach(
          (assignment, lesson) ->
              big.attempt((String) e.get("learner_id"), (String) e.get("id"), assignment, lesson));
    }
    big.write();
    int items = set.values().stream().mapToInt(l -> l.items().size()).sum();
    say(
        "filled: %d learners, %d lessons with %d items, %d predictions",
        enrolments.size(), set.size(), items, count("prediction"));
    AtomicBoolean going = new AtomicBoolean(true);
    Thread runner = Thread.ofVirtual().start(() -> runBeside(going));
    reports(course, (String) enrolments.getFirst().get("id"));
    say("programs that ran beside the reports: %d", beside.get());
    Course large = export(big);
    going.set(false);
    runner.join();
    erase(people.getFirst(), enrolments.getFirst(), data);
    say(
        "left in the course of the export: %d attempts",
        count(
            "attempt a join enrolment_attempt x on x.attempt_id = a.id join enrolment e on e.id = x.enrolment_id where e.course_id = '"
                + large.id()
                + "'"));
  }

  private List<Somebody> join(Course course) {
    List<Somebody> people = new ArrayList<>();
    double[] times = new double[LEARNERS];
    int refused = 0;
    long from = System.nanoTime();
    for (int i = 0; i < LEARNERS; i++) {
      Somebody somebody = new Somebody(http);
      long start = System.nanoTime();
      Answer answer = somebody.join(course, "measured learner " + i, false);
      times[i] = (System.nanoTime() - start) / NANOS;
      refused += answer.status() == 201 ? 0 : 1;
      people.add(somebody);
    }
    say(
        "joins from one address: %d, refused %d, in %.1f s; %s",
        LEARNERS, refused, (System.nanoTime() - from) / NANOS / 1_000, spread(times));
    return people;
  }

  private void setLessons(Course course) {
    int items = 0;
    for (Lesson lesson : app.getBean(LessonLibrary.class).all()) {
      if (items >= ITEMS) {
        return;
      }
      set.put(assign(course, lesson), lesson);
      items += lesson.items().size();
    }
  }

  /** The id of the assignment. */
  private String assign(Course course, Lesson lesson) {
    return http.post(
            "/api/v1/courses/" + course.id() + "/assignments",
            "{\"lesson\": \"%s\"}".formatted(lesson.slug()),
            teacher.headers())
        .text("id");
  }

  private void runBeside(AtomicBoolean going) {
    while (going.get()) {
      Answer answer =
          http.post(
              "/api/v1/runs",
              "{\"source\": \"import jax\\nprint(jax.jit(lambda x: x + 1)(1.0))\", \"profile\": \"one-pass\"}",
              "Content-Type",
              "application/json");
      beside.addAndGet(answer.status() == 201 ? 1 : 0);
      try {
        Thread.sleep(500);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void reports(Course course, String enrolment) {
    String api = "/api/v1/courses/" + course.id() + "/reports";
    Map.Entry<String, Lesson> some = set.entrySet().iterator().next();
    String assignment = "/assignments/" + some.getKey();
    Map<String, String> asked = new TreeMap<>();
    asked.put("V1 home page", "/courses/" + course.id());
    asked.put("V4 assignment", api + assignment);
    asked.put("V5 item", api + assignment + "/items/" + some.getValue().items().getFirst().key());
    asked.put("V6 misconception map", api + "/gotchas");
    asked.put("V7 solution groups", api + "/groups?assignment=" + some.getKey());
    asked.put("V8 learner", api + "/learners/" + enrolment);
    asked.put("V9 stuck", api + "/stuck");
    asked.forEach(
        (view, path) -> {
          String[] headers = {
            "Authorization",
            "Bearer " + teacher.token(),
            "Accept",
            path.startsWith("/api") ? "application/json" : "text/html"
          };
          double first = timed(() -> http.get(path, headers));
          double[] times = new double[ASKED];
          for (int i = 0; i < ASKED; i++) {
            times[i] = timed(() -> http.get(path, headers));
          }
          say("%-22s first %.0f ms; then %s", view, first, spread(times));
        });
  }

  private static double timed(Supplier<Answer> ask) {
    long start = System.nanoTime();
    Answer answer = ask.get();
    if (answer.status() != 200) {
      throw new IllegalStateException(answer.status() + ": " + answer.response().body());
    }
    return (System.nanoTime() - start) / NANOS;
  }

  private Course export(BigCourses big) {
    Course course = app.getBean(Teachers.class).course(teacher, "exported");
    Lesson lesson = app.getBean(LessonLibrary.class).all().getFirst();
    String assignment = assign(course, lesson);
    new Somebody(http).join(course, "one of many", false);
    Map<String, Object> e =
        jdbc.queryForMap("select id, learner_id from enrolment where course_id = ?", course.id());
    for (int i = 0; i < ATTEMPTS; i++) {
      big.attempt((String) e.get("learner_id"), (String) e.get("id"), assignment, lesson);
      if (i % BATCH == BATCH - 1) {
        big.write();
      }
    }
    for (String format : List.of("csv", "json")) {
      String path =
          "/api/v1/courses/%s/reports/assignments/%s/attempts?format=%s"
              .formatted(course.id(), assignment, format);
      long start = System.nanoTime();
      Answer answer = http.get(path, "Authorization", "Bearer " + teacher.token());
      double seconds = (System.nanoTime() - start) / NANOS / 1_000;
      say(
          "export of %d attempts as %s: %.1f s, %d lines, %d MB",
          ATTEMPTS,
          format,
          seconds,
          answer.response().body().lines().count(),
          answer.response().body().length() / 1_000_000);
    }
    return course;
  }

  private void erase(Somebody somebody, Map<String, Object> enrolment, Path data) throws Exception {
    long start = System.nanoTime();
    Answer answer = somebody.send("DELETE", "/api/v1/me");
    say(
        "erasing a learner with %d lessons: status %d, %.0f ms",
        set.size(), answer.status(), (System.nanoTime() - start) / NANOS);
    List<String> traces =
        List.of(
            (String) enrolment.get("id"),
            (String) enrolment.get("learner_id"),
            "measured learner 0");
    say("rows of any table that name them: %d", rowsWith(traces));
    jdbc.execute("checkpoint sync");
    int files = 0;
    try (Stream<Path> all = Files.walk(data)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        long found = traces.stream().filter(text::contains).count();
        if (found > 0) {
          say("  still in the file %s: %d of 3 marks", data.relativize(file), found);
          files++;
        }
      }
    }
    say("files that still hold a mark of them: %d", files);
  }

  private long rowsWith(List<String> traces) {
    long rows = 0;
    for (Map<String, Object> c :
        jdbc.queryForList(
            "select table_name, column_name from information_schema.columns where table_schema = 'PUBLIC' and data_type like '%CHAR%'")) {
      for (String trace : traces) {
        rows +=
            count(
                "\"%s\" where \"%s\" = '%s'"
                    .formatted(c.get("table_name"), c.get("column_name"), trace));
      }
    }
    return rows;
  }

  private long count(String from) {
    Long found = jdbc.queryForObject("select count(*) from " + from, Long.class);
    return found == null ? 0 : found;
  }

  private static String spread(double[] times) {
    double[] sorted = times.clone();
    Arrays.sort(sorted);
    return "median %.0f ms, p95 %.0f, max %.0f"
        .formatted(
            sorted[sorted.length / 2],
            sorted[(int) Math.ceil(sorted.length * 0.95) - 1],
            sorted[sorted.length - 1]);
  }

  @FormatMethod
  private static void say(String text, Object... values) {
    System.out.println("# " + text.formatted(values));
  }
}
