package io.sidetrace.dashboard.statistics;

import java.util.List;
import java.util.Optional;

/**
 * Whether those who are right elsewhere are right here: the correlation of an item with the score
 * of all the others, over learners who answered all of them.
 *
 * @param value empty from 30 to 49 learners, where a word is all that can be said
 * @param learners who answered all items
 */
public record Discrimination(Optional<Double> value, Interval interval, Word word, int learners) {
  private static final int LEAST_ITEMS = 5;
  private static final int FOR_A_WORD = 30;
  private static final int FOR_A_VALUE = 50;

  /** What the interval says. There is no fixed threshold. */
  public enum Word {
    SEPARATES("separates"),
    UNCLEAR("unclear"),
    INVERTED("inverted: check the item");

    private final String words;

    Word(String words) {
      this.words = words;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  /**
   * Of one item.
   *
   * @param right for each learner, for each item, whether they were right
   * @return empty with fewer than five items or thirty learners, or when all or none were right
   */
  public static Optional<Discrimination> of(List<boolean[]> right, int item) {
    int n = right.size();
    if (n < FOR_A_WORD || right.getFirst().length < LEAST_ITEMS) {
      return Optional.empty();
    }
    int[] own = new int[n];
    int[] rest = new int[n];
    for (int i = 0; i < n; i++) {
      own[i] = right.get(i)[item] ? 1 : 0;
      rest[i] = restScore(right.get(i), item);
    }
    int[] all = new int[n];
    for (int i = 0; i < n; i++) {
      all[i] = i;
    }
    double r = correlation(own, rest, all);
    return Double.isNaN(r)
        ? Optional.empty()
        : Bootstrap.interval(n, draw -> correlation(own, rest, draw))
            .map(
                interval ->
                    new Discrimination(
                        n < FOR_A_VALUE ? Optional.empty() : Optional.of(r),
                        interval,
                        word(interval),
                        n));
  }

  /** How many of the other items a learner had right. */
  public static int restScore(boolean[] right, int item) {
    int score = 0;
    for (int i = 0; i < right.length; i++) {
      score += i != item && right[i] ? 1 : 0;
    }
    return score;
  }

  private static Word word(Interval interval) {
    return interval.low() > 0 ? Word.SEPARATES : interval.high() < 0 ? Word.INVERTED : Word.UNCLEAR;
  }

  /** Of Pearson; NaN where one of the two does not vary. Integers, so that sums are exact. */
  static double correlation(int[] x, int[] y, int[] at) {
    long sx = 0;
    long sy = 0;
    long sxx = 0;
    long syy = 0;
    long sxy = 0;
    for (int i : at) {
      sx += x[i];
      sy += y[i];
      sxx += (long) x[i] * x[i];
      syy += (long) y[i] * y[i];
      sxy += (long) x[i] * y[i];
    }
    long n = at.length;
    double spread =
        Math.sqrt((double) (n * sxx - sx * sx)) * Math.sqrt((double) (n * syy - sy * sy));
    return spread == 0 ? Double.NaN : (n * sxy - sx * sy) / spread;
  }
}
