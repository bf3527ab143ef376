package io.sidetrace.engine.primitive;

/** Roots in float32. */
// Coefficients with the digits of their sources.
@SuppressWarnings("FloatingPointLiteralPrecision")
final class RootMath {
  private static final double CBRT_2 = 1.2599210498948731648;
  private static final double CBRT_4 = 1.5874010519681994748;

  /** Cube roots of the powers of 2 from -2 to 2. */
  private static final double[] POWERS = {1 / CBRT_4, 1 / CBRT_2, 1, CBRT_2, CBRT_4};

  private RootMath() {}

  /**
   * In the steps of glibc's `cbrtf` before its release 2.41: a polynomial of the fraction, one step
   * of Halley's, and the cube root of the power of 2.
   */
  static float cbrt(float a) {
    if (a == 0 || !Float.isFinite(a)) {
      return a;
    }
    int exponent = Math.getExponent(Math.abs(a) < Float.MIN_NORMAL ? Float.MIN_NORMAL : a) + 1;
    float m = (float) Math.scalb((double) Math.abs(a), -exponent);
    float u =
        (float) (0.492659620528969547 + (0.697570460207922770 - 0.191502161678719066 * m) * m);
    float cube = u * u * u;
    float y = (float) (u * (cube + 2.0 * m) / (2.0 * cube + m) * POWERS[2 + exponent % 3]);
    return Math.scalb(a > 0 ? y : -y, exponent / 3);
  }

  /** Rounded correctly but for very few: from the rounded root, by what is missing from it. */
  static float rsqrt(float a) {
    float y = 1 / (float) Math.sqrt(a);
    if (!(y > 0 && y < Float.POSITIVE_INFINITY)) {
      return y;
    }
    float product = a * y;
    float missing = Math.fma(-product, y, 1f) - Math.fma(a, y, -product) * y;
    return Math.fma(y * 0.5f, missing, y);
  }
}
