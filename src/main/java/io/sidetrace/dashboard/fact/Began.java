package io.sidetrace.dashboard.fact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An attempt of a learner at what is set.
 *
 * @param behaviour hash of the lesson's programs, questions and checks as they were
 */
public record Began(
    String attempt,
    String enrolment,
    String assignment,
    String lesson,
    String profile,
    String behaviour,
    int seed,
    Instant startedAt,
    @Nullable Instant mendedAt) {

  /** What is never pooled: a profile, and a behaviour of the lesson. */
  public Version version() {
    return new Version(profile, behaviour);
  }
}
