package io.sidetrace.lesson.attempt;

import io.sidetrace.engine.journal.Profile;
import io.sidetrace.lesson.grading.Graded;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's way through a lesson.
 *
 * @param first how the predictions about the given program turned out; null before
 * @param mends how often a mend was tried
 * @param mendedAt when the first one was accepted, or null
 * @param mend the program of the last try, and its run; null before
 * @param variant how the predictions about the variant turned out; null before
 */
public record Attempt(
    String id,
    String learner,
    String lesson,
    Profile profile,
    int seed,
    Instant startedAt,
    @Nullable Reveal first,
    int mends,
    @Nullable Instant mendedAt,
    @Nullable Mend mend,
    @Nullable Reveal variant) {

  /**
   * Predictions beside what happened.
   *
   * @param run where it can be seen; null when it was deleted since
   */
  public record Reveal(@Nullable String run, List<Graded> graded) {
    public Reveal {
      graded = List.copyOf(graded);
    }
  }

  /** A try to mend: its run, null when that was deleted since. */
  public record Mend(@Nullable String run, boolean accepted) {}

  /** The step that is next. */
  public Step step() {
    if (first == null) {
      return Step.PREDICT;
    }
    if (mendedAt == null) {
      return Step.MEND;
    }
    return variant == null ? Step.VARIANT : Step.DONE;
  }

  /** Where somebody is in a lesson. */
  public enum Step {
    PREDICT,
    MEND,
    VARIANT,
    DONE;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
