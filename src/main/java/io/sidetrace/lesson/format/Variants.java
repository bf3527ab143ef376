package io.sidetrace.lesson.format;

import java.util.List;

/**
 * Other programs of the same lesson: each has some texts of the given one swapped for others, and
 * as many lines. Variant 0 is the given program.
 */
public record Variants(List<Swap> swaps) {
  public static final Variants NONE = new Variants(List.of());

  public Variants {
    swaps = List.copyOf(swaps);
  }

  /**
   * Wherever `find` stands, one of `with` can stand instead, in the given program, in the mended
   * one, and in the checks.
   */
  public record Swap(String find, List<String> with) {
    public Swap {
      with = List.copyOf(with);
    }
  }

  /** How many there are, the given program counted. */
  public int count() {
    return swaps.stream().mapToInt(s -> s.with().size() + 1).reduce(1, Math::multiplyExact);
  }

  /** A variant by seed: never the given program, unless there is no other. */
  public int of(int seed) {
    return count() == 1 ? 0 : 1 + Math.floorMod(seed, count() - 1);
  }

  /** The text in that variant. */
  public String apply(int variant, String text) {
    String result = text;
    int rest = variant;
    for (Swap swap : swaps) {
      int choices = swap.with().size() + 1;
      int choice = rest % choices;
      rest /= choices;
      if (choice > 0) {
        result = result.replace(swap.find(), swap.with().get(choice - 1));
      }
    }
    return result;
  }
}
