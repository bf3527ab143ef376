package io.sidetrace.dashboard.web;

import io.sidetrace.classroom.assignment.Assignment;
import io.sidetrace.classroom.assignment.Assignments;
import io.sidetrace.classroom.course.Audit;
import io.sidetrace.classroom.course.CourseAccess;
import io.sidetrace.classroom.course.CourseAccess.Granted;
import io.sidetrace.classroom.course.CourseException;
import io.sidetrace.classroom.course.Right;
import io.sidetrace.dashboard.fact.CourseFacts;
import io.sidetrace.dashboard.report.AssignmentReport;
import io.sidetrace.dashboard.report.AssignmentReports;
import io.sidetrace.dashboard.report.ItemReport;
import io.sidetrace.dashboard.report.ItemReports;
import io.sidetrace.dashboard.report.LearnerReport;
import io.sidetrace.dashboard.report.MisconceptionMap;
import io.sidetrace.dashboard.report.MisconceptionMaps;
import io.sidetrace.dashboard.report.PersonReports;
import io.sidetrace.dashboard.report.SolutionGrouping;
import io.sidetrace.dashboard.report.SolutionGroups;
import io.sidetrace.dashboard.report.StuckReport;
import io.sidetrace.staff.account.Staff;
import org.springframework.stereotype.Component;

/** Hands out reports to who may have them, for pages and for REST alike. */
@Component
class Desk {
  private final CourseAccess access;
  private final Assignments assignments;
  private final CourseFacts facts;
  private final AssignmentReports ofAssignments;
  private final ItemReports ofItems;
  private final MisconceptionMaps maps;
  private final SolutionGrouping grouping;
  private final PersonReports ofPersons;
  private final Audit audit;

  Desk(
      CourseAccess access,
      Assignments assignments,
      CourseFacts facts,
      AssignmentReports ofAssignments,
      ItemReports ofItems,
      MisconceptionMaps maps,
      SolutionGrouping grouping,
      PersonReports ofPersons,
      Audit audit) {
    this.access = access;
    this.assignments = assignments;
    this.facts = facts;
    this.ofAssignments = ofAssignments;
    this.ofItems = ofItems;
    this.maps = maps;
    this.grouping = grouping;
    this.ofPersons = ofPersons;
    this.audit = audit;
  }

  /** A report, and who got it. */
  record Given<T>(Granted granted, T report) {}

  Given<AssignmentReport> assignment(Staff staff, String course, String id, String version) {
    Granted granted = access.require(staff, course, Right.COUNT);
    Assignment assignment = find(course, id);
    return new Given<>(granted, ofAssignments.of(facts.of(course), assignment, version));
  }

  Given<ItemReport> item(Staff staff, String course, String id, String key, String version) {
    Granted granted = access.require(staff, course, Right.COUNT);
    Assignment assignment = find(course, id);
    return new Given<>(granted, ofItems.of(facts.of(course), assignment, key, version));
  }

  /** With programs, which may say who wrote them: only for who may know the learners. */
  Given<SolutionGroups> groups(Staff staff, String course, String id, String version) {
    Granted granted = access.require(staff, course, Right.KNOW);
    Assignment assignment = find(course, id);
    SolutionGroups groups = grouping.of(facts.of(course), assignment, version);
    if (groups.learners() > 0) {
      audit.note(granted.course(), staff, "look at mends", groups.title());
    }
    return new Given<>(granted, groups);
  }

  /** Somebody takes every attempt of an assignment, if they may. */
  void exporting(Staff staff, String course, String id) {
    Granted granted = access.require(staff, course, Right.KNOW);
    audit.note(granted.course(), staff, "export attempts", find(course, id).id());
  }

  private Assignment find(String course, String id) {
    return assignments
        .find(course, id)
        .orElseThrow(() -> CourseException.unknown("Nothing with this id is set in the course."));
  }

  /** Learners one by one only for who may know them. */
  Given<MisconceptionMap> gotchas(Staff staff, String course) {
    Granted granted = access.require(staff, course, Right.COUNT);
    boolean people = granted.member().may(Right.KNOW);
    MisconceptionMap map = maps.of(facts.of(course), people);
    if (map.learners() != null && !map.learners().isEmpty()) {
      audit.note(granted.course(), staff, "look at gotchas", map.learners().size() + " shown");
    }
    return new Given<>(granted, map);
  }

  Given<LearnerReport> learner(Staff staff, String course, String enrolment) {
    Granted granted = access.require(staff, course, Right.KNOW);
    LearnerReport report =
        ofPersons
            .learner(facts.of(course), enrolment)
            .orElseThrow(
                () ->
                    CourseException.unknown(
                        "The course has no learner with this id who counts; test learners and"
                            + " those who wait have no report."));
    audit.noteLearner(granted.course(), staff, "look at a learner", enrolment);
    return new Given<>(granted, report);
  }

  Given<StuckReport> stuck(Staff staff, String course) {
    Granted granted = access.require(staff, course, Right.KNOW);
    StuckReport report = ofPersons.stuck(facts.of(course));
    if (!report.learners().isEmpty()) {
      audit.note(
          granted.course(), staff, "look at who is stuck", report.learners().size() + " shown");
    }
    return new Given<>(granted, report);
  }
}
