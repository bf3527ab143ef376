package io.sidetrace.lesson.attempt;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which of a lesson's two programs a prediction is about. */
public enum Phase {
  /** The given one. */
  FIRST,
  /** The other one, after the mend. */
  VARIANT;

  /** By its name in JSON. */
  public static Optional<Phase> of(String label) {
    return Arrays.stream(values()).filter(p -> p.toString().equals(label)).findFirst();
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
