package io.sidetrace.lesson.format;

import java.util.List;
import java.util.stream.Stream;

/**
 * How sure somebody says to be of an answer, in percent: as sure as by guessing, 50, 75 or 95.
 * Source: S11 of the course statistics.
 */
public final class Confidence {
  /** From here on somebody is sure: a wrong answer then is a belief, not a gap. */
  public static final int SURE = 75;

  private static final List<Integer> ABOVE_GUESSING = List.of(50, SURE, 95);
  private static final double PERCENT = 100;

  private Confidence() {}

  /** What can be said of a question with so many options, guessing first; for two that is 50. */
  public static List<Integer> levels(int options) {
    int guess = guess(options);
    return Stream.concat(Stream.of(guess), ABOVE_GUESSING.stream().filter(l -> l != guess))
        .toList();
  }

  /** The chance that was named, 0 to 1; of guessing it is one over the number of options. */
  public static double chance(int percent, int options) {
    return percent == guess(options) ? 1.0 / options : percent / PERCENT;
  }

  /** In whole percent. */
  public static int guess(int options) {
    return (int) Math.round(PERCENT / options);
  }
}
