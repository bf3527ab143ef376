package io.sidetrace.engine.primitive;

/**
 * Functions of float32 that XLA makes of exponentials and logarithms, in its very steps (chlo's
 * decompositions to StableHLO).
 */
// Public for the vector forms.
public final class HyperbolicMath {
  public static final float LN2 = (float) Math.log(2);

  /** From here on the square is infinite, and 1 no longer counts beside it. */
  public static final float ASINH_FAR = (float) Math.sqrt(Float.MAX_VALUE);

  public static final float ACOSH_FAR = Float.MAX_VALUE / 2;

  private HyperbolicMath() {}

  static float exp2(float a) {
    return CpuMath.exp(a * LN2);
  }

  /** The half goes into the exponents, so that what is representable does not overflow. */
  static float sinh(float a) {
    if (Math.abs(a) < 1) {
      float e = CpuMath.flushed(CpuMath.expm1(a));
      return (e + e / (e + 1)) * 0.5f;
    }
    return CpuMath.exp(a - LN2) - CpuMath.exp(-LN2 - a);
  }

  static float cosh(float a) {
    return CpuMath.exp(a - LN2) + CpuMath.exp(-LN2 - a);
  }

  static float asinh(float a) {
    float size = Math.abs(a);
    float square = a * a;
    float y =
        size >= ASINH_FAR
            ? CpuMath.log(size, true) + LN2
            : CpuMath.log1p(size + square / (1 + (float) Math.sqrt(square + 1)), true);
    return Math.signum(a) * y;
  }

  static float acosh(float a) {
    if (a >= ACOSH_FAR) {
      return CpuMath.log(a, true) + LN2;
    }
    float root = (float) Math.sqrt(a - 1);
    return CpuMath.log1p(root * ((float) Math.sqrt(a + 1) + root), true);
  }

  static float atanh(float a) {
    return Math.abs(a) > 1 ? Float.NaN : (CpuMath.log1pOlder(a) - CpuMath.log1pOlder(-a)) * 0.5f;
  }
}
