package io.sidetrace.lesson.web;

import io.sidetrace.lesson.LessonLibrary;
import io.sidetrace.lesson.attempt.Attempts;
import io.sidetrace.lesson.attempt.Progress;
import io.sidetrace.lesson.format.Lesson;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells the pages of the catalogue which lesson is about a gotcha, and how far it is done. */
@ControllerAdvice(annotations = Controller.class)
class LessonMarks {
  private final LessonLibrary lessons;
  private final Attempts attempts;
  private final LearnerCookie cookie;

  LessonMarks(LessonLibrary lessons, Attempts attempts, LearnerCookie cookie) {
    this.lessons = lessons;
    this.attempts = attempts;
    this.cookie = cookie;
  }

  /** The lesson about a gotcha. */
  record Mark(String slug, String title, String done) {}

  /** By the gotcha's number; empty on pages that show no gotchas. */
  @ModelAttribute("lessonAbout")
  Map<String, Mark> lessons(HttpServletRequest request) {
    if (!request.getRequestURI().startsWith(request.getContextPath() + "/gotchas")) {
      return Map.of();
    }
    Progress progress =
        new Progress(
            lessons, cookie.read(request).map(l -> attempts.all(l.id())).orElseGet(List::of));
    Map<String, Mark> marks = new HashMap<>();
    for (Lesson lesson : lessons.all()) {
      for (String gotcha : lesson.gotchas()) {
        marks.putIfAbsent(
            gotcha, new Mark(lesson.slug(), lesson.title(), progress.of(lesson.slug()).toString()));
      }
    }
    return marks;
  }
}
