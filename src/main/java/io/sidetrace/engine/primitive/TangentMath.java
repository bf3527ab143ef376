package io.sidetrace.engine.primitive;

/** The tangent in float32, in the steps of Sun's fdlibm, which glibc's `tanf` takes. */
// Coefficients with the digits of their sources.
@SuppressWarnings("FloatingPointLiteralPrecision")
final class TangentMath {
  private static final float[] T = {
    3.3333334327e-01f,
    1.3333334029e-01f,
    5.3968254477e-02f,
    2.1869488060e-02f,
    8.8632395491e-03f,
    3.5920790397e-03f,
    1.4562094584e-03f,
    5.8804126456e-04f,
    2.4646313977e-04f,
    7.8179444245e-05f,
    7.1407252108e-05f,
    -1.8558637748e-05f,
    2.5907305826e-05f
  };

  private static final float QUARTER_PI = 7.8539812565e-01f;
  private static final float QUARTER_PI_LOW = 3.7748947079e-08f;
  private static final float TWO_OVER_PI = 6.3661980629e-01f;

  /** Half of pi in three parts of 17 bits, and what is missing after each. */
  private static final float[] HALF_PI = {1.5707855225e+00f, 1.0804273188e-05f, 6.0770943833e-11f};

  private static final float[] MISSING = {1.0804334124e-05f, 6.0770999344e-11f, 6.1232342629e-17f};

  /** Bits that such a subtraction may cancel before the next part of pi is needed. */
  private static final int[] MAY_CANCEL = {8, 25};

  private static final int NEAR_QUARTER_PI = 0x3f490fda;
  private static final int THREE_QUARTERS_PI = 0x4016cbe4;
  private static final int HIGH_BITS = 0xffffff00;
  private static final int REDUCED_ONCE = 0x43490f80;

  private TangentMath() {}

  static float tan(float a) {
    int size = Float.floatToRawIntBits(a) & Integer.MAX_VALUE;
    if (size <= NEAR_QUARTER_PI) {
      return reduced(a, 0, true);
    }
    if (size > REDUCED_ONCE) {
      return far(a);
    }
    float t = Math.abs(a);
    boolean once = size < THREE_QUARTERS_PI;
    int n = once ? 1 : (int) (t * TWO_OVER_PI + 0.5f);
    int parts = once ? nearHalfPi(size) : 0;
    float r = t - n * HALF_PI[0];
    float w = n * MISSING[0];
    if (parts == 1) {
      r -= HALF_PI[1];
      w = MISSING[1];
    }
    float high = r - w;
    if (!once && (n >= 32 || (size & HIGH_BITS) == highBits(n))) {
      for (int part = 1; part <= 2; part++) {
        int cancelled = (size >> 23) - ((Float.floatToRawIntBits(high) >> 23) & 0xff);
        if (cancelled <= MAY_CANCEL[part - 1]) {
          break;
        }
        float before = r;
        float next = n * HALF_PI[part];
        r = before - next;
        w = n * MISSING[part] - ((before - r) - next);
        high = r - w;
      }
    }
    float low = (r - high) - w;
    return a < 0 ? reduced(-high, -low, (n & 1) == 0) : reduced(high, low, (n & 1) == 0);
  }

  private static float far(float a) {
    if (!Float.isFinite(a)) {
      return Float.NaN;
    }
    long turns = AngleMath.turns(Math.abs(a));
    long n = AngleMath.quarters(turns);
    double x = Math.signum(a) * AngleMath.angle(turns, n);
    float high = (float) x;
    return reduced(high, (float) (x - high), (n & 1) == 0);
  }

  private static int nearHalfPi(int size) {
    return (size & 0xfffffff0) == 0x3fc90fd0 ? 1 : 0;
  }

  private static int highBits(int n) {
    return Float.floatToRawIntBits((float) (n * (Math.PI / 2))) & HIGH_BITS;
  }

  /** The tangent of `a + low` within an eighth of a turn, or minus its reciprocal. */
  private static float reduced(float a, float low, boolean direct) {
    if (Math.abs(a) < 0x1p-28f) {
      return direct ? a : -1 / a;
    }
    boolean wide = Math.abs(a) >= 0.6744f;
    float x = a;
    float y = low;
    int sign = direct ? 1 : -1;
    if (wide) {
      x = (QUARTER_PI - Math.abs(a)) + (QUARTER_PI_LOW - (a < 0 ? -low : low));
      y = 0;
      if (Math.abs(x) < 0x1p-13f) {
        return (a < 0 ? -1 : 1) * sign * (1 - 2 * sign * x);
      }
    }
    float z = x * x;
    float w = z * z;
    float r = T[1] + w * (T[3] + w * (T[5] + w * (T[7] + w * (T[9] + w * T[11]))));
    float v = z * (T[2] + w * (T[4] + w * (T[6] + w * (T[8] + w * (T[10] + w * T[12])))));
    float s = z * x;
    r = y + z * (s * (r + v) + y);
    r += T[0] * s;
    float sum = x + r;
    if (wide) {
      return (a < 0 ? -1 : 1) * (sign - 2 * (x - (sum * sum / (sum + sign) - r)));
    }
    return direct ? sum : reciprocal(x, r, sum);
  }

  /** -1 / (x + r), in two parts so that the rounding of the sum does not count. */
  private static float reciprocal(float x, float r, float sum) {
    float z = shortened(sum);
    float v = r - (z - x);
    float whole = -1 / sum;
    float t = shortened(whole);
    return t + whole * ((1 + t * z) + t * v);
  }

  private static float shortened(float a) {
    return Float.intBitsToFloat(Float.floatToRawIntBits(a) & 0xfffff000);
  }
}
