package io.sidetrace.classroom.web;

import io.sidetrace.classroom.course.Course;
import java.util.List;

/** What to do next in a course, for its home. Whoever knows something says it. */
public interface CourseAdvice {

  /**
   * A sentence with where it leads.
   *
   * @param learners whom it concerns
   * @param path below the course's home
   */
  record Sentence(int learners, String text, String path) {}

  List<Sentence> about(Course course);
}
