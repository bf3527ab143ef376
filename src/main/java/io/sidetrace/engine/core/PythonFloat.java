package io.sidetrace.engine.core;

import java.math.BigDecimal;

/** Floats as Python and numpy print them: the shortest digits that read back as the same number. */
final class PythonFloat {
  private PythonFloat() {}

  /** Python's `repr` of the double nearest to this float: `0.10000000149011612`. */
  static String repr(double x) {
    if (Double.isNaN(x)) {
      return "nan";
    }
    if (Double.isInfinite(x)) {
      return x > 0 ? "inf" : "-inf";
    }
    return shown(new Digits(Double.toString(x)), 16);
  }

  /** numpy's `str` of a float that is no double: `0.1`, `1.2345679e+08`. */
  static String numpy(double x, DType dtype, int largeFrom) {
    if (Double.isNaN(x)) {
      return "nan";
    }
    if (Double.isInfinite(x)) {
      return x > 0 ? "inf" : "-inf";
    }
    Digits digits = new Digits(ShortestDigits.of(x, dtype));
    // The float next to 0.0001 lies below it.
    return x != 0 && Math.abs(x) < 1e-4 ? digits.scientific() : shown(digits, largeFrom);
  }

  private static String shown(Digits d, int largeFrom) {
    if (d.isZero()) {
      return d.negative() ? "-0.0" : "0.0";
    }
    if (d.exponent() < -4 || d.exponent() >= largeFrom) {
      return d.scientific();
    }
    String plain = d.plain();
    return plain.contains(".") ? plain : plain + ".0";
  }

  /** Significant digits and exponent of a decimal number. */
  static final class Digits {
    private final BigDecimal value;
    private final boolean negative;

    Digits(String shortest) {
      this.value = new BigDecimal(shortest).abs().stripTrailingZeros();
      this.negative = shortest.startsWith("-");
    }

    boolean isZero() {
      return value.signum() == 0;
    }

    boolean negative() {
      return negative;
    }

    int exponent() {
      return isZero() ? 0 : value.precision() - value.scale() - 1;
    }

    String digits() {
      return value.unscaledValue().toString();
    }

    String plain() {
      return (negative ? "-" : "") + value.toPlainString();
    }

    String scientific() {
      String digits = digits();
      String mantissa =
          digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
      int e = exponent();
      return "%s%se%s%02d".formatted(negative ? "-" : "", mantissa, e < 0 ? "-" : "+", Math.abs(e));
    }
  }
}
