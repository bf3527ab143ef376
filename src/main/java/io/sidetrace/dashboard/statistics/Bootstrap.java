package io.sidetrace.dashboard.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** The percentile bootstrap over learners: 2,000 draws with a fixed seed, so that a page agrees. */
final class Bootstrap {
  private static final int DRAWS = 2_000;
  private static final int MOST_KEPT = 2_000;
  private static final long SEED = 20_260_101;
  private static final double LOW = 0.025;
  private static final double HIGH = 0.975;

  private static volatile int[][] last = new int[0][0];

  private Bootstrap() {}

  /**
   * The same for the same number of learners, so those of the questions of a class are made once.
   */
  private static int[][] draws(int n) {
    int[][] known = last;
    if (known.length == DRAWS && known[0].length == n) {
      return known;
    }
    SplittableRandom random = new SplittableRandom(SEED);
    int[][] draws = new int[DRAWS][n];
    for (int[] draw : draws) {
      for (int j = 0; j < n; j++) {
        draw[j] = random.nextInt(n);
      }
    }
    if (n <= MOST_KEPT) {
      last = draws;
    }
    return draws;
  }

  /**
   * @param n learners
   * @param statistic of a draw, which is indices of learners; NaN where it is undefined
   * @return empty where it is undefined in more than half of the draws
   */
  static Optional<Interval> interval(int n, ToDoubleFunction<int[]> statistic) {
    double[] values = new double[DRAWS];
    int defined = 0;
    for (int[] draw : draws(n)) {
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
