package io.sidetrace.classroom.course;

/** Something that a role in a course opens: decision 11. */
public enum Right {
  SEE("to see this course", "content `view`"),
  EDIT("to change this course", "content `edit`"),
  OWN("to decide who teaches this course", "content `own`"),
  COUNT("to see how its learners do", "learner data `aggregate`"),
  KNOW("to see its learners one by one", "learner data `individual`");

  private final String words;
  private final String role;

  Right(String words, String role) {
    this.words = words;
    this.role = role;
  }

  /** To be read on after "the right". */
  String words() {
    return words;
  }

  String role() {
    return role;
  }
}
