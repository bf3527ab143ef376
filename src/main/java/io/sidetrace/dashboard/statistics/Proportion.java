package io.sidetrace.dashboard.statistics;

import java.util.Optional;

/** Some of so many. What another class like this would do is told from ten on. */
public record Proportion(int some, int of) {
  /** Below this there are counts only. */
  public static final int LEAST = 10;

  private static final double Z = 1.96;

  /**
   * The interval of Wilson (1927): {@code (p + z²/2n ± z√(p(1−p)/n + z²/4n²)) / (1 + z²/n)}; empty
   * below ten.
   */
  public Optional<Interval> interval() {
    if (of < LEAST) {
      return Optional.empty();
    }
    double n = of;
    double p = some / n;
    double square = Z * Z;
    double middle = p + square / (2 * n);
    double half = Z * Math.sqrt(p * (1 - p) / n + square / (4 * n * n));
    double scale = 1 + square / n;
    return Optional.of(
        new Interval(Math.max(0, (middle - half) / scale), Math.min(1, (middle + half) / scale)));
  }
}
