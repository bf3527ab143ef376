package io.sidetrace.lesson.web;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.sidetrace.engine.journal.Profile;
import io.sidetrace.lesson.LessonLibrary;
import io.sidetrace.lesson.attempt.Attempt;
import io.sidetrace.lesson.attempt.AttemptService;
import io.sidetrace.lesson.attempt.Attempts;
import io.sidetrace.lesson.attempt.Phase;
import io.sidetrace.lesson.attempt.Progress;
import io.sidetrace.lesson.format.Lesson;
import io.sidetrace.lesson.grading.Mending.Verdict;
import io.sidetrace.lesson.learner.Learner;
import io.sidetrace.web.Api;
import io.sidetrace.web.RequestRates;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Attempts at lessons over REST. Whose they are says the learner's cookie. */
@RestController
@RequestMapping(path = Api.V1 + "/attempts", produces = APPLICATION_JSON_VALUE)
@Tag(name = "lessons", description = "Predict, see what happened, mend.")
class AttemptController {
  private static final int PROGRAMS_OF_A_MEND = 2;

  private final LessonLibrary lessons;
  private final AttemptService service;
  private final Attempts attempts;
  private final LearnerCookie cookie;
  private final RequestRates rates;

  AttemptController(
      LessonLibrary lessons,
      AttemptService service,
      Attempts attempts,
      LearnerCookie cookie,
      RequestRates rates) {
    this.lessons = lessons;
    this.service = service;
    this.attempts = attempts;
    this.cookie = cookie;
    this.rates = rates;
  }

  @Schema(name = "MendResult", description = "What a mended program was found to do.")
  record Tried(
      @Schema(description = "The run of the program.") String run,
      @Schema(description = "Whether all of it holds.") boolean accepted,
      @Schema(description = "One thing that must hold after another.") List<Verdict> verdicts,
      @Schema(description = "The attempt as it is now.") AttemptDocument attempt) {}

  @PostMapping(consumes = APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Begin a lesson",
      description = "Who has no learner's cookie gets one: keep it, attempts are found by it.")
  AttemptDocument begin(
      @RequestBody LessonRequests.Begin request,
      @Parameter(hidden = true) HttpServletRequest http,
      @Parameter(hidden = true) HttpServletResponse response) {
    Lesson lesson =
        lessons
            .find(request.lesson() == null ? "" : request.lesson())
            .orElseThrow(() -> new LessonNotFoundException("lesson"));
    Profile profile =
        request.profile() == null
            ? null
            : Profile.of(request.profile())
                .orElseThrow(() -> new LessonNotFoundException("profile"));
    int seed =
        request.seed() == null
            ? ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE)
            : request.seed();
    Learner learner = cookie.readOrCreate(http, response);
    return document(learner, service.begin(learner, lesson, profile, seed));
  }

  @GetMapping("/{id}")
  @Operation(summary = "Read an attempt", description = "As far as it is.")
  AttemptDocument read(
      @PathVariable @Parameter(description = "The id of the attempt.") String id,
      @Parameter(hidden = true) HttpServletRequest http) {
    Learner learner = learner(http);
    return document(learner, find(learner, id));
  }

  @PostMapping(path = "/{id}/predictions", consumes = APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Predict, and see",
      description =
          "Runs the program and answers with each prediction beside what its journal says. There is"
              + " no other answer key.")
  AttemptDocument predict(
      @PathVariable @Parameter(description = "The id of the attempt.") String id,
      @RequestBody LessonRequests.Predict request,
      @Parameter(hidden = true) HttpServletRequest http) {
    Learner learner = learner(http);
    Phase phase =
        Phase.of(request.phase() == null ? Phase.FIRST.toString() : request.phase())
            .orElseThrow(() -> new LessonNotFoundException("phase"));
    service.predict(find(learner, id), phase, request.said());
    return document(learner, find(learner, id));
  }

  @PostMapping(path = "/{id}/runs", consumes = APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Try to mend",
      description =
          "Runs the program, alone and with the lesson's checks after it, and says of each thing"
              + " that must hold whether it does. Counts as two runs.")
  Tried mend(
      @PathVariable @Parameter(description = "The id of the attempt.") String id,
      @RequestBody LessonRequests.Mended request,
      @Parameter(hidden = true) HttpServletRequest http) {
    Learner learner = learner(http);
    Attempt attempt = find(learner, id);
    rates.takeFor(http, PROGRAMS_OF_A_MEND);
    AttemptService.Tried tried = service.mend(attempt, request.source());
    return new Tried(
        tried.run().id().value(),
        tried.accepted(),
        tried.verdicts(),
        document(learner, find(learner, id)));
  }

  private Learner learner(HttpServletRequest http) {
    return cookie.read(http).orElseThrow(() -> new LessonNotFoundException("attempt"));
  }

  private Attempt find(Learner learner, String id) {
    return service.find(learner, id).orElseThrow(() -> new LessonNotFoundException("attempt"));
  }

  private AttemptDocument document(Learner learner, Attempt attempt) {
    Lesson lesson =
        lessons.current(attempt.lesson()).orElseThrow(() -> new LessonNotFoundException("lesson"));
    return AttemptDocument.of(
        attempt, lesson, service, new Progress(lessons, attempts.all(learner.id())));
  }
}
