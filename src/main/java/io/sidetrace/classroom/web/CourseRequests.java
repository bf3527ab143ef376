package io.sidetrace.classroom.web;

import io.sidetrace.classroom.course.CourseSettings;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is sent about courses. */
interface CourseRequests {

  @Schema(
      name = "CourseRequest",
      description = "What is decided about a course. What is left out stays as it is.")
  record Settings(
      @Schema(description = "Its title, which learners see.", example = "Neural modelling")
          @Nullable String title,
      @Schema(description = "A zone of the IANA's.", example = "Europe/Berlin")
          @Nullable String timeZone,
      @Schema(description = "Its last day.", example = "2027-02-28") @Nullable String endsOn,
      @Schema(description = "open, approve or closed.", example = "open")
          @Nullable String joinState,
      @Schema(description = "generated or free.", example = "generated")
          @Nullable String pseudonyms,
      @Schema(
              description = "Days after its last day until its learners' data are erased.",
              example = "180")
          @Nullable Integer retentionDays) {
    CourseSettings.Sent sent() {
      return new CourseSettings.Sent(title, timeZone, endsOn, joinState, pseudonyms, retentionDays);
    }
  }

  @Schema(name = "AssignmentRequest", description = "A lesson to set.")
  record SetLesson(
      @Schema(description = "The lesson's name in addresses.", example = "python-counter")
          @Nullable String lesson,
      @Schema(description = "The profile; left out for the learner's choice.", example = "one-pass")
          @Nullable String profile,
      @Schema(
              description = "When it opens; left out for at once.",
              example = "2026-12-01T08:00:00Z")
          @Nullable String opensAt,
      @Schema(description = "When it is due; left out for never.", example = "2026-12-08T08:00:00Z")
          @Nullable String dueAt) {}

  @Schema(name = "EnrolmentRequest", description = "What changes of a learner in a course.")
  record Change(
      @Schema(description = "Another name.", example = "amber otter") @Nullable String pseudonym,
      @Schema(description = "active lets in, removed puts out.", example = "active")
          @Nullable String state,
      @Schema(description = "A test learner never counts.") @Nullable Boolean test) {}

  @Schema(name = "RolesRequest", description = "Roles of somebody who teaches.")
  record Roles(
      @Schema(description = "none, view, edit or own.", example = "view")
          @Nullable String contentRole,
      @Schema(description = "none, aggregate or individual.", example = "aggregate")
          @Nullable String learnerRole) {}

  @Schema(name = "JoinRequest", description = "Joins a course.")
  record Join(
      @Schema(description = "The course's code.", example = "k7mw3f") @Nullable String code,
      @Schema(description = "The name that others see.", example = "amber otter")
          @Nullable String pseudonym,
      @Schema(description = "Whether what you did before comes along.")
          @Nullable Boolean takeAlong) {}
}
