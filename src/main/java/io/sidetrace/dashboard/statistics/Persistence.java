package io.sidetrace.dashboard.statistics;

import java.util.List;
import java.util.Optional;

/**
 * What became of a misconception in one learner, from their chances to show it, the oldest first. A
 * chance is a prediction with an option for it, or a mend in which it can occur. Each is followed
 * by feedback.
 *
 * @param chances how many there were
 * @param showed in how many of them it showed
 * @param since other lessons and variants with a chance, after it showed first
 * @param next whether it showed in the first of these; empty while there was none
 * @param recurs whether it showed in any of these
 */
public record Persistence(
    int chances, int showed, int since, Optional<Boolean> next, boolean recurs) {

  /**
   * @param occasion names the lesson and variant: what is shown twice within one is shown once
   */
  public record Chance(String occasion, boolean shown) {}

  /** What is told of it in a cell. */
  public enum State {
    NOT_SHOWN("○", "met, not shown"),
    ONCE("◐", "shown once, not again"),
    RECURS("●", "shown again after feedback");

    private final String mark;
    private final String words;

    State(String mark, String words) {
      this.mark = mark;
      this.words = words;
    }

    public String mark() {
      return mark;
    }

    public String words() {
      return words;
    }
  }

  public static Persistence of(List<Chance> chances) {
    int showed = 0;
    int since = 0;
    boolean recurs = false;
    Optional<Boolean> next = Optional.empty();
    String first = "";
    String current = "";
    for (Chance chance : chances) {
      showed += chance.shown() ? 1 : 0;
      if (first.isEmpty()) {
        first = chance.shown() ? chance.occasion() : "";
      } else if (!chance.occasion().equals(first)) {
        if (!chance.occasion().equals(current)) {
          since++;
          current = chance.occasion();
        }
        if (since == 1) {
          next = Optional.of(chance.shown() || next.orElse(false));
        }
        recurs |= chance.shown();
      }
    }
    return new Persistence(chances.size(), showed, since, next, recurs);
  }

  public State state() {
    return showed == 0 ? State.NOT_SHOWN : recurs ? State.RECURS : State.ONCE;
  }
}
