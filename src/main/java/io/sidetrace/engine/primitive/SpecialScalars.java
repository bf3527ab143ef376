package io.sidetrace.engine.primitive;

/** Special functions in double precision, good to about 12 digits. */
@SuppressWarnings("FloatingPointLiteralPrecision") // coefficients as published
final class SpecialScalars {
  private static final double[] LANCZOS = {
    0.9999999999998099,
    676.5203681218851,
    -1259.1392167224028,
    771.3234287776531,
    -176.6150291621406,
    12.507343278686905,
    -0.13857109526572012,
    9.984369578019572e-6,
    1.5056327351493116e-7
  };

  private SpecialScalars() {}

  static double erf(double x) {
    return Math.abs(x) < 2 ? series(x) : Math.signum(x) * (1 - tail(Math.abs(x)));
  }

  static double erfc(double x) {
    if (Math.abs(x) < 2) {
      return 1 - series(x);
    }
    return x > 0 ? tail(x) : 2 - tail(-x);
  }

  private static double series(double x) {
    double sum = x;
    double term = x;
    for (int n = 1; n < 60; n++) {
      term *= -x * x / n;
      sum += term / (2 * n + 1);
    }
    return 2 / Math.sqrt(Math.PI) * sum;
  }

  /** By its continued fraction. */
  private static double tail(double x) {
    if (x > 30) {
      return 0;
    }
    double fraction = x;
    for (int k = 80; k > 0; k--) {
      fraction = x + k / 2.0 / fraction;
    }
    return Math.exp(-x * x) / (Math.sqrt(Math.PI) * fraction);
  }

  static double lgamma(double x) {
    if (Double.isInfinite(x) || (x <= 0 && x == Math.rint(x))) {
      return Double.POSITIVE_INFINITY;
    }
    if (x < 0.5) {
      return Math.log(Math.PI / Math.abs(Math.sin(Math.PI * x))) - lgamma(1 - x);
    }
    double z = x - 1;
    double sum = LANCZOS[0];
    for (int i = 1; i < LANCZOS.length; i++) {
      sum += LANCZOS[i] / (z + i);
    }
    double t = z + 7.5;
    return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum);
  }

  static double digamma(double x) {
    if (x <= 0) {
      return x == Math.rint(x) ? Double.NaN : digamma(1 - x) - Math.PI / Math.tan(Math.PI * x);
    }
    double shift = 0;
    double y = x;
    for (; y < 10; y++) {
      shift -= 1 / y;
    }
    double r = 1 / (y * y);
    return shift
        + Math.log(y)
        - 0.5 / y
        - r * (1 / 12.0 - r * (1 / 120.0 - r * (1 / 252.0 - r * (1 / 240.0 - r / 132))));
  }
}
