package io.sidetrace.classroom.course;

import java.util.Locale;
import java.util.Optional;

/** What somebody may know of a course's learners; each contains the ones before it. */
public enum LearnerRole {
  NONE,
  /** Counts. */
  AGGREGATE,
  /** Single people, by their pseudonyms. */
  INDIVIDUAL;

  public static Optional<LearnerRole> of(String label) {
    return Labels.of(LearnerRole.class, label);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
