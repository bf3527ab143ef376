package io.sidetrace.lesson.web;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.sidetrace.lesson.LessonLibrary;
import io.sidetrace.web.Api;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lessons over REST, as far as one may know before predicting. */
@RestController
@RequestMapping(path = Api.V1 + "/lessons", produces = APPLICATION_JSON_VALUE)
@Tag(name = "lessons", description = "Predict, see what happened, mend.")
class LessonController {
  private final LessonLibrary lessons;

  LessonController(LessonLibrary lessons) {
    this.lessons = lessons;
  }

  @GetMapping
  @Operation(summary = "List the lessons", description = "Unit by unit, in their order.")
  List<LessonDocument> all() {
    return lessons.all().stream().map(LessonDocument::shortly).toList();
  }

  @GetMapping("/{slug}")
  @Operation(
      summary = "Read a lesson",
      description = "Its program and its questions. What happens is known when it was predicted.")
  LessonDocument one(
      @PathVariable @Parameter(description = "The lesson's name.", example = "python-counter")
          String slug) {
    return lessons
        .current(slug)
        .map(LessonDocument::of)
        .orElseThrow(() -> new LessonNotFoundException("lesson"));
  }
}
