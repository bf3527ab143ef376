package io.sidetrace.dashboard.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How did this person come to think so? */
@Schema(name = "LearnerReport", description = "What a learner did in a course.")
public record LearnerReport(
    @Schema(description = "The enrolment.") String enrolment,
    @Schema(description = "The name in this course.") String pseudonym,
    @Schema(description = "Attempts, the oldest first.") List<Line> attempts,
    @Schema(description = "How sure they were, in all first answers of first attempts.")
        Sureness sureness,
    @Schema(description = "Gotchas that could show.") List<MisconceptionMap.Cell> gotchas,
    @Schema(description = "The moment that this is about.") Instant asOf) {

  /** An attempt. */
  @Schema(name = "LearnerAttempt", description = "An attempt of a learner.")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Line(
      @Schema(description = "The attempt.") String attempt,
      @Schema(description = "The assignment.") String assignment,
      @Schema(description = "The lesson's title.") String title,
      @Schema(description = "The profile.") String profile,
      @Schema(description = "When it began.") Instant startedAt,
      @Schema(description = "When it was mended.") @Nullable Instant mendedAt,
      @Schema(description = "Whether reports count it: the first attempt does.") boolean counted,
      @Schema(description = "What was predicted.") List<Said> answers,
      @Schema(description = "Tries to mend.") List<Try> mends) {}

  /** An answer. */
  @Schema(name = "LearnerAnswer", description = "A prediction of a learner.")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Said(
      @Schema(description = "first, or variant for the other program.") String phase,
      @Schema(description = "The question, as HTML.") String question,
      @Schema(description = "The answer.") String answer,
      @Schema(description = "How sure of it, in percent.") @Nullable Integer confidence,
      @Schema(description = "What happened.") String happened,
      @Schema(description = "Whether the two are the same.") boolean right,
      @Schema(description = "The gotcha that the answer shows.") @Nullable String gotcha,
      @Schema(description = "The run.") @Nullable String run) {}

  /** A try to mend. */
  @Schema(name = "LearnerMend", description = "A try to mend.")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Try(
      @Schema(description = "Counted from 1.") int ordinal,
      @Schema(description = "Whether it was accepted.") boolean accepted,
      @Schema(description = "Gotchas that showed.") List<String> gotchas,
      @Schema(description = "The run.") @Nullable String run,
      @Schema(description = "When.") Instant at) {}
}
