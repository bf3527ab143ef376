package io.sidetrace.dashboard.statistics;

import java.util.List;
import java.util.Optional;

/**
 * The same learners before and after. Hake (1998) for the gain; losses after Miller et al. (2010).
 * Never of a person.
 */
public record Change(int wrongWrong, int wrongRight, int rightWrong, int rightRight) {
  private static final int FOR_A_GAIN = 20;
  private static final double MOST_BEFORE = 0.8;

  /** Whether somebody was right, before and after. */
  public record Pair(boolean before, boolean after) {}

  public static Change of(List<Pair> pairs) {
    int[] counts = new int[4];
    for (Pair p : pairs) {
      counts[(p.before() ? 2 : 0) + (p.after() ? 1 : 0)]++;
    }
    return new Change(counts[0], counts[1], counts[2], counts[3]);
  }

  public int learners() {
    return wrongWrong + wrongRight + rightWrong + rightRight;
  }

  /**
   * What was gained of what could be: (post − pre) / (1 − pre); empty below 20, or above 0.80
   * before.
   */
  public Optional<Double> gain() {
    double pre = (rightWrong + rightRight) / (double) learners();
    double post = (wrongRight + rightRight) / (double) learners();
    return learners() < FOR_A_GAIN || pre > MOST_BEFORE
        ? Optional.empty()
        : Optional.of((post - pre) / (1 - pre));
  }

  /** Of those who were right, who are no more; empty below ten of them. */
  public Optional<Double> loss() {
    int before = rightWrong + rightRight;
    return before < Proportion.LEAST ? Optional.empty() : Optional.of(rightWrong / (double) before);
  }
}
