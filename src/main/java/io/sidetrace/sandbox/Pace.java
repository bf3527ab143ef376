package io.sidetrace.sandbox;

import java.time.Duration;

/** How long runs take of late, and from that how long a queue of them may take. */
final class Pace {
  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofSeconds(30);

  /** What the latest run counts against all earlier ones. */
  private static final double WEIGHT = 0.2;

  private double averageNanos;

  synchronized void took(Duration run) {
    averageNanos += WEIGHT * (run.toNanos() - averageNanos);
  }

  /** When that many runs will be through, in whole seconds. */
  synchronized Duration expected(int runs, int workers) {
    double seconds = averageNanos * runs / workers / 1e9;
    return Duration.ofSeconds(
        Math.clamp((long) Math.ceil(seconds), SHORTEST.toSeconds(), LONGEST.toSeconds()));
  }
}
