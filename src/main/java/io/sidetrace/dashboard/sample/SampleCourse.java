package io.sidetrace.dashboard.sample;

import io.sidetrace.classroom.assignment.Assignments;
import io.sidetrace.classroom.course.Course;
import io.sidetrace.classroom.course.CourseSettings;
import io.sidetrace.classroom.course.Courses;
import io.sidetrace.classroom.enrolment.MadeUpLearners;
import io.sidetrace.engine.journal.Profile;
import io.sidetrace.lesson.LessonLibrary;
import io.sidetrace.lesson.attempt.AttemptService;
import io.sidetrace.lesson.format.Lesson;
import io.sidetrace.lesson.learner.Learner;
import io.sidetrace.staff.account.Staff;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * A course with thirty made-up people, so that all views have something to show on the first day.
 * What they do is made up; what came of it is not: every program runs.
 */
@Service
public class SampleCourse {
  private static final Logger LOG = LoggerFactory.getLogger(SampleCourse.class);
  private static final int AT_ONCE = 2;
  private static final Duration BETWEEN_LESSONS = Duration.ofHours(20);
  private static final Duration APART = Duration.ofMinutes(9);
  private static final List<String> LESSONS =
      List.of(
          "calls-are-traces",
          "python-counter",
          "global-baked",
          "shape-retrace",
          "print-shows-tracer",
          "append-leaks");
  private static final String EITHER_PROFILE = "append-leaks";
  private static final int EVERY_THIRD = 3;

  private final Courses courses;
  private final Assignments assignments;
  private final MadeUpLearners madeUp;
  private final LessonLibrary lessons;
  private final AttemptService service;
  private final SampleSettings settings;

  SampleCourse(
      Courses courses,
      Assignments assignments,
      MadeUpLearners madeUp,
      LessonLibrary lessons,
      AttemptService service,
      SampleSettings settings) {
    this.courses = courses;
    this.assignments = assignments;
    this.madeUp = madeUp;
    this.lessons = lessons;
    this.service = service;
    this.settings = settings;
  }

  private record Person(int number, Learner learner) {}

  /** The course, at once; it fills while its people are at work, some minutes. */
  public Course begin(Staff owner, String timeZone) {
    Course course = open(owner, timeZone, LESSONS);
    Thread.ofVirtual().name("sample-course").start(() -> fill(course, LESSONS, settings.people()));
    return course;
  }

  /** The course, when so many people have gone through its first lessons. */
  Course make(Staff owner, int lessons, int people) {
    Course course = open(owner, "UTC", LESSONS.subList(0, lessons));
    fill(course, LESSONS.subList(0, lessons), people);
    return course;
  }

  private Course open(Staff owner, String timeZone, List<String> set) {
    var sent =
        new CourseSettings.Sent("A sample course", timeZone, null, "open", "generated", null);
    Course course = courses.create(owner, CourseSettings.fresh(sent), true);
    for (String lesson : set) {
      assignments.add(
          course.id(), lesson, lesson.equals(EITHER_PROFILE) ? null : Profile.ONE_PASS, null, null);
    }
    return course;
  }

  private void fill(Course course, List<String> set, int people) {
    Walk walk = new Walk(service, madeUp.tester(course, course.createdAt()));
    Instant from = Instant.now().minus(BETWEEN_LESSONS.multipliedBy(set.size() + 1L));
    List<Person> all = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      all.add(new Person(i, madeUp.join(course, from)));
    }
    // Nobody real joins by mistake from now on.
    courses.change(
        course.id(),
        CourseSettings.changed(
            course, new CourseSettings.Sent(null, null, null, "closed", null, null)));
    try (ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE)) {
      all.forEach(person -> workers.execute(() -> go(walk, person, set, from)));
    }
    LOG.info("course {}: the sample is complete, {} people", course.id(), people);
  }

  private void go(Walk walk, Person someone, List<String> set, Instant from) {
    try {
      MadeUpPerson person = new MadeUpPerson(someone.number());
      Instant at = from.plus(APART.multipliedBy(someone.number()));
      for (String slug : set) {
        Lesson lesson = lessons.find(slug).orElseThrow();
        boolean other = slug.equals(EITHER_PROFILE) && someone.number() % EVERY_THIRD == 0;
        walk.through(
            lesson, other ? Profile.TWO_PASS : Profile.ONE_PASS, someone.learner(), person, at);
        at = at.plus(BETWEEN_LESSONS);
      }
    } catch (RuntimeException e) {
      LOG.warn("the sample course: person {} stopped", someone.number(), e);
    }
  }
}
