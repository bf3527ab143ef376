package io.sidetrace.engine.core;

import io.sidetrace.engine.core.PythonFloat.Digits;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.IntFunction;

/**
 * One format for all the numbers of an array, as numpy chooses it: the shortest digits that tell
 * values of the dtype apart, at most eight after the point, padded to one width; scientific when
 * the largest is 1e8 or more, the smallest is below 1e-4, or they are more than a factor of 1000
 * apart. bfloat16, which is not numpy's own, stands as each number is shown alone.
 */
final class NumberFormat {
  private static final int PRECISION = 8;
  private static final MathContext NINE_DIGITS =
      new MathContext(PRECISION + 1, RoundingMode.HALF_EVEN);

  private final Array array;

  private NumberFormat(Array array) {
    this.array = array;
  }

  private double at(int i) {
    return array.number(i);
  }

  private String shortest(int i) {
    return ShortestDigits.of(at(i), array.dtype());
  }

  static IntFunction<String> of(Array array, List<Integer> shown, ArrayText.Numpy numpy) {
    if (array.dtype() == DType.BFLOAT16) {
      return i -> ShortestDigits.general(array.number(i));
    }
    if (array.dtype().isComplex()) {
      return complex(array, shown, numpy);
    }
    if (array.dtype().isFloat()) {
      return new NumberFormat(array).floats(shown, numpy);
    }
    IntFunction<String> plain = i -> ArrayText.item(array, i);
    // Room for `False` even where all are true, as numpy leaves it.
    int least = array.dtype() == DType.BOOL && !array.shape().isScalar() ? 5 : 0;
    int width = shown.stream().mapToInt(i -> plain.apply(i).length()).reduce(least, Math::max);
    return i -> left(plain.apply(i), width);
  }

  /** Both parts in a format of their own; the imaginary one always with its sign. */
  private static IntFunction<String> complex(
      Array array, List<Integer> shown, ArrayText.Numpy numpy) {
    float[] re = new float[array.size()];
    float[] im = new float[array.size()];
    for (int i = 0; i < re.length; i++) {
      re[i] = array.complex(i).re();
      im[i] = Math.abs(array.complex(i).im());
    }
    ShapedArray aval = array.aval().with(DType.FLOAT32, false);
    IntFunction<String> left = of(Array.of(aval, re), shown, numpy);
    IntFunction<String> right = of(Array.of(aval, im), shown, numpy);
    return i -> left.apply(i) + imaginary(right.apply(i), array.complex(i).im());
  }

  private static String imaginary(String text, float value) {
    int blanks = text.length() - text.stripLeading().length();
    String number = text.strip();
    String after = text.substring(blanks + number.length());
    boolean negative = Float.floatToRawIntBits(value) < 0 && !Float.isNaN(value);
    return " ".repeat(blanks) + (negative ? "-" : "+") + number + "j" + after;
  }

  private IntFunction<String> floats(List<Integer> shown, ArrayText.Numpy numpy) {
    double max = 0;
    double min = Double.POSITIVE_INFINITY;
    for (int i : shown) {
      double a = Math.abs(at(i));
      if (Double.isFinite(at(i)) && a != 0) {
        max = Math.max(max, a);
        min = Math.min(min, a);
      }
    }
    boolean scientific =
        max > 0
            && (max >= numpy.scientificFrom(array.dtype()) || min < 1e-4 || ratio(max, min) > 1000);
    return scientific ? scientific(shown) : positional(shown);
  }

  /** Taken in the dtype, where it may be infinite. */
  private double ratio(double max, double min) {
    return array.dtype() == DType.FLOAT64 ? max / min : array.dtype().round((float) (max / min));
  }

  private IntFunction<String> positional(List<Integer> shown) {
    int before = 1;
    int after = 0;
    for (int i : shown) {
      if (Double.isFinite(at(i))) {
        String text = rounded(i).toPlainString();
        int point = text.indexOf('.');
        before =
            Math.max(before, (point < 0 ? text.length() : point) + (negativeZero(at(i)) ? 1 : 0));
        after = Math.max(after, point < 0 ? 0 : text.length() - point - 1);
      }
    }
    for (int i : shown) {
      if (!Double.isFinite(at(i))) {
        before = Math.max(before, special(at(i)).length() - after - 1);
      }
    }
    int fraction = after;
    int width = before + 1 + after;
    return i -> {
      if (!Double.isFinite(at(i))) {
        return left(special(at(i)), width);
      }
      String text = (negativeZero(at(i)) ? "-" : "") + rounded(i).toPlainString();
      int point = text.indexOf('.');
      String dotted = point < 0 ? text + "." : text;
      int have = point < 0 ? 0 : text.length() - point - 1;
      return left(dotted + (fraction > 0 ? pad(have, fraction) : ""), width);
    };
  }

  private static boolean negativeZero(double x) {
    return x == 0 && Double.doubleToRawLongBits(x) != 0;
  }

  /**
   * numpy pads with zeros within a number's digits only if all have them: otherwise with blanks.
   */
  private static String pad(int have, int fraction) {
    return " ".repeat(fraction - have);
  }

  private BigDecimal rounded(int i) {
    double x = at(i);
    // Whole numbers of float16 have all their digits here, though fewer would do.
    BigDecimal shortest =
        array.dtype() == DType.FLOAT16 && x == Math.rint(x)
            ? new BigDecimal(x)
            : new BigDecimal(shortest(i));
    BigDecimal limited =
        shortest.scale() > PRECISION
            ? new BigDecimal(x).setScale(PRECISION, RoundingMode.HALF_EVEN)
            : shortest;
    BigDecimal stripped = limited.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private IntFunction<String> scientific(List<Integer> shown) {
    int fraction = 0;
    int exponent = 2;
    boolean negative = false;
    for (int i : shown) {
      if (Double.isFinite(at(i))) {
        Digits d = scientificDigits(i);
        fraction = Math.max(fraction, Math.min(PRECISION, d.digits().length() - 1));
        exponent = Math.max(exponent, Integer.toString(Math.abs(d.exponent())).length());
        negative |= d.negative();
      }
    }
    int digits = fraction;
    int exponentDigits = exponent;
    int width = (negative ? 1 : 0) + 2 + fraction + 2 + exponent;
    return i ->
        left(Double.isFinite(at(i)) ? one(i, digits, exponentDigits) : special(at(i)), width);
  }

  private Digits scientificDigits(int i) {
    BigDecimal shortest = new BigDecimal(shortest(i));
    return shortest.stripTrailingZeros().precision() > PRECISION + 1
        ? new Digits(new BigDecimal(at(i)).round(NINE_DIGITS).toString())
        : new Digits(shortest(i));
  }

  private String one(int i, int fraction, int exponentDigits) {
    Digits d = scientificDigits(i);
    String digits = d.isZero() ? "0".repeat(fraction + 1) : d.digits();
    if (digits.length() <= fraction) {
      // numpy goes on with the digits that the binary number has.
      BigDecimal exact = new BigDecimal(Math.abs(at(i)));
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

  private static String special(double x) {
    return Double.isNaN(x) ? "nan" : x > 0 ? "inf" : "-inf";
  }

  private static String left(String text, int width) {
    return text.length() >= width ? text : " ".repeat(width - text.length()) + text;
  }
}
