package io.sidetrace.dashboard.fact;

import io.sidetrace.lesson.attempt.Phase;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A prediction and how it was graded last.
 *
 * @param gotcha whose misunderstanding the answer shows, or null
 * @param confidence in percent, or null where it was not asked
 * @param run null when it was deleted since
 */
public record Answered(
    Began attempt,
    Phase phase,
    String item,
    String answer,
    String happened,
    boolean right,
    @Nullable String gotcha,
    @Nullable Integer confidence,
    @Nullable String run,
    Instant at) {

  public boolean isFirst() {
    return phase == Phase.FIRST;
  }
}
