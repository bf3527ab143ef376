package io.sidetrace.lesson.web;

/** What a request about lessons names is not there: a lesson, an attempt, a profile, a phase. */
final class LessonNotFoundException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String what;

  LessonNotFoundException(String what) {
    super("no such " + what);
    this.what = what;
  }

  String what() {
    return what;
  }
}
