package io.sidetrace.dashboard.web;

import io.sidetrace.classroom.web.CoursePage;
import io.sidetrace.dashboard.web.Desk.Given;
import io.sidetrace.staff.account.CurrentStaff;
import io.sidetrace.staff.account.Staff;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Reports as pages. */
@Controller
class ReportPages implements CoursePage {
  private final Desk desk;

  ReportPages(Desk desk) {
    this.desk = desk;
  }

  @GetMapping("/courses/{course}/assignments/{assignment}")
  ModelAndView assignment(
      @PathVariable String course,
      @PathVariable String assignment,
      @RequestParam(defaultValue = "") String version,
      @CurrentStaff Staff staff) {
    return shown(
        "dashboard/assignment",
        desk.assignment(staff, course, assignment, version),
        "/assignments/" + assignment);
  }

  @GetMapping("/courses/{course}/assignments/{assignment}/items/{key}")
  ModelAndView item(
      @PathVariable String course,
      @PathVariable String assignment,
      @PathVariable String key,
      @RequestParam(defaultValue = "") String version,
      @CurrentStaff Staff staff) {
    return shown(
        "dashboard/item",
        desk.item(staff, course, assignment, key, version),
        "/assignments/%s/items/%s".formatted(assignment, key));
  }

  @GetMapping("/courses/{course}/assignments/{assignment}/groups")
  ModelAndView groups(
      @PathVariable String course,
      @PathVariable String assignment,
      @RequestParam(defaultValue = "") String version,
      @CurrentStaff Staff staff) {
    return shown(
        "dashboard/groups",
        desk.groups(staff, course, assignment, version),
        "/groups?assignment=" + assignment);
  }

  @GetMapping("/courses/{course}/gotchas")
  ModelAndView gotchas(@PathVariable String course, @CurrentStaff Staff staff) {
    return shown("dashboard/gotchas", desk.gotchas(staff, course), "/gotchas");
  }

  @GetMapping("/courses/{course}/learners/{enrolment}")
  ModelAndView learner(
      @PathVariable String course, @PathVariable String enrolment, @CurrentStaff Staff staff) {
    return shown(
        "dashboard/learner", desk.learner(staff, course, enrolment), "/learners/" + enrolment);
  }

  @GetMapping("/courses/{course}/stuck")
  ModelAndView stuck(@PathVariable String course, @CurrentStaff Staff staff) {
    return shown("dashboard/stuck", desk.stuck(staff, course), "/stuck");
  }

  /**
   * @param path of the same report over REST
   */
  private ModelAndView shown(String view, Given<?> given, String path) {
    return page(view, given.granted())
        .addObject("report", given.report())
        .addObject(
            "export", "/api/v1/courses/" + given.granted().course().id() + "/reports" + path);
  }
}
