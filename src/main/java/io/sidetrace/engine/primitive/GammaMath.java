package io.sidetrace.engine.primitive;

/** Functions around the gamma function, in double: more exact than float32 can tell. */
final class GammaMath {
  private static final double[] LANCZOS = {
    0.9999999999998099,
    676.5203681218851,
    -1259.1392167224028,
    771.3234287776531,
    -176.6150291621406,
    12.507343278686905,
    -0.13857109526572012,
    9.984369578019572e-06,
    1.5056327351493116e-07
  };

  private GammaMath() {}

  /** The logarithm of the absolute value of gamma, by Lanczos' approximation. */
  static double logGamma(double x) {
    if (Double.isInfinite(x)) {
      return Double.POSITIVE_INFINITY;
    }
    if (x < 0.5) {
      double sine = Math.abs(Math.sin(Math.PI * (x - Math.floor(x))));
      return Math.log(Math.PI) - Math.log(sine) - logGamma(1 - x);
    }
    double z = x - 1;
    double sum = LANCZOS[0];
    for (int i = 1; i < LANCZOS.length; i++) {
      sum += LANCZOS[i] / (z + i);
    }
    double t = z + 7.5;
    return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum);
  }

  /** The derivative of {@link #logGamma}: by recurrence to 10 and more, then asymptotically. */
  static double digamma(double x) {
    if (x <= 0 && x == Math.floor(x)) {
      return Double.NaN;
    }
    if (x < 0.5) {
      return digamma(1 - x) - Math.PI / Math.tan(Math.PI * x);
    }
    double sum = 0;
    double y = x;
    for (; y < 10; y++) {
      sum -= 1 / y;
    }
    double r = 1 / (y * y);
    double tail = r * (1.0 / 12 - r * (1.0 / 120 - r * (1.0 / 252 - r * (1.0 / 240 - r / 132))));
    return sum + Math.log(y) - 0.5 / y - tail;
  }
}
