package io.sidetrace.dashboard.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How long it takes until something happens, where some have not got there yet: the median of
 * Kaplan and Meier (1958) with the log-log interval. Times are in seconds.
 *
 * @param median empty when half have not got there
 * @param low first time at which the median may lie
 * @param high last time at which it may; empty when that is not known yet
 * @param happened how many got there
 * @param open how many have not
 */
public record Survival(
    Optional<Double> median, Optional<Double> low, Optional<Double> high, int happened, int open) {
  private static final double HALF = 0.5;
  private static final double Z = 1.96;

  /**
   * @param seconds until it happened, or until they were seen last
   */
  public record Spell(double seconds, boolean happened) {}

  /** Empty when fewer than ten got there. */
  public static Optional<Survival> of(List<Spell> spells) {
    int happened = (int) spells.stream().filter(Spell::happened).count();
    if (happened < Proportion.LEAST) {
      return Optional.empty();
    }
    List<Spell> sorted = new ArrayList<>(spells);
    sorted.sort(Comparator.comparingDouble(Spell::seconds));
    double survive = 1;
    double greenwood = 0;
    Optional<Double> median = Optional.empty();
    Optional<Double> low = Optional.empty();
    Optional<Double> high = Optional.empty();
    for (int i = 0; i < sorted.size(); ) {
      double time = sorted.get(i).seconds();
      int there = sorted.size() - i;
      int events = 0;
      for (; i < sorted.size() && sorted.get(i).seconds() == time; i++) {
        events += sorted.get(i).happened() ? 1 : 0;
      }
      if (events == 0) {
        continue;
      }
      survive *= 1 - (double) events / there;
      // Of the last one nothing is left, and its variance is not defined.
      greenwood += there == events ? 0 : events / ((double) there * (there - events));
      double width = survive == 0 ? 0 : Z * Math.sqrt(greenwood) / Math.abs(Math.log(survive));
      double lower = Math.pow(survive, Math.exp(width));
      double upper = Math.pow(survive, Math.exp(-width));
      median = first(median, survive, time);
      low = first(low, lower, time);
      high = first(high, upper, time);
    }
    return Optional.of(new Survival(median, low, high, happened, spells.size() - happened));
  }

  private static Optional<Double> first(Optional<Double> known, double survive, double time) {
    return known.isPresent() || survive > HALF ? known : Optional.of(time);
  }
}
