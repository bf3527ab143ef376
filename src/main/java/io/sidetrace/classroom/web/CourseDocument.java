package io.sidetrace.classroom.web;

import io.sidetrace.classroom.course.Course;
import io.sidetrace.classroom.course.Member;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;

/** A course, to somebody who teaches it. */
@Schema(name = "Course", description = "A course that you teach.")
record CourseDocument(
    @Schema(description = "Its id.", example = "k7mw3fqax2np") String id,
    @Schema(description = "Its title, which learners see.", example = "Neural modelling")
        String title,
    @Schema(description = "The zone that its days are in.", example = "Europe/Berlin")
        String timeZone,
    @Schema(description = "Its last day.") LocalDate endsOn,
    @Schema(description = "The day on which its learners' data are erased.") LocalDate erasedOn,
    @Schema(description = "Days from the last day to that.", example = "180") int retentionDays,
    @Schema(description = "What learners type to join.", example = "k7mw3f") String joinCode,
    @Schema(description = "Whether it can be joined: open, approve or closed.", example = "open")
        String joinState,
    @Schema(description = "Where names come from: generated or free.", example = "generated")
        String pseudonyms,
    @Schema(description = "Whether its people are made up.") boolean sample,
    @Schema(description = "Your content role: none, view, edit or own.", example = "own")
        String contentRole,
    @Schema(
            description = "Your learner data role: none, aggregate or individual.",
            example = "individual")
        String learnerRole,
    @Schema(description = "When it was made.") Instant createdAt) {

  static CourseDocument of(Course course, Member member) {
    return new CourseDocument(
        course.id(),
        course.title(),
        course.zone().getId(),
        course.endsOn(),
        course.erasedOn(),
        course.retentionDays(),
        course.joinCode(),
        course.joinState().toString(),
        course.pseudonyms().toString(),
        course.sample(),
        member.content().toString(),
        member.learners().toString(),
        course.createdAt());
  }
}
