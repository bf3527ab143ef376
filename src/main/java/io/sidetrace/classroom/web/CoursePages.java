package io.sidetrace.classroom.web;

import io.sidetrace.classroom.assignment.Assignment;
import io.sidetrace.classroom.assignment.Assignments;
import io.sidetrace.classroom.course.Course;
import io.sidetrace.classroom.course.CourseAccess;
import io.sidetrace.classroom.course.CourseAccess.Granted;
import io.sidetrace.classroom.course.CourseException;
import io.sidetrace.classroom.course.CourseSettings;
import io.sidetrace.classroom.course.Courses;
import io.sidetrace.classroom.course.Right;
import io.sidetrace.lesson.LessonLibrary;
import io.sidetrace.lesson.format.Lesson;
import io.sidetrace.staff.account.CurrentStaff;
import io.sidetrace.staff.account.Staff;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The courses of somebody who teaches, and the home of each: what is set, how far the class is. */
@Controller
class CoursePages implements CoursePage {
  private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);
  private static final int MOST_SENTENCES = 5;

  private final Courses courses;
  private final CourseAccess access;
  private final Assignments assignments;
  private final SettingLessons setting;
  private final LessonLibrary lessons;
  private final List<CourseAdvice> advice;

  CoursePages(
      Courses courses,
      CourseAccess access,
      Assignments assignments,
      SettingLessons setting,
      LessonLibrary lessons,
      List<CourseAdvice> advice) {
    this.courses = courses;
    this.access = access;
    this.assignments = assignments;
    this.setting = setting;
    this.lessons = lessons;
    this.advice = List.copyOf(advice);
  }

  /** A row of what is set; without counts for somebody who may not see them. */
  record Row(Assignment assignment, String title, Assignments.@Nullable Counts counts) {}

  @GetMapping("/courses")
  ModelAndView all(@CurrentStaff Staff staff) {
    return new ModelAndView("course/all")
        .addObject("staff", staff)
        .addObject("all", courses.of(staff));
  }

  @PostMapping("/courses")
  String create(
      @CurrentStaff Staff staff,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "UTC") String timeZone,
      RedirectAttributes shown) {
    try {
      CourseSettings settings =
          CourseSettings.fresh(new CourseSettings.Sent(title, timeZone, null, null, null, null));
      return "redirect:/courses/" + courses.create(staff, settings, false).id();
    } catch (CourseException e) {
      shown.addFlashAttribute("wrong", e);
      return "redirect:/courses";
    }
  }

  @GetMapping("/courses/{id}")
  ModelAndView home(@PathVariable String id, @CurrentStaff Staff staff) {
    Granted granted = access.require(staff, id, Right.SEE);
    boolean counts = granted.member().may(Right.COUNT);
    List<Row> rows =
        assignments.of(id).stream()
            .map(a -> new Row(a, title(a), counts ? assignments.counts(a) : null))
            .toList();
    return page("course/home", granted)
        .addObject("rows", rows)
        .addObject("units", lessons.units())
        .addObject("sentences", counts ? sentences(granted.course()) : List.of());
  }

  private List<CourseAdvice.Sentence> sentences(Course course) {
    return advice.stream().flatMap(a -> a.about(course).stream()).limit(MOST_SENTENCES).toList();
  }

  @PostMapping("/courses/{id}/assignments")
  String set(
      @PathVariable String id,
      @CurrentStaff Staff staff,
      @RequestParam(defaultValue = "") String lesson,
      @RequestParam(defaultValue = "") String profile,
      @RequestParam(required = false) @Nullable LocalDate due,
      RedirectAttributes shown) {
    Course course = access.require(staff, id, Right.EDIT).course();
    String dueAt =
        due == null
            ? null
            : due.atTime(LAST_MINUTE).atZone(course.zone()).toOffsetDateTime().toString();
    try {
      setting.set(id, new CourseRequests.SetLesson(lesson, profile, null, dueAt));
    } catch (CourseException e) {
      shown.addFlashAttribute("wrong", e);
    }
    return "redirect:/courses/" + id;
  }

  @PostMapping("/courses/{id}/assignments/{assignment}/remove")
  String remove(
      @PathVariable String id, @PathVariable String assignment, @CurrentStaff Staff staff) {
    access.require(staff, id, Right.EDIT);
    assignments.remove(id, assignment);
    return "redirect:/courses/" + id;
  }

  @GetMapping("/courses/{id}/settings")
  ModelAndView settings(@PathVariable String id, @CurrentStaff Staff staff) {
    return page("course/settings", access.require(staff, id, Right.SEE));
  }

  @PostMapping("/courses/{id}/settings")
  String change(
      @PathVariable String id,
      @CurrentStaff Staff staff,
      @RequestParam String title,
      @RequestParam String timeZone,
      @RequestParam String endsOn,
      @RequestParam String joinState,
      @RequestParam String pseudonyms,
      @RequestParam int retentionDays,
      RedirectAttributes shown) {
    Course course = access.require(staff, id, Right.EDIT).course();
    try {
      var sent =
          new CourseSettings.Sent(title, timeZone, endsOn, joinState, pseudonyms, retentionDays);
      courses.change(id, CourseSettings.changed(course, sent));
      shown.addFlashAttribute("saved", true);
    } catch (CourseException e) {
      shown.addFlashAttribute("wrong", e);
    }
    return "redirect:/courses/" + id + "/settings";
  }

  @PostMapping("/courses/{id}/delete")
  String delete(
      @PathVariable String id,
      @CurrentStaff Staff staff,
      @RequestParam(defaultValue = "") String confirm,
      RedirectAttributes shown) {
    Course course = access.require(staff, id, Right.OWN).course();
    if (!confirm.strip().equals(course.title())) {
      shown.addFlashAttribute(
          "wrong",
          CourseException.field("title", "is not the one of this course: nothing was deleted."));
      return "redirect:/courses/" + id + "/settings";
    }
    courses.delete(id);
    return "redirect:/courses";
  }

  private String title(Assignment assignment) {
    Optional<Lesson> lesson = lessons.find(assignment.lesson());
    return lesson.map(Lesson::title).orElse(assignment.lesson());
  }
}
