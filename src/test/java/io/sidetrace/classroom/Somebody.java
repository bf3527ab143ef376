package io.sidetrace.classroom;

import io.sidetrace.classroom.course.Course;
import io.sidetrace.run.web.Http;
import io.sidetrace.run.web.Http.Answer;
import java.net.http.HttpRequest.BodyPublishers;

/** A browser of a learner, which keeps its cookie. */
public final class Somebody {
  private static final String[] JSON = {"Content-Type", "application/json"};

  private final Http http;
  private String cookie = "none=none";

  public Somebody(Http http) {
    this.http = http;
  }

  public Answer join(Course course, String name, boolean takeAlong) {
    return post(
        "/api/v1/join",
        "{\"code\": \"%s\", \"pseudonym\": \"%s\", \"takeAlong\": %s}"
            .formatted(course.joinCode(), name, takeAlong));
  }

  String begin(String lesson) {
    return post("/api/v1/attempts", "{\"lesson\": \"%s\", \"seed\": 3}".formatted(lesson))
        .text("id");
  }

  /** The id of a new attempt. */
  public String begin(String lesson, String profile) {
    return post(
            "/api/v1/attempts",
            "{\"lesson\": \"%s\", \"profile\": \"%s\", \"seed\": 3}".formatted(lesson, profile))
        .text("id");
  }

  public Answer post(String path, String json) {
    return kept(http.post(path, json, JSON[0], JSON[1], "Cookie", cookie));
  }

  Answer get(String path) {
    return kept(http.get(path, "Cookie", cookie));
  }

  public Answer send(String method, String path) {
    return kept(http.send(method, path, BodyPublishers.noBody(), "Cookie", cookie));
  }

  private Answer kept(Answer answer) {
    answer.response().headers().allValues("Set-Cookie").stream()
        .filter(set -> set.startsWith("sidetrace_learner="))
        .findFirst()
        .ifPresent(set -> cookie = set.split(";")[0]);
    return answer;
  }
}
