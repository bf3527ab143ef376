package io.sidetrace.classroom.course;

import java.util.Locale;
import java.util.Optional;

/** Whether a course can be joined. */
public enum JoinState {
  /** Whoever has the code is in. */
  OPEN,
  /** Whoever has the code waits until staff let them in. */
  APPROVE,
  CLOSED;

  public static Optional<JoinState> of(String label) {
    return Labels.of(JoinState.class, label);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
