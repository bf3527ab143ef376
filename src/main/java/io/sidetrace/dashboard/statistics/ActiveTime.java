package io.sidetrace.dashboard.statistics;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How long somebody worked: the gaps between what they did, of which none counts for over 60 s. */
public final class ActiveTime {
  private static final double MOST_SECONDS = 60;
  private static final double MILLIS = 1_000;

  private ActiveTime() {}

  public static double seconds(List<Instant> events) {
    List<Instant> sorted = events.stream().sorted().toList();
    double sum = 0;
    for (int i = 1; i < sorted.size(); i++) {
      double gap = Duration.between(sorted.get(i - 1), sorted.get(i)).toMillis() / MILLIS;
      sum += Math.min(MOST_SECONDS, gap);
    }
    return sum;
  }
}
