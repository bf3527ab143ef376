package io.sidetrace.dashboard.fact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A prediction and how it was graded last.
 *
 * @param phase `first`, or `variant` for the other program
 * @param gotcha whose misunderstanding the answer shows, or null
 * @param confidence in percent, or null where it was not asked
 * @param run null when it was deleted since
 */
public record Answered(
    Began attempt,
    String phase,
    String item,
    String answer,
    String happened,
    boolean right,
    @Nullable String gotcha,
    @Nullable Integer confidence,
    @Nullable String run,
    Instant at) {

  public boolean isFirst() {
    return phase.equals("first");
  }
}
