package io.sidetrace.classroom.web;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.sidetrace.classroom.course.Audit;
import io.sidetrace.classroom.course.CourseAccess;
import io.sidetrace.classroom.course.CourseAccess.Granted;
import io.sidetrace.classroom.course.Right;
import io.sidetrace.classroom.enrolment.Enrolment;
import io.sidetrace.classroom.enrolment.Enrolments;
import io.sidetrace.staff.account.CurrentStaff;
import io.sidetrace.staff.account.Staff;
import io.sidetrace.web.Api;
import io.sidetrace.web.BadParameterException;
import io.sidetrace.web.Complaint;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Learners of a course, over REST. */
@RestController
@RequestMapping(path = Api.V1 + "/courses/{course}/enrolments", produces = APPLICATION_JSON_VALUE)
@Tag(name = "courses")
class EnrolmentController {
  private static final int MOST = 500;

  private final Enrolments enrolments;
  private final CourseAccess access;
  private final Audit audit;
  private final EnrolmentChanges changes;

  EnrolmentController(
      Enrolments enrolments, CourseAccess access, Audit audit, EnrolmentChanges changes) {
    this.enrolments = enrolments;
    this.access = access;
    this.audit = audit;
    this.changes = changes;
  }

  @Schema(name = "Enrolment", description = "A learner in the course.")
  record EnrolmentDocument(
      @Schema(description = "Its id.") String id,
      @Schema(description = "The name in this course.", example = "amber otter") String pseudonym,
      @Schema(description = "waiting or active.", example = "active") String state,
      @Schema(description = "Whether it never counts.") boolean test,
      @Schema(description = "When they joined.") Instant joinedAt,
      @Schema(description = "When they were here last.") Instant lastSeenAt) {
    static EnrolmentDocument of(Enrolment enrolment) {
      return new EnrolmentDocument(
          enrolment.id(),
          enrolment.pseudonym(),
          enrolment.state().toString(),
          enrolment.test(),
          enrolment.joinedAt(),
          enrolment.lastSeenAt());
    }
  }

  @Schema(name = "Enrolments", description = "Learners of the course, some at a time.")
  record Page(
      @Schema(description = "By name.") List<EnrolmentDocument> enrolments,
      @Schema(description = "Where to go on; null at the end.") @Nullable String next) {}

  @GetMapping
  @Operation(summary = "List the learners", description = "By name, some at a time.")
  Page page(
      @PathVariable String course,
      @RequestParam(defaultValue = "")
          @Parameter(description = "The id of the one before the first.")
          String after,
      @RequestParam(defaultValue = "100") @Parameter(description = "At most so many, up to 500.")
          int limit,
      @Parameter(hidden = true) @CurrentStaff Staff staff) {
    if (limit < 1 || limit > MOST) {
      throw new BadParameterException(
          new Complaint("limit", "is %d; it must be from 1 to %d.".formatted(limit, MOST)));
    }
    Granted granted = access.require(staff, course, Right.KNOW);
    List<Enrolment> found = enrolments.page(course, after, limit + 1);
    List<Enrolment> shown = found.subList(0, Math.min(limit, found.size()));
    audit.note(granted.course(), staff, "list learners", shown.size() + " shown");
    return new Page(
        shown.stream().map(EnrolmentDocument::of).toList(),
        found.size() <= limit
            ? null
            : "%s/courses/%s/enrolments?after=%s&limit=%d"
                .formatted(Api.V1, course, shown.getLast().id(), limit));
  }

  @PatchMapping(path = "/{id}", consumes = APPLICATION_JSON_VALUE)
  @Operation(summary = "Change a learner's name, let them in or out, or make them a test learner")
  EnrolmentDocument change(
      @PathVariable String course,
      @PathVariable String id,
      @RequestBody CourseRequests.Change change,
      @Parameter(hidden = true) @CurrentStaff Staff staff) {
    Granted granted = access.require(staff, course, Right.KNOW);
    return EnrolmentDocument.of(changes.apply(granted, id, change));
  }
}
