package io.sidetrace.run.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Two sequences beside each other with as few gaps as possible, by Myers' greedy algorithm. Where
 * they differ by much, it settles what it has and goes on from there, so that its cost stays
 * bounded.
 */
final class Alignment {

  static final int NONE = -1;

  /** Gaps after which what was found is settled. */
  private static final int MOST_GAPS = 1_000;

  /** Places in both sequences; {@link #NONE} where one has nothing. */
  record Pair(int first, int second) {}

  private final BiPredicate<Integer, Integer> belong;
  private final int firstSize;
  private final int secondSize;
  private final List<Pair> pairs = new ArrayList<>();

  private Alignment(int firstSize, int secondSize, BiPredicate<Integer, Integer> belong) {
    this.firstSize = firstSize;
    this.secondSize = secondSize;
    this.belong = belong;
  }

  /** Pairs in order; of a difference, first what only the first sequence has. */
  static List<Pair> of(int firstSize, int secondSize, BiPredicate<Integer, Integer> belong) {
    Alignment alignment = new Alignment(firstSize, secondSize, belong);
    Pair at = new Pair(0, 0);
    while (at.first() < firstSize || at.second() < secondSize) {
      at = alignment.settle(at.first(), at.second());
    }
    return alignment.gapsInOrder();
  }

  /** Aligns from there on, and says how far it came. */
  private Pair settle(int firstFrom, int secondFrom) {
    int n = firstSize - firstFrom;
    int m = secondSize - secondFrom;
    int most = Math.min(n + m, MOST_GAPS);
    int[] furthest = new int[2 * most + 3];
    int middle = most + 1;
    List<int[]> history = new ArrayList<>();
    for (int gaps = 0; ; gaps++) {
      history.add(Arrays.copyOfRange(furthest, middle - gaps - 1, middle + gaps + 2));
      int best = 0;
      for (int k = -gaps; k <= gaps; k += 2) {
        int x = start(furthest, middle + k, k, gaps);
        int y = x - k;
        while (x < n && y < m && belong.test(firstFrom + x, secondFrom + y)) {
          x++;
          y++;
        }
        furthest[middle + k] = x;
        best = better(furthest, middle, best, k, n, m);
        if (x >= n && y >= m) {
          trace(history, n, m, firstFrom, secondFrom);
          return new Pair(firstSize, secondSize);
        }
      }
      if (gaps == most) {
        int x = furthest[middle + best];
        trace(history, x, x - best, firstFrom, secondFrom);
        return new Pair(firstFrom + x, secondFrom + x - best);
      }
    }
  }

  private static int start(int[] furthest, int at, int k, int gaps) {
    boolean down = k == -gaps || (k != gaps && furthest[at - 1] < furthest[at + 1]);
    return down ? furthest[at + 1] : furthest[at - 1] + 1;
  }

  /** The diagonal that came further; beyond the end of a sequence none counts. */
  private static int better(int[] furthest, int middle, int best, int k, int n, int m) {
    int x = furthest[middle + k];
    if (x > n || x - k > m) {
      return best;
    }
    int sum = 2 * furthest[middle + best] - best;
    boolean bestIsInside = furthest[middle + best] <= n && furthest[middle + best] - best <= m;
    return !bestIsInside || 2 * x - k > sum ? k : best;
  }

  private void trace(List<int[]> history, int x, int y, int firstFrom, int secondFrom) {
    List<Pair> backwards = new ArrayList<>();
    for (int gaps = history.size() - 1; gaps >= 0; gaps--) {
      int[] before = history.get(gaps);
      int k = x - y;
      int at = k + gaps + 1;
      boolean down = k == -gaps || (k != gaps && before[at - 1] < before[at + 1]);
      int begin = gaps == 0 ? 0 : down ? before[at + 1] : before[at - 1] + 1;
      while (x > begin) {
        backwards.add(new Pair(firstFrom + --x, secondFrom + --y));
      }
      if (gaps > 0) {
        backwards.add(down ? new Pair(NONE, secondFrom + --y) : new Pair(firstFrom + --x, NONE));
      }
    }
    Collections.reverse(backwards);
    pairs.addAll(backwards);
  }

  private List<Pair> gapsInOrder() {
    List<Pair> ordered = new ArrayList<>();
    List<Pair> onlySecond = new ArrayList<>();
    for (Pair pair : pairs) {
      if (pair.first() == NONE) {
        onlySecond.add(pair);
      } else {
        if (pair.second() != NONE) {
          ordered.addAll(onlySecond);
          onlySecond.clear();
        }
        ordered.add(pair);
      }
    }
    ordered.addAll(onlySecond);
    return ordered;
  }
}
