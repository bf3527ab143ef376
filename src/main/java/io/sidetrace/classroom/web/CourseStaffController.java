package io.sidetrace.classroom.web;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.sidetrace.classroom.course.ContentRole;
import io.sidetrace.classroom.course.CourseAccess;
import io.sidetrace.classroom.course.CourseException;
import io.sidetrace.classroom.course.CourseStaff;
import io.sidetrace.classroom.course.LearnerRole;
import io.sidetrace.classroom.course.Member;
import io.sidetrace.classroom.course.Right;
import io.sidetrace.staff.account.CurrentStaff;
import io.sidetrace.staff.account.Invitations;
import io.sidetrace.staff.account.Staff;
import io.sidetrace.web.Api;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who teaches a course, over REST. */
@RestController
@RequestMapping(path = Api.V1 + "/courses/{course}/staff", produces = APPLICATION_JSON_VALUE)
@Tag(name = "courses")
class CourseStaffController {
  private final CourseStaff members;
  private final CourseAccess access;

  CourseStaffController(CourseStaff members, CourseAccess access) {
    this.members = members;
    this.access = access;
  }

  @Schema(name = "CourseStaff", description = "Somebody who teaches the course.")
  record MemberDocument(
      @Schema(description = "The id of the account.") String id,
      @Schema(description = "The login.", example = "ada") String login,
      @Schema(description = "none, view, edit or own.", example = "own") String contentRole,
      @Schema(description = "none, aggregate or individual.", example = "individual")
          String learnerRole) {
    static MemberDocument of(Member member) {
      return new MemberDocument(
          member.staff().id(),
          member.staff().login(),
          member.content().toString(),
          member.learners().toString());
    }
  }

  @Schema(name = "CourseStaffs", description = "Who teaches the course.")
  record All(@Schema(description = "By login.") List<MemberDocument> staff) {}

  @Schema(name = "Invitation", description = "A link to hand over; it is shown once.")
  record Invited(
      @Schema(description = "The path to open on this server.", example = "/staff/welcome/…")
          String path,
      @Schema(description = "Until when it is good, once.") Instant expiresAt) {}

  @GetMapping
  @Operation(summary = "List who teaches the course")
  All all(@PathVariable String course, @Parameter(hidden = true) @CurrentStaff Staff staff) {
    access.require(staff, course, Right.SEE);
    return new All(members.all(course).stream().map(MemberDocument::of).toList());
  }

  @PostMapping(consumes = APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Invite somebody to teach the course",
      description =
          "Makes a link, good once and for seven days. Hand it over yourself: no mail is sent. Who"
              + " has no account makes one by it.")
  Invited invite(
      @PathVariable String course,
      @RequestBody CourseRequests.Roles roles,
      @Parameter(hidden = true) @CurrentStaff Staff staff) {
    access.require(staff, course, Right.OWN);
    Invitations.Made made = members.invite(course, staff, content(roles), learners(roles));
    return new Invited("/staff/welcome/" + made.secret(), made.expiresAt());
  }

  @PatchMapping(path = "/{id}", consumes = APPLICATION_JSON_VALUE)
  @Operation(summary = "Change somebody's roles")
  MemberDocument change(
      @PathVariable String course,
      @PathVariable String id,
      @RequestBody CourseRequests.Roles roles,
      @Parameter(hidden = true) @CurrentStaff Staff staff) {
    access.require(staff, course, Right.OWN);
    Member now =
        members
            .find(course, new Staff(id, ""))
            .orElseThrow(() -> CourseException.unknown("Nobody with this id teaches the course."));
    Member changed =
        new Member(
            now.staff(),
            roles.contentRole() == null ? now.content() : content(roles),
            roles.learnerRole() == null ? now.learners() : learners(roles));
    members.set(course, changed);
    return MemberDocument.of(changed);
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Take somebody out of the course", description = "Or leave it yourself.")
  void remove(
      @PathVariable String course,
      @PathVariable String id,
      @Parameter(hidden = true) @CurrentStaff Staff staff) {
    access.require(staff, course, id.equals(staff.id()) ? Right.SEE : Right.OWN);
    members.leave(course, id);
  }

  static ContentRole content(CourseRequests.Roles roles) {
    return ContentRole.of(String.valueOf(roles.contentRole()))
        .orElseThrow(
            () -> CourseException.field("contentRole", "is none of: none, view, edit, own."));
  }

  static LearnerRole learners(CourseRequests.Roles roles) {
    return LearnerRole.of(String.valueOf(roles.learnerRole()))
        .orElseThrow(
            () -> CourseException.field("learnerRole", "is none of: none, aggregate, individual."));
  }
}
