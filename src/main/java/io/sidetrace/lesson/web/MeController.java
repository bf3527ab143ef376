package io.sidetrace.lesson.web;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.sidetrace.lesson.LessonLibrary;
import io.sidetrace.lesson.attempt.Attempt;
import io.sidetrace.lesson.attempt.AttemptService;
import io.sidetrace.lesson.attempt.Attempts;
import io.sidetrace.lesson.attempt.Progress;
import io.sidetrace.lesson.format.Lesson;
import io.sidetrace.lesson.learner.KeptOfLearner;
import io.sidetrace.lesson.learner.Learner;
import io.sidetrace.lesson.learner.Learners;
import io.sidetrace.web.Api;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is kept of a learner: to read, to take to another device, to erase. */
@RestController
@RequestMapping(path = Api.V1, produces = APPLICATION_JSON_VALUE)
@Tag(name = "me", description = "Your own progress, without an account.")
class MeController {
  private final Learners learners;
  private final Attempts attempts;
  private final AttemptService service;
  private final LessonLibrary lessons;
  private final LearnerCookie cookie;
  private final List<KeptOfLearner> kept;

  MeController(
      Learners learners,
      Attempts attempts,
      AttemptService service,
      LessonLibrary lessons,
      LearnerCookie cookie,
      List<KeptOfLearner> kept) {
    this.learners = learners;
    this.attempts = attempts;
    this.service = service;
    this.lessons = lessons;
    this.cookie = cookie;
    this.kept = List.copyOf(kept);
  }

  @Schema(name = "Me", description = "All that is kept of you.")
  record Me(
      @Schema(description = "Whether you are known here at all.") boolean known,
      @Schema(description = "Your attempts, the oldest first.") List<AttemptDocument> attempts,
      @Schema(description = "What else there is, such as the courses that you joined.")
          Map<String, List<?>> further) {}

  @GetMapping("/me")
  @Operation(
      summary = "Read what is kept of you",
      description = "Your attempts with their predictions. Nothing else is kept.")
  Me me(@Parameter(hidden = true) HttpServletRequest http) {
    Optional<Learner> learner = cookie.read(http);
    if (learner.isEmpty()) {
      return new Me(false, List.of(), Map.of());
    }
    List<Attempt> all = attempts.all(learner.get().id());
    Progress progress = new Progress(lessons, all);
    List<AttemptDocument> documents = new ArrayList<>();
    for (Attempt attempt : all) {
      Optional<Lesson> lesson = lessons.current(attempt.lesson());
      lesson.ifPresent(l -> documents.add(AttemptDocument.of(attempt, l, service, progress)));
    }
    Map<String, List<?>> further = new LinkedHashMap<>();
    kept.forEach(part -> further.put(part.name(), part.of(learner.get())));
    return new Me(true, documents, further);
  }

  @DeleteMapping("/me")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Erase what is kept of you",
      description = "Attempts, predictions, their runs and their links. It cannot be undone.")
  void erase(
      @Parameter(hidden = true) HttpServletRequest http,
      @Parameter(hidden = true) HttpServletResponse response) {
    cookie.read(http).ifPresent(learners::erase);
    cookie.forget(http, response);
  }

  @PostMapping("/me/code")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Get a code for another device",
      description = "It is shown once. The code before it is no longer good.")
  LessonRequests.Code code(
      @Parameter(hidden = true) HttpServletRequest http,
      @Parameter(hidden = true) HttpServletResponse response) {
    return new LessonRequests.Code(learners.newCode(cookie.readOrCreate(http, response)));
  }

  @PostMapping(path = "/rejoin", consumes = APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Continue with a code",
      description = "This browser is then the learner whose code it is.")
  void rejoin(
      @RequestBody LessonRequests.Code request,
      @Parameter(hidden = true) HttpServletRequest http,
      @Parameter(hidden = true) HttpServletResponse response) {
    Learner learner =
        learners
            .withCode(request.code() == null ? "" : request.code())
            .orElseThrow(() -> new LessonNotFoundException("code"));
    cookie.write(http, response, learner);
  }
}
