package io.sidetrace.classroom.course;

import java.util.Locale;
import java.util.Optional;

/** Where the names of learners come from. */
public enum PseudonymMode {
  /** One of three that are offered, such as "amber otter". */
  GENERATED,
  /** Those, or one of their own. */
  FREE;

  public static Optional<PseudonymMode> of(String label) {
    return Labels.of(PseudonymMode.class, label);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
