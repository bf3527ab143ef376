package io.sidetrace.classroom.course;

import java.util.Locale;
import java.util.Optional;

/** What somebody may do with a course; each contains the ones before it. */
public enum ContentRole {
  NONE,
  VIEW,
  EDIT,
  OWN;

  public static Optional<ContentRole> of(String label) {
    return Labels.of(ContentRole.class, label);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
