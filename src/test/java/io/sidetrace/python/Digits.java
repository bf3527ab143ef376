package io.sidetrace.python;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Printed text in which numbers may differ in their last digits. */
final class Digits {
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\w.])-?\\d+\\.\\d*(e[-+]?\\d+)?|(?<![\\w.])-?\\d+e[-+]?\\d+");

  private Digits() {}

  /**
   * True when the texts are the same apart from spaces and from real numbers that differ by no more
   * than `tolerance`, relative to the larger one or to 1.
   */
  static boolean agree(String a, String b, double tolerance) {
    if (!skeleton(a).equals(skeleton(b))) {
      return false;
    }
    List<Double> left = numbers(a);
    List<Double> right = numbers(b);
    for (int i = 0; i < left.size(); i++) {
      double scale = Math.max(1, Math.max(Math.abs(left.get(i)), Math.abs(right.get(i))));
      if (Math.abs(left.get(i) - right.get(i)) > tolerance * scale) {
        return false;
      }
    }
    return true;
  }

  // How many digits a number has moves the columns of an array.
  private static String skeleton(String text) {
    return NUMBER.matcher(text).replaceAll("#").replaceAll("\\s+", "");
  }

  private static List<Double> numbers(String text) {
    List<Double> numbers = new ArrayList<>();
    Matcher matcher = NUMBER.matcher(text);
    while (matcher.find()) {
      numbers.add(Double.parseDouble(matcher.group()));
    }
    return numbers;
  }
}
