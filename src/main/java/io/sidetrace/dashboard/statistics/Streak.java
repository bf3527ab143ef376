package io.sidetrace.dashboard.statistics;

import java.util.List;

/**
 * Whether somebody practises without getting there (Beck and Gong, 2013): ten chances at one gotcha
 * without three right first answers in a row on different variants. Only items that a guess answers
 * in at most a third of the cases count: a coin has such a streak in half of the cases.
 *
 * @param chances right or not, the oldest first
 */
public record Streak(List<Boolean> chances) {
  /** From so many on it is told that there was none yet. */
  public static final int FOR_NONE_YET = 6;

  private static final int FOR_SPINNING = 10;
  private static final int MASTERED = 3;

  public Streak {
    chances = List.copyOf(chances);
  }

  private boolean reached() {
    int run = 0;
    for (boolean right : chances) {
      run = right ? run + 1 : 0;
      if (run == MASTERED) {
        return true;
      }
    }
    return false;
  }

  public boolean noneYet() {
    return chances.size() >= FOR_NONE_YET && !reached();
  }

  public boolean spins() {
    return chances.size() >= FOR_SPINNING && !reached();
  }
}
