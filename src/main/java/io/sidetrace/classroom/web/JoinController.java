package io.sidetrace.classroom.web;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.sidetrace.classroom.enrolment.Enrolment;
import io.sidetrace.classroom.enrolment.Enrolments;
import io.sidetrace.lesson.learner.KeptOfLearner;
import io.sidetrace.lesson.learner.Learner;
import io.sidetrace.web.Api;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Joining a course, over REST. */
@RestController
@RequestMapping(path = Api.V1, produces = APPLICATION_JSON_VALUE)
@Tag(name = "me")
class JoinController {
  private final JoinDesk desk;

  JoinController(JoinDesk desk) {
    this.desk = desk;
  }

  @Schema(name = "Joined", description = "You are in, or wait to be let in.")
  record Joined(
      @Schema(description = "The id of the course.") String course,
      @Schema(description = "Your name there.", example = "amber otter") String pseudonym,
      @Schema(description = "active, or waiting until staff let you in.", example = "active")
          String state,
      @Schema(
              description = "Continues on another device. It is shown this once.",
              example = "k7mw-3fqa-x2np")
          String rejoinCode) {}

  @PostMapping(path = "/join", consumes = APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Join a course",
      description =
          "By its code, under a name that is not yours. The answer sets a cookie and gives a code for"
              + " another device.")
  Joined join(
      @RequestBody CourseRequests.Join request,
      @Parameter(hidden = true) HttpServletRequest http,
      @Parameter(hidden = true) HttpServletResponse response) {
    JoinDesk.Seated seated = desk.join(request, http, response);
    Enrolment enrolment = seated.enrolment();
    return new Joined(
        enrolment.course(),
        enrolment.pseudonym(),
        enrolment.state().toString(),
        seated.rejoinCode());
  }

  /** The courses of a learner, among what is kept of them. */
  @Component
  static class Kept implements KeptOfLearner {
    private final Enrolments enrolments;

    Kept(Enrolments enrolments) {
      this.enrolments = enrolments;
    }

    record Row(String course, String pseudonym, String state, Instant joinedAt) {}

    @Override
    public String name() {
      return "courses";
    }

    @Override
    public List<?> of(Learner learner) {
      return enrolments.ofLearner(learner.id()).stream()
          .map(e -> new Row(e.course(), e.pseudonym(), e.state().toString(), e.joinedAt()))
          .toList();
    }
  }
}
