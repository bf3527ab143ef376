package io.sidetrace.lesson.web;

import io.sidetrace.lesson.LessonLibrary;
import io.sidetrace.lesson.attempt.Attempt;
import io.sidetrace.lesson.attempt.AttemptService;
import io.sidetrace.lesson.attempt.Attempts;
import io.sidetrace.lesson.attempt.Progress;
import io.sidetrace.lesson.format.Lesson;
import io.sidetrace.lesson.learner.Learner;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import tools.jackson.databind.json.JsonMapper;

/** The lessons, and one lesson. */
@Controller
class LessonPages {
  private final LessonLibrary lessons;
  private final Attempts attempts;
  private final AttemptService service;
  private final LearnerCookie cookie;
  private final JsonMapper json;

  LessonPages(
      LessonLibrary lessons,
      Attempts attempts,
      AttemptService service,
      LearnerCookie cookie,
      JsonMapper json) {
    this.lessons = lessons;
    this.attempts = attempts;
    this.service = service;
    this.cookie = cookie;
    this.json = json;
  }

  @GetMapping("/lessons")
  ModelAndView all(HttpServletRequest http) {
    Progress progress = progress(cookie.read(http));
    ModelAndView page =
        new ModelAndView(
            "lesson/all",
            Map.of(
                "lessons",
                true,
                "units",
                lessons.units(),
                "progress",
                progress,
                "count",
                lessons.all().size()));
    progress.next("").ifPresent(next -> page.addObject("next", next));
    return page;
  }

  @GetMapping("/lessons/{slug}")
  ModelAndView one(@PathVariable String slug, HttpServletRequest http) {
    Optional<String> now = lessons.nowCalled(slug);
    if (now.isPresent()) {
      RedirectView moved = new RedirectView("/lessons/" + now.get());
      moved.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
      return new ModelAndView(moved);
    }
    return lessons
        .find(slug)
        .map(lesson -> page(lesson, cookie.read(http)))
        .orElseGet(
            () ->
                new ModelAndView("lesson/unknown", Map.of("lessons", true), HttpStatus.NOT_FOUND));
  }

  private ModelAndView page(Lesson lesson, Optional<Learner> learner) {
    List<Lesson> unit = lessons.units().getOrDefault(lesson.unit(), List.of());
    ModelAndView page =
        new ModelAndView(
            "lesson/one",
            Map.of(
                "lessons",
                true,
                "lesson",
                lesson,
                "place",
                unit.indexOf(lesson) + 1,
                "places",
                unit.size(),
                "document",
                json.writeValueAsString(LessonDocument.of(lesson))));
    learner
        .flatMap(l -> attempts.newest(l.id(), lesson.slug()))
        .ifPresent(a -> page.addObject("attempt", json.writeValueAsString(document(a, lesson))));
    return page;
  }

  private AttemptDocument document(Attempt attempt, Lesson lesson) {
    return AttemptDocument.of(
        attempt, lesson, service, new Progress(lessons, attempts.all(attempt.learner())));
  }

  private Progress progress(Optional<Learner> learner) {
    return new Progress(lessons, learner.map(l -> attempts.all(l.id())).orElseGet(List::of));
  }
}
