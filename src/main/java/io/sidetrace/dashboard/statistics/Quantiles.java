package io.sidetrace.dashboard.statistics;

import java.util.Collection;
import java.util.Optional;

/**
 * A median and the quartiles beside it, interpolated between neighbours (type 7 of Hyndman and Fan,
 * 1996).
 *
 * @param n how many numbers
 */
public record Quantiles(double lower, double median, double upper, int n) {
  private static final double QUARTER = 0.25;
  private static final double HALF = 0.5;
  private static final double THREE_QUARTERS = 0.75;

  /** Empty below ten numbers. */
  public static Optional<Quantiles> of(Collection<? extends Number> numbers) {
    double[] sorted = numbers.stream().mapToDouble(Number::doubleValue).sorted().toArray();
    return sorted.length < Proportion.LEAST
        ? Optional.empty()
        : Optional.of(
            new Quantiles(
                of(sorted, QUARTER), of(sorted, HALF), of(sorted, THREE_QUARTERS), sorted.length));
  }

  static double of(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) Math.floor(place);
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
