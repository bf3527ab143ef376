package io.sidetrace.dashboard.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** The percentile bootstrap over learners: 2,000 draws with a fixed seed, so that a page agrees. */
final class Bootstrap {
  private static final int DRAWS = 2_000;
  private static final long SEED = 20_260_101;
  private static final double LOW = 0.025;
  private static final double HIGH = 0.975;

  private Bootstrap() {}

  /**
   * @param n learners
   * @param statistic of a draw, which is indices of learners; NaN where it is undefined
   * @return empty where it is undefined in more than half of the draws
   */
  static Optional<Interval> interval(int n, ToDoubleFunction<int[]> statistic) {
    SplittableRandom random = new SplittableRandom(SEED);
    int[] draw = new int[n];
    double[] values = new double[DRAWS];
    int defined = 0;
    for (int i = 0; i < DRAWS; i++) {
      for (int j = 0; j < n; j++) {
        draw[j] = random.nextInt(n);
      }
      double value = statistic.applyAsDouble(draw);
      if (!Double.isNaN(value)) {
        values[defined++] = value;
      }
    }
    if (defined * 2 < DRAWS) {
      return Optional.empty();
    }
    double[] sorted = Arrays.copyOf(values, defined);
    Arrays.sort(sorted);
    return Optional.of(new Interval(Quantiles.of(sorted, LOW), Quantiles.of(sorted, HIGH)));
  }
}
