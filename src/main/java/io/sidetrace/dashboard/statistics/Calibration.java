package io.sidetrace.dashboard.statistics;

import java.util.List;
import java.util.Optional;

/**
 * Whether those who say that they are sure are right: S11.
 *
 * @param bias mean chance that was named less the share that was right; above 0 they are surer than
 *     right
 * @param brier mean squared distance of the chance that was named from 1 where right and 0 where
 *     not (Brier 1950); 0 is best
 */
public record Calibration(double bias, Interval interval, double brier) {
  /** Answers of a class to a question from which on it is told. */
  public static final int OF_A_CLASS = 30;

  /** Answers of one learner from which on it is told. */
  public static final int OF_A_LEARNER = 20;

  /**
   * An answer.
   *
   * @param chance that was named for being right, 0 to 1
   */
  public record Sure(double chance, boolean right) {
    double error() {
      return chance - (right ? 1 : 0);
    }
  }

  /**
   * @param least answers; empty below. The interval of the bias is a bootstrap over the answers,
   *     which of a question are one a learner.
   */
  public static Optional<Calibration> of(List<Sure> answers, int least) {
    if (answers.size() < least) {
      return Optional.empty();
    }
    double[] errors = answers.stream().mapToDouble(Sure::error).toArray();
    double sum = 0;
    double squares = 0;
    for (double error : errors) {
      sum += error;
      squares += error * error;
    }
    double bias = sum / errors.length;
    double brier = squares / errors.length;
    return Bootstrap.interval(errors.length, draw -> mean(errors, draw))
        .map(interval -> new Calibration(bias, interval, brier));
  }

  private static double mean(double[] errors, int[] at) {
    double sum = 0;
    for (int i : at) {
      sum += errors[i];
    }
    return sum / at.length;
  }
}
