package io.sidetrace.engine.primitive;

/** Hurwitz's zeta function and the derivatives of digamma in float32, in chlo's steps. */
// Coefficients with the digits of their source.
@SuppressWarnings("FloatingPointLiteralPrecision")
final class ZetaMath {
  private static final double[] COEFFICIENTS = {
    -7.1661652561756670113e18,
    1.8152105401943546773e17,
    -4.5979787224074726105e15,
    1.1646782814350067249e14,
    -2.950130727918164224e12,
    7.47242496e10,
    -1.8924375803183791606e9,
    47900160.0,
    -1209600.0,
    30240.0,
    -720.0,
    12.0
  };
  private static final int TERMS = 9;

  private ZetaMath() {}

  /** The sum of (q + k) to the power -x: some terms, and Euler and Maclaurin's rest. */
  static float zeta(float x, float q) {
    if (x == 1) {
      return Float.POSITIVE_INFINITY;
    }
    if (x < 1 || (q <= 0 && (q == Math.floor(q) || x != Math.floor(x)))) {
      return q <= 0 && x > 1 && q == Math.floor(q) && x % 2 == 0
          ? Float.POSITIVE_INFINITY
          : Float.NaN;
    }
    float sum = Scalars.pow(q, -x);
    float a = q;
    for (int i = 0; i < TERMS; i++) {
      a += 1;
      sum += Scalars.pow(a, -x);
    }
    a += 1;
    float power = Scalars.pow(a, -x);
    float rest = sum + power * a / (x - 1);
    float inverse = 1 / (a * a);
    float horner = 0;
    for (int i = 0; i < COEFFICIENTS.length - 1; i++) {
      float factor = (x + (22 - 2 * i)) * (x + (21 - 2 * i));
      horner = factor * inverse * (horner + (float) (1 / COEFFICIENTS[i]));
    }
    float last = (float) (1 / COEFFICIENTS[COEFFICIENTS.length - 1]);
    rest += power * (0.5f + x / a * (last + horner));
    return Math.abs(power) < Math.abs(sum) * Math.ulp(1f) ? sum : rest;
  }

  /** The n-th derivative of digamma. */
  static float polygamma(float n, float x) {
    if (n == 0) {
      return GammaMath.digamma(x);
    }
    if (n < 0 || n != Math.floor(n)) {
      return Float.NaN;
    }
    float sign = n % 2 == 1 ? 1 : -1;
    return sign * CpuMath.exp(GammaMath.logGamma(n + 1)) * zeta(n + 1, x);
  }
}
