package io.sidetrace.engine.core;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** The shortest decimal numbers that read back as the same number of a float type. */
final class ShortestDigits {
  private static final int MOST_OF_FLOAT16 = 5;

  private static final MathContext SIX_DIGITS = new MathContext(6, RoundingMode.HALF_EVEN);

  private ShortestDigits() {}

  /** In a form that {@link BigDecimal} reads; the number must be finite. */
  static String of(double x, DType dtype) {
    String java = dtype == DType.FLOAT64 ? Double.toString(x) : Float.toString((float) x);
    if (x == 0) {
      return java;
    }
    // Java shows two digits where one would do, and knows no float16.
    int most = dtype == DType.FLOAT16 ? MOST_OF_FLOAT16 : 1;
    for (int digits = 1; digits <= most; digits++) {
      BigDecimal shorter = new BigDecimal(x).round(new MathContext(digits));
      if (nearest(shorter, dtype) == x) {
        return shorter.toString();
      }
    }
    return java;
  }

  private static double nearest(BigDecimal x, DType dtype) {
    return dtype == DType.FLOAT64 ? x.doubleValue() : dtype.round(x.floatValue());
  }

  /** What C's `%g` shows, as bfloat16 is shown: six digits, and no point after a whole number. */
  static String general(double x) {
    if (Double.isNaN(x) || Double.isInfinite(x)) {
      return Double.isNaN(x) ? "nan" : x > 0 ? "inf" : "-inf";
    }
    if (x == 0) {
      return Double.doubleToRawLongBits(x) == 0 ? "0" : "-0";
    }
    BigDecimal six = new BigDecimal(x).round(SIX_DIGITS).stripTrailingZeros();
    PythonFloat.Digits d = new PythonFloat.Digits(six.toString());
    return d.exponent() < -4 || d.exponent() >= 6 ? d.scientific() : d.plain();
  }
}
