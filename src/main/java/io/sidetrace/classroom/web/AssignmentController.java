package io.sidetrace.classroom.web;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.sidetrace.classroom.assignment.Assignment;
import io.sidetrace.classroom.assignment.Assignments;
import io.sidetrace.classroom.course.CourseAccess;
import io.sidetrace.classroom.course.Right;
import io.sidetrace.staff.account.CurrentStaff;
import io.sidetrace.staff.account.Staff;
import io.sidetrace.web.Api;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is set in a course, over REST. */
@RestController
@RequestMapping(path = Api.V1 + "/courses/{course}/assignments", produces = APPLICATION_JSON_VALUE)
@Tag(name = "courses")
class AssignmentController {
  private final Assignments assignments;
  private final SettingLessons setting;
  private final CourseAccess access;

  AssignmentController(Assignments assignments, SettingLessons setting, CourseAccess access) {
    this.assignments = assignments;
    this.setting = setting;
    this.access = access;
  }

  @Schema(name = "Assignment", description = "A lesson that is set.")
  record AssignmentDocument(
      @Schema(description = "Its id.") String id,
      @Schema(description = "The lesson's name in addresses.", example = "python-counter")
          String lesson,
      @Schema(description = "The profile; null for the learner's choice.") @Nullable String profile,
      @Schema(description = "When it opens; null for at once.") @Nullable Instant opensAt,
      @Schema(description = "When it is due; null for never.") @Nullable Instant dueAt,
      @Schema(description = "How far the class is; null to who may not see counts.")
          @Nullable CountsDocument counts) {}

  @Schema(name = "AssignmentCounts", description = "Learners, without test learners.")
  record CountsDocument(
      @Schema(description = "In the course.") int joined,
      @Schema(description = "Began the lesson.") int started,
      @Schema(description = "Predicted its program.") int predicted,
      @Schema(description = "Mended it.") int mended) {
    static CountsDocument of(Assignments.Counts counts) {
      return new CountsDocument(
          counts.joined(), counts.started(), counts.predicted(), counts.mended());
    }
  }

  @Schema(name = "Assignments", description = "What is set.")
  record All(@Schema(description = "In their order.") List<AssignmentDocument> assignments) {}

  @GetMapping
  @Operation(summary = "List what is set")
  All all(@PathVariable String course, @Parameter(hidden = true) @CurrentStaff Staff staff) {
    boolean counts = access.require(staff, course, Right.SEE).member().may(Right.COUNT);
    return new All(assignments.of(course).stream().map(a -> document(a, counts)).toList());
  }

  @PostMapping(consumes = APPLICATION_JSON_VALUE)
  @Operation(summary = "Set a lesson")
  ResponseEntity<AssignmentDocument> add(
      @PathVariable String course,
      @RequestBody CourseRequests.SetLesson request,
      @Parameter(hidden = true) @CurrentStaff Staff staff) {
    access.require(staff, course, Right.EDIT);
    Assignment made = setting.set(course, request);
    return ResponseEntity.created(
            URI.create("%s/courses/%s/assignments/%s".formatted(Api.V1, course, made.id())))
        .body(document(made, false));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Take a lesson out",
      description = "Attempts at it no longer belong to the course; learners keep them.")
  void remove(
      @PathVariable String course,
      @PathVariable String id,
      @Parameter(hidden = true) @CurrentStaff Staff staff) {
    access.require(staff, course, Right.EDIT);
    assignments.remove(course, id);
  }

  private AssignmentDocument document(Assignment a, boolean counts) {
    return new AssignmentDocument(
        a.id(),
        a.lesson(),
        a.profile() == null ? null : a.profile().toString(),
        a.opensAt(),
        a.dueAt(),
        counts ? CountsDocument.of(assignments.counts(a)) : null);
  }
}
