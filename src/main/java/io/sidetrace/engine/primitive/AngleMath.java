package io.sidetrace.engine.primitive;

/**
 * Functions of angles in float32. XLA's CPU backend calls the C library for these: here are the
 * steps of glibc 2.28 to 2.40, which has sines from Arm's optimized routines (in double) and the
 * others from Sun's fdlibm (in float, without fused operations).
 */
// Coefficients with the digits of their sources; public for the vector forms.
@SuppressWarnings({"FloatingPointLiteralPrecision", "MutablePublicArray"})
public final class AngleMath {
  /** Of a sine: the third power and on, by powers of the square. */
  private static final double[] SINE = {
    -0x1.555545995a603p-3, 0x1.1107605230bc4p-7, -0x1.994eb3774cf24p-13
  };

  private static final double[] COSINE = {
    1, -0x1.ffffffd0c621cp-2, 0x1.55553e1068f19p-5, -0x1.6c087e89a359dp-10, 0x1.99343027bf8c3p-16
  };

  /** From here on the angle needs more digits of pi than a double has. */
  private static final float SINE_FAR = 120;

  private static final String FOUR_OVER_PI = "a2f9836e4e441529fc2757d1f534ddc0db6295993c439041";

  public static final float[] ARCTANGENT = {
    3.3333334327e-01f,
    -2.0000000298e-01f,
    1.4285714924e-01f,
    -1.1111110449e-01f,
    9.0908870101e-02f,
    -7.6918758452e-02f,
    6.6610731184e-02f,
    -5.8335702866e-02f,
    4.9768779427e-02f,
    -3.6531571299e-02f,
    1.6285819933e-02f
  };

  /** The arctangents of 1/2, 1, 3/2 and of what is infinite: the higher and the lower part. */
  public static final float[] STEPS_HIGH = {
    4.6364760399e-01f, 7.8539812565e-01f, 9.8279368877e-01f, 1.5707962513e+00f
  };

  public static final float[] STEPS_LOW = {
    5.0121582440e-09f, 3.7748947079e-08f, 3.4473217170e-08f, 7.5497894159e-08f
  };
  public static final float[] SHORT = {
    1.120269820e-01f, 7.296695709e-01f, 8.109951019e-01f, 1.009171084e-02f, 2.831856012e-01f
  };
  public static final float SHORT_IS_SAME_BELOW = 1e-3f;
  public static final float PI = (float) Math.PI;
  public static final float PI_LOW = -8.7422776573e-08f;

  private AngleMath() {}

  static float sin(float a) {
    float size = Math.abs(a);
    if (size >= SINE_FAR) {
      return size < Float.POSITIVE_INFINITY ? Math.signum(a) * farWave(size, 0) : Float.NaN;
    }
    return size < 0x1p-12f ? a : wave(a, 0);
  }

  static float cos(float a) {
    float size = Math.abs(a);
    if (size >= SINE_FAR) {
      return size < Float.POSITIVE_INFINITY ? farWave(size, 1) : Float.NaN;
    }
    return size < 0x1p-12f ? 1 : wave(a, 1);
  }

  /** The sine, so many quarters of a turn later. */
  private static float wave(float a, int quarters) {
    int n = (int) Math.rint(a * (2 / Math.PI));
    return wave(a - n * (Math.PI / 2), n + quarters);
  }

  private static float wave(double x, int quarters) {
    double x2 = x * x;
    double y = (quarters & 1) == 0 ? sine(x, x2) : cosine(x2);
    return (float) ((quarters & 2) == 0 ? y : -y);
  }

  /** The same for a large angle that is not negative, by as many digits of pi as it needs. */
  private static float farWave(float a, int quarters) {
    long turns = turns(a);
    long n = quarters(turns);
    return wave(angle(turns, n), (int) n + quarters);
  }

  /** The fraction of a turn that the angle goes beyond whole ones, in units of 2 to the -64. */
  static long turns(float a) {
    int bits = Float.floatToRawIntBits(a);
    int word = (bits >> 26) & 15;
    long m = (long) ((bits & 0x7fffff) | 0x800000) << ((bits >> 23) & 7);
    return ((m * fourOverPi(word)) << 32)
        + m * fourOverPi(word + 4)
        + ((m * fourOverPi(word + 8)) >>> 32);
  }

  /** The number of quarters of a turn that is nearest. */
  static long quarters(long turns) {
    return (turns + (1L << 61)) >>> 62;
  }

  /** What is left in radians. */
  static double angle(long turns, long quarters) {
    return (turns - (quarters << 62)) * 0x1.921fb54442d18p-62;
  }

  /** 32 bits of it that end with that byte. */
  private static long fourOverPi(int byteIndex) {
    int end = 2 * byteIndex + 2;
    return Long.parseLong(FOUR_OVER_PI, Math.max(0, end - 8), end, 16);
  }

  private static double sine(double x, double x2) {
    double x3 = x * x2;
    return x + x3 * SINE[0] + x3 * x2 * (SINE[1] + x2 * SINE[2]);
  }

  private static double cosine(double x2) {
    double x4 = x2 * x2;
    return COSINE[0] + x2 * COSINE[1] + x4 * COSINE[2] + x4 * x2 * (COSINE[3] + x2 * COSINE[4]);
  }

  /** From the arctangent of the nearest of 0, 1/2, 1, 3/2 and infinity. */
  static float atan(float a) {
    float size = Math.abs(a);
    if (size < 0x1p-29f || Float.isNaN(a)) {
      return a;
    }
    if (size >= 0x1p25f) {
      return Math.copySign(STEPS_HIGH[3] + STEPS_LOW[3], a);
    }
    if (size < 0.4375f) {
      return a - a * rising(a);
    }
    int step = size < 0.6875f ? 0 : size < 1.1875f ? 1 : size < 2.4375f ? 2 : 3;
    float x =
        switch (step) {
          case 0 -> (2 * size - 1) / (2 + size);
          case 1 -> (size - 1) / (size + 1);
          case 2 -> (size - 1.5f) / (1 + 1.5f * size);
          default -> -1 / size;
        };
    float y = STEPS_HIGH[step] - ((x * rising(x) - STEPS_LOW[step]) - x);
    return a < 0 ? -y : y;
  }

  /** By XLA's own quotient of polynomials, which stands where its loops are not vectorized. */
  static float atanShort(float a) {
    float size = Math.abs(a);
    if (size < SHORT_IS_SAME_BELOW) {
      return a;
    }
    float x = size > 1 ? 1 / size : size;
    float z = x * x;
    float[] c = SHORT;
    float p = Math.fma(Math.fma(z, c[0], c[1]), z, c[2]);
    float q = Math.fma(Math.fma(Math.fma(z, c[3], c[4]), z, 1f), z, c[2]);
    float y = x * (p / q);
    return Math.copySign(size > 1 ? PI / 2 - y : y, a);
  }

  /** What is missing from the arctangent, as a part of the number. */
  private static float rising(float x) {
    float[] c = ARCTANGENT;
    float z = x * x;
    float w = z * z;
    float odd = z * (c[0] + w * (c[2] + w * (c[4] + w * (c[6] + w * (c[8] + w * c[10])))));
    float even = w * (c[1] + w * (c[3] + w * (c[5] + w * (c[7] + w * c[9]))));
    return odd + even;
  }

  static float atan2(float y, float x) {
    if (Float.isNaN(x) || Float.isNaN(y)) {
      return Float.NaN;
    }
    if (x == 1) {
      return atan(y);
    }
    boolean left = Math.copySign(1f, x) < 0;
    if (y == 0) {
      return left ? Math.copySign(PI, y) : y;
    }
    if (x == 0 || (Float.isInfinite(y) && !Float.isInfinite(x))) {
      return Math.copySign(PI / 2, y);
    }
    if (Float.isInfinite(x)) {
      float half = Float.isInfinite(y) ? PI / 4 : 0;
      return Math.copySign(!left ? half : half == 0 ? PI : 3 * half, y);
    }
    int apart = exponent(y) - exponent(x);
    float angle =
        apart > 60 ? PI / 2 + 0.5f * PI_LOW : left && apart < -60 ? 0 : atan(Math.abs(y / x));
    return Math.copySign(left ? PI - (angle - PI_LOW) : angle, y);
  }

  private static int exponent(float a) {
    return (Float.floatToRawIntBits(a) & Integer.MAX_VALUE) >> 23;
  }

  /** By the half angle. */
  static float asin(float a) {
    float y = atan2(a, (float) Math.sqrt((1 - a) * (a + 1)) + 1);
    return y + y;
  }

  static float acos(float a) {
    return atan2((float) Math.sqrt((1 - a) * (a + 1)), a);
  }
}
