package io.sidetrace.classroom.web;

import io.sidetrace.classroom.assignment.Assignment;
import io.sidetrace.classroom.assignment.Assignments;
import io.sidetrace.classroom.course.Course;
import io.sidetrace.classroom.course.CourseException;
import io.sidetrace.classroom.course.Courses;
import io.sidetrace.classroom.enrolment.Enrolment;
import io.sidetrace.classroom.enrolment.Enrolment.State;
import io.sidetrace.classroom.enrolment.Enrolments;
import io.sidetrace.classroom.enrolment.Joining;
import io.sidetrace.lesson.LessonLibrary;
import io.sidetrace.lesson.attempt.Attempts;
import io.sidetrace.lesson.attempt.Progress;
import io.sidetrace.lesson.format.Lesson;
import io.sidetrace.lesson.learner.Learner;
import io.sidetrace.lesson.web.LearnerCookie;
import io.sidetrace.web.TooManyRequestsException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What learners see of courses: joining, and what is set. */
@Controller
class JoinPages {
  private final JoinDesk desk;
  private final Joining joining;
  private final Courses courses;
  private final Enrolments enrolments;
  private final Assignments assignments;
  private final LessonLibrary lessons;
  private final Attempts attempts;
  private final LearnerCookie cookie;

  JoinPages(
      JoinDesk desk,
      Joining joining,
      Courses courses,
      Enrolments enrolments,
      Assignments assignments,
      LessonLibrary lessons,
      Attempts attempts,
      LearnerCookie cookie) {
    this.desk = desk;
    this.joining = joining;
    this.courses = courses;
    this.enrolments = enrolments;
    this.assignments = assignments;
    this.lessons = lessons;
    this.attempts = attempts;
    this.cookie = cookie;
  }

  /** A lesson that is set, and how far the learner is with it: `none`, `half` or `full`. */
  record Row(Assignment assignment, Lesson lesson, String done, boolean open) {}

  @GetMapping("/join")
  ModelAndView code(@RequestParam(defaultValue = "") String code) {
    return code.isBlank()
        ? new ModelAndView("course/join-code").addObject("code", "")
        : new ModelAndView("redirect:/join/" + code.replaceAll("[^0-9A-Za-z]", ""));
  }

  @GetMapping("/join/{code}")
  ModelAndView names(@PathVariable String code, HttpServletRequest http) {
    try {
      Course course = desk.opened(code, http);
      Optional<Learner> learner = cookie.read(http);
      boolean isIn = learner.flatMap(l -> enrolments.ofLearner(course.id(), l.id())).isPresent();
      return isIn
          ? new ModelAndView("redirect:/c/" + course.id())
          : form(code, course, "", learner, HttpStatus.OK);
    } catch (CourseException e) {
      return refused(code, e.sentence(), HttpStatus.NOT_FOUND);
    } catch (TooManyRequestsException e) {
      return refused(code, e.sentence() + " Wait a minute.", HttpStatus.TOO_MANY_REQUESTS);
    }
  }

  @PostMapping("/join/{code}")
  ModelAndView join(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String pseudonym,
      @RequestParam(defaultValue = "") String own,
      @RequestParam(defaultValue = "false") boolean takeAlong,
      HttpServletRequest http,
      HttpServletResponse response) {
    String name = own.isBlank() ? pseudonym : own;
    try {
      JoinDesk.Seated seated =
          desk.join(new CourseRequests.Join(code, name, takeAlong), http, response);
      return new ModelAndView("course/joined")
          .addObject("course", courses.find(seated.enrolment().course()).orElseThrow())
          .addObject("enrolment", seated.enrolment())
          .addObject("rejoinCode", seated.rejoinCode());
    } catch (CourseException e) {
      if (e.kind() == CourseException.Kind.FIELD) {
        return form(
                code,
                desk.opened(code, http),
                name,
                cookie.read(http),
                HttpStatus.UNPROCESSABLE_CONTENT)
            .addObject("wrong", e.sentence());
      }
      return refused(code, e.sentence(), HttpStatus.CONFLICT);
    } catch (TooManyRequestsException e) {
      return refused(code, e.sentence() + " Wait a minute.", HttpStatus.TOO_MANY_REQUESTS);
    }
  }

  private ModelAndView form(
      String code, Course course, String name, Optional<Learner> learner, HttpStatus status) {
    boolean before = learner.map(l -> !attempts.all(l.id()).isEmpty()).orElse(false);
    ModelAndView page =
        new ModelAndView("course/join")
            .addObject("code", code)
            .addObject("course", course)
            .addObject("offers", joining.offers(course))
            .addObject("name", name)
            .addObject("before", before);
    page.setStatus(status);
    return page;
  }

  private static ModelAndView refused(String code, String sentence, HttpStatus status) {
    ModelAndView page =
        new ModelAndView("course/join-code").addObject("code", code).addObject("wrong", sentence);
    page.setStatus(status);
    return page;
  }

  @GetMapping("/c/{id}")
  ModelAndView course(@PathVariable String id, HttpServletRequest http) {
    Optional<Learner> learner = cookie.read(http);
    Optional<Course> course = courses.find(id);
    Optional<Enrolment> enrolment =
        learner
            .flatMap(l -> enrolments.ofLearner(id, l.id()))
            .filter(e -> e.state() != State.REMOVED);
    if (learner.isEmpty() || course.isEmpty() || enrolment.isEmpty()) {
      return refused(
          "",
          "This browser is in no such course. Type its code, or continue with yours on the page of lessons.",
          HttpStatus.NOT_FOUND);
    }
    Progress progress = new Progress(lessons, attempts.all(learner.get().id()));
    Instant now = Instant.now();
    List<Row> rows =
        assignments.of(id).stream()
            .flatMap(
                a ->
                    lessons.find(a.lesson()).stream()
                        .map(l -> new Row(a, l, progress.of(l.slug()).toString(), a.isOpen(now))))
            .toList();
    return new ModelAndView("course/mine")
        .addObject("course", course.get())
        .addObject("enrolment", enrolment.get())
        .addObject("rows", rows);
  }
}
