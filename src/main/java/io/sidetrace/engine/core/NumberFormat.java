package io.sidetrace.engine.core;

import io.sidetrace.engine.core.PythonFloat.Digits;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.IntFunction;

/**
 * One format for all the numbers of an array, as numpy chooses it: the shortest digits that tell
 * float32 values apart, at most eight after the point, padded to one width; scientific when the
 * largest is 1e8 or more, the smallest is below 1e-4, or they are more than a factor of 1000 apart.
 */
final class NumberFormat {
  private static final int PRECISION = 8;

  private NumberFormat() {}

  static IntFunction<String> of(Array array, List<Integer> shown, ArrayText.Numpy numpy) {
    if (array.dtype().isFloat()) {
      return floats(array.floats(), shown, numpy.arrayCutoff());
    }
    IntFunction<String> plain = i -> ArrayText.item(array, i);
    // Room for `False` even where all are true, as numpy leaves it.
    int least = array.dtype() == DType.BOOL && !array.shape().isScalar() ? 5 : 0;
    int width = shown.stream().mapToInt(i -> plain.apply(i).length()).reduce(least, Math::max);
    return i -> left(plain.apply(i), width);
  }

  private static IntFunction<String> floats(float[] x, List<Integer> shown, int cutoff) {
    double max = 0;
    double min = Double.POSITIVE_INFINITY;
    for (int i : shown) {
      double a = Math.abs(x[i]);
      if (Float.isFinite(x[i]) && a != 0) {
        max = Math.max(max, a);
        min = Math.min(min, a);
      }
    }
    boolean scientific = max > 0 && (max >= Math.pow(10, cutoff) || min < 1e-4 || max / min > 1000);
    return scientific ? scientific(x, shown) : positional(x, shown);
  }

  private static IntFunction<String> positional(float[] x, List<Integer> shown) {
    int before = 1;
    int after = 0;
    for (int i : shown) {
      if (Float.isFinite(x[i])) {
        String text = rounded(x[i]).toPlainString();
        int point = text.indexOf('.');
        before =
            Math.max(before, (point < 0 ? text.length() : point) + (negativeZero(x[i]) ? 1 : 0));
        after = Math.max(after, point < 0 ? 0 : text.length() - point - 1);
      }
    }
    for (int i : shown) {
      if (!Float.isFinite(x[i])) {
        before = Math.max(before, special(x[i]).length() - after - 1);
      }
    }
    int fraction = after;
    int width = before + 1 + after;
    return i -> {
      if (!Float.isFinite(x[i])) {
        return left(special(x[i]), width);
      }
      String text = (negativeZero(x[i]) ? "-" : "") + rounded(x[i]).toPlainString();
      int point = text.indexOf('.');
      String dotted = point < 0 ? text + "." : text;
      int have = point < 0 ? 0 : text.length() - point - 1;
      return left(dotted + (fraction > 0 ? pad(have, fraction) : ""), width);
    };
  }

  private static boolean negativeZero(float x) {
    return x == 0 && Float.floatToRawIntBits(x) != 0;
  }

  /**
   * numpy pads with zeros within a number's digits only if all have them: otherwise with blanks.
   */
  private static String pad(int have, int fraction) {
    return " ".repeat(fraction - have);
  }

  private static BigDecimal rounded(float x) {
    BigDecimal shortest = new BigDecimal(Float.toString(x));
    BigDecimal limited =
        shortest.scale() > PRECISION
            ? new BigDecimal((double) x).setScale(PRECISION, RoundingMode.HALF_EVEN)
            : shortest;
    BigDecimal stripped = limited.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static IntFunction<String> scientific(float[] x, List<Integer> shown) {
    int fraction = 0;
    int exponent = 2;
    boolean negative = false;
    for (int i : shown) {
      if (Float.isFinite(x[i])) {
        Digits d = new Digits(Float.toString(x[i]));
        fraction = Math.max(fraction, Math.min(PRECISION, d.digits().length() - 1));
        exponent = Math.max(exponent, Integer.toString(Math.abs(d.exponent())).length());
        negative |= d.negative();
      }
    }
    int digits = fraction;
    int exponentDigits = exponent;
    int width = (negative ? 1 : 0) + 2 + fraction + 2 + exponent;
    return i ->
        left(Float.isFinite(x[i]) ? one(x[i], digits, exponentDigits) : special(x[i]), width);
  }

  private static String one(float x, int fraction, int exponentDigits) {
    Digits d = new Digits(Float.toString(x));
    String digits = d.isZero() ? "0".repeat(fraction + 1) : d.digits();
    if (digits.length() <= fraction) {
      // numpy goes on with the digits that the binary number has.
      BigDecimal exact = new BigDecimal(Math.abs((double) x));
      digits =
          exact
              .round(new MathContext(fraction + 1, RoundingMode.HALF_EVEN))
              .unscaledValue()
              .toString();
      digits += "0".repeat(Math.max(0, fraction + 1 - digits.length()));
    }
    String sign = d.negative() ? "-" : "";
    String mantissa = digits.charAt(0) + "." + digits.substring(1);
    String e = Integer.toString(Math.abs(d.exponent()));
    return sign
        + mantissa
        + (d.exponent() < 0 ? "e-" : "e+")
        + "0".repeat(Math.max(0, exponentDigits - e.length()))
        + e;
  }

  private static String special(float x) {
    return Float.isNaN(x) ? "nan" : x > 0 ? "inf" : "-inf";
  }

  private static String left(String text, int width) {
    return text.length() >= width ? text : " ".repeat(width - text.length()) + text;
  }
}
