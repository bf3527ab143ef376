package io.sidetrace.dashboard.web;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.sidetrace.dashboard.report.AssignmentReport;
import io.sidetrace.dashboard.report.ItemReport;
import io.sidetrace.dashboard.report.LearnerReport;
import io.sidetrace.dashboard.report.MisconceptionMap;
import io.sidetrace.dashboard.report.SolutionGroups;
import io.sidetrace.dashboard.report.StuckReport;
import io.sidetrace.staff.account.CurrentStaff;
import io.sidetrace.staff.account.Staff;
import io.sidetrace.web.Api;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reports over REST. Each is also a table: with `Accept: text/csv`. */
@RestController
@RequestMapping(
    path = Api.V1 + "/courses/{course}/reports",
    produces = {APPLICATION_JSON_VALUE, "text/csv"})
@Tag(name = "reports", description = "What a class does. Also as `Accept: text/csv`.")
class ReportController {
  private final Desk desk;

  ReportController(Desk desk) {
    this.desk = desk;
  }

  @GetMapping("/assignments/{assignment}")
  @Operation(
      summary = "How a class did in a set lesson",
      description = "First attempts only. Needs the role learner data `aggregate`.")
  AssignmentReport assignment(
      @PathVariable String course,
      @PathVariable String assignment,
      @RequestParam(defaultValue = "")
          @Parameter(description = "What is counted; without it, what most learners met.")
          String version,
      @Parameter(hidden = true) @CurrentStaff Staff staff) {
    return desk.assignment(staff, course, assignment, version).report();
  }

  @GetMapping("/assignments/{assignment}/items/{key}")
  @Operation(
      summary = "What a class answered to a question",
      description = "First attempts only. Needs the role learner data `aggregate`.")
  ItemReport item(
      @PathVariable String course,
      @PathVariable String assignment,
      @PathVariable @Parameter(description = "The question’s name within the lesson.") String key,
      @RequestParam(defaultValue = "")
          @Parameter(description = "What is counted; without it, what most learners met.")
          String version,
      @Parameter(hidden = true) @CurrentStaff Staff staff) {
    return desk.item(staff, course, assignment, key, version).report();
  }

  @GetMapping("/groups")
  @Operation(
      summary = "Which ideas a class had to mend a lesson",
      description = "Needs the role learner data `individual`, and is written to the audit.")
  SolutionGroups groups(
      @PathVariable String course,
      @RequestParam @Parameter(description = "The assignment.") String assignment,
      @RequestParam(defaultValue = "")
          @Parameter(description = "What is counted; without it, what most learners met.")
          String version,
      @Parameter(hidden = true) @CurrentStaff Staff staff) {
    return desk.groups(staff, course, assignment, version).report();
  }

  @GetMapping("/gotchas")
  @Operation(
      summary = "Which gotchas showed, in whom, and again or not",
      description =
          "Learners one by one need the role learner data `individual`; with `aggregate` there are"
              + " counts.")
  MisconceptionMap gotchas(
      @PathVariable String course, @Parameter(hidden = true) @CurrentStaff Staff staff) {
    return desk.gotchas(staff, course).report();
  }

  @GetMapping(path = "/learners/{enrolment}", produces = APPLICATION_JSON_VALUE)
  @Operation(
      summary = "What a learner did in a course",
      description = "Needs the role learner data `individual`, and is written to the audit.")
  LearnerReport learner(
      @PathVariable String course,
      @PathVariable String enrolment,
      @Parameter(hidden = true) @CurrentStaff Staff staff) {
    return desk.learner(staff, course, enrolment).report();
  }

  @GetMapping("/stuck")
  @Operation(
      summary = "Who practises without getting there",
      description = "Needs the role learner data `individual`, and is written to the audit.")
  StuckReport stuck(
      @PathVariable String course, @Parameter(hidden = true) @CurrentStaff Staff staff) {
    return desk.stuck(staff, course).report();
  }
}
