package io.sidetrace.dashboard.statistics;

import java.util.Optional;
import java.util.stream.IntStream;

/** Mean rest score of those who chose an answer, less that of the others. */
public record Difference(double value, Interval interval) {
  private static final int LEAST = 50;
  private static final int LEAST_CHOOSERS = 10;

  /**
   * @param scores elsewhere, of each learner
   * @param chose whether that learner chose the answer
   * @return empty below fifty learners or ten choosers, or when all chose it
   */
  public static Optional<Difference> of(int[] scores, boolean[] chose) {
    int choosers = (int) IntStream.range(0, chose.length).filter(i -> chose[i]).count();
    if (scores.length < LEAST || choosers < LEAST_CHOOSERS || choosers == scores.length) {
      return Optional.empty();
    }
    int[] all = IntStream.range(0, scores.length).toArray();
    return Bootstrap.interval(scores.length, draw -> difference(scores, chose, draw))
        .map(interval -> new Difference(difference(scores, chose, all), interval));
  }

  private static double difference(int[] scores, boolean[] chose, int[] at) {
    long own = 0;
    long others = 0;
    int choosers = 0;
    for (int i : at) {
      if (chose[i]) {
        own += scores[i];
        choosers++;
      } else {
        others += scores[i];
      }
    }
    int rest = at.length - choosers;
    return choosers == 0 || rest == 0
        ? Double.NaN
        : own / (double) choosers - others / (double) rest;
  }
}
