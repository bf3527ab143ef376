package io.sidetrace.classroom.enrolment;

import java.time.Instant;

/**
 * A learner in a course.
 *
 * @param learner the learner's number, which is the same in all of their courses
 * @param seed picks the variants of lessons
 * @param test whether it never counts
 */
public record Enrolment(
    String id,
    String course,
    String learner,
    String pseudonym,
    int seed,
    boolean test,
    State state,
    Instant joinedAt,
    Instant lastSeenAt) {

  /** Whether they are in. */
  public enum State {
    /** Until staff let them in. */
    WAITING,
    ACTIVE,
    REMOVED;

    @Override
    public String toString() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
