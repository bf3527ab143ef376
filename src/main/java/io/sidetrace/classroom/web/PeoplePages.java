package io.sidetrace.classroom.web;

import io.sidetrace.classroom.course.Audit;
import io.sidetrace.classroom.course.CourseAccess;
import io.sidetrace.classroom.course.CourseAccess.Granted;
import io.sidetrace.classroom.course.CourseException;
import io.sidetrace.classroom.course.CourseStaff;
import io.sidetrace.classroom.course.Courses;
import io.sidetrace.classroom.course.Right;
import io.sidetrace.classroom.enrolment.Enrolments;
import io.sidetrace.staff.account.CurrentStaff;
import io.sidetrace.staff.account.Invitations;
import io.sidetrace.staff.account.Staff;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Is everybody in? The join code, the learners, and who teaches. */
@Controller
class PeoplePages implements CoursePage {
  private static final int MOST_LEARNERS = 2_000;
  private static final int MOST_LINES = 200;

  private final Courses courses;
  private final CourseAccess access;
  private final CourseStaff members;
  private final Enrolments enrolments;
  private final Audit audit;
  private final EnrolmentChanges changes;

  PeoplePages(
      Courses courses,
      CourseAccess access,
      CourseStaff members,
      Enrolments enrolments,
      Audit audit,
      EnrolmentChanges changes) {
    this.courses = courses;
    this.access = access;
    this.members = members;
    this.enrolments = enrolments;
    this.audit = audit;
    this.changes = changes;
  }

  @GetMapping("/courses/{id}/people")
  ModelAndView people(@PathVariable String id, @CurrentStaff Staff staff) {
    Granted granted = access.require(staff, id, Right.SEE);
    ModelAndView page =
        page("course/people", granted)
            .addObject("members", members.all(id))
            .addObject("joinAddress", joinAddress(granted.course().joinCode()));
    if (granted.member().may(Right.KNOW)) {
      var learners = enrolments.page(id, "", MOST_LEARNERS);
      page.addObject("learners", learners);
      if (!learners.isEmpty()) {
        audit.note(granted.course(), staff, "list learners", learners.size() + " shown");
      }
    }
    return page;
  }

  @GetMapping(path = "/courses/{id}/join.svg", produces = "image/svg+xml")
  @ResponseBody
  String picture(@PathVariable String id, @CurrentStaff Staff staff) {
    Granted granted = access.require(staff, id, Right.SEE);
    return QrCode.svg(joinAddress(granted.course().joinCode()));
  }

  @PostMapping("/courses/{id}/join-code")
  String newCode(@PathVariable String id, @CurrentStaff Staff staff) {
    access.require(staff, id, Right.EDIT);
    courses.newCode(id);
    return "redirect:/courses/" + id + "/people";
  }

  @PostMapping("/courses/{id}/people/{enrolment}")
  String change(
      @PathVariable String id,
      @PathVariable String enrolment,
      @CurrentStaff Staff staff,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable Boolean test) {
    Granted granted = access.require(staff, id, Right.KNOW);
    changes.apply(granted, enrolment, new CourseRequests.Change(null, state, test));
    return "redirect:/courses/" + id + "/people";
  }

  @PostMapping("/courses/{id}/staff/invite")
  String invite(
      @PathVariable String id,
      @CurrentStaff Staff staff,
      @RequestParam String contentRole,
      @RequestParam String learnerRole,
      RedirectAttributes shown) {
    access.require(staff, id, Right.OWN);
    var roles = new CourseRequests.Roles(contentRole, learnerRole);
    Invitations.Made made =
        members.invite(
            id, staff, CourseStaffController.content(roles), CourseStaffController.learners(roles));
    shown.addFlashAttribute("invitation", address("/staff/welcome/" + made.secret()));
    return "redirect:/courses/" + id + "/people";
  }

  @PostMapping("/courses/{id}/staff/{member}/remove")
  String removeStaff(
      @PathVariable String id,
      @PathVariable String member,
      @CurrentStaff Staff staff,
      RedirectAttributes shown) {
    access.require(staff, id, Right.OWN);
    try {
      members.leave(id, member);
    } catch (CourseException e) {
      shown.addFlashAttribute("wrong", e);
    }
    return "redirect:/courses/" + id + "/people";
  }

  @GetMapping(path = "/courses/{id}/data", produces = MediaType.TEXT_HTML_VALUE)
  ModelAndView data(@PathVariable String id, @CurrentStaff Staff staff) {
    Granted granted = access.require(staff, id, Right.KNOW);
    return page("course/data", granted)
        .addObject("soon", granted.course().isErasedSoon(Instant.now()))
        .addObject("lines", audit.of(granted.course(), MOST_LINES));
  }

  private static String joinAddress(String code) {
    return address("/join/" + code);
  }

  private static String address(String path) {
    return ServletUriComponentsBuilder.fromCurrentContextPath().path(path).toUriString();
  }
}
