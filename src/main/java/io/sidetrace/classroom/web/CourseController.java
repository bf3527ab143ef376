package io.sidetrace.classroom.web;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.sidetrace.classroom.course.Course;
import io.sidetrace.classroom.course.CourseAccess;
import io.sidetrace.classroom.course.CourseAccess.Granted;
import io.sidetrace.classroom.course.CourseSettings;
import io.sidetrace.classroom.course.CourseStaff;
import io.sidetrace.classroom.course.Courses;
import io.sidetrace.classroom.course.Right;
import io.sidetrace.staff.account.CurrentStaff;
import io.sidetrace.staff.account.Staff;
import io.sidetrace.web.Api;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Courses over REST. */
@RestController
@RequestMapping(path = Api.V1 + "/courses", produces = APPLICATION_JSON_VALUE)
@Tag(name = "courses", description = "For staff, by session or by token.")
class CourseController {
  private final Courses courses;
  private final CourseStaff members;
  private final CourseAccess access;

  CourseController(Courses courses, CourseStaff members, CourseAccess access) {
    this.courses = courses;
    this.members = members;
    this.access = access;
  }

  @Schema(name = "Courses", description = "The courses that you teach.")
  record All(@Schema(description = "The newest first.") List<CourseDocument> courses) {}

  @Schema(name = "JoinCode", description = "A join code.")
  record Code(@Schema(description = "What learners type.", example = "k7mw3f") String joinCode) {}

  @GetMapping
  @Operation(summary = "List the courses that you teach")
  All all(@Parameter(hidden = true) @CurrentStaff Staff staff) {
    return new All(
        courses.of(staff).stream()
            .map(
                course -> CourseDocument.of(course, members.find(course.id(), staff).orElseThrow()))
            .toList());
  }

  @PostMapping(consumes = APPLICATION_JSON_VALUE)
  @Operation(summary = "Open a course", description = "You own it. A title is all that it needs.")
  ResponseEntity<CourseDocument> create(
      @RequestBody CourseRequests.Settings request,
      @Parameter(hidden = true) @CurrentStaff Staff staff) {
    Course course = courses.create(staff, CourseSettings.fresh(request.sent()), false);
    return ResponseEntity.created(URI.create(Api.V1 + "/courses/" + course.id()))
        .body(CourseDocument.of(course, members.find(course.id(), staff).orElseThrow()));
  }

  @GetMapping("/{course}")
  @Operation(summary = "Read a course")
  CourseDocument read(
      @PathVariable String course, @Parameter(hidden = true) @CurrentStaff Staff staff) {
    return document(access.require(staff, course, Right.SEE));
  }

  @PatchMapping(path = "/{course}", consumes = APPLICATION_JSON_VALUE)
  @Operation(summary = "Change a course", description = "What is left out stays as it is.")
  CourseDocument change(
      @PathVariable String course,
      @RequestBody CourseRequests.Settings request,
      @Parameter(hidden = true) @CurrentStaff Staff staff) {
    Granted granted = access.require(staff, course, Right.EDIT);
    courses.change(course, CourseSettings.changed(granted.course(), request.sent()));
    return document(access.require(staff, course, Right.SEE));
  }

  @DeleteMapping("/{course}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Delete a course",
      description =
          "With its enrolments and assignments. Learners keep their attempts. It cannot be undone.")
  void delete(@PathVariable String course, @Parameter(hidden = true) @CurrentStaff Staff staff) {
    access.require(staff, course, Right.OWN);
    courses.delete(course);
  }

  @PostMapping("/{course}/join-code")
  @Operation(
      summary = "Make a new join code",
      description = "The one before opens nothing any more. Who joined by it stays.")
  Code code(@PathVariable String course, @Parameter(hidden = true) @CurrentStaff Staff staff) {
    access.require(staff, course, Right.EDIT);
    return new Code(courses.newCode(course));
  }

  private static CourseDocument document(Granted granted) {
    return CourseDocument.of(granted.course(), granted.member());
  }
}
