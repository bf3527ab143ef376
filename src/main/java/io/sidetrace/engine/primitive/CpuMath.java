package io.sidetrace.engine.primitive;

/**
 * Functions of float32 in the very steps of XLA's CPU backend, so that every digit is the one that
 * JAX prints: its polynomials, and fused multiply-adds where its compiler fuses.
 */
// Coefficients with the digits of their sources; arrays are shared with the vector forms.
@SuppressWarnings({"FloatingPointLiteralPrecision", "MutablePublicArray"})
public final class CpuMath {
  public static final float[] LOG = {
    7.0376836292E-2f,
    -1.1514610310E-1f,
    1.1676998740E-1f,
    -1.2420140846E-1f,
    1.4249322787E-1f,
    -1.6668057665E-1f,
    2.0000714765E-1f,
    -2.4999993993E-1f,
    3.3333331174E-1f
  };
  public static final float[] LOG1P_NUMERATOR = {
    4.5270000862445199635215E-5f,
    4.9854102823193375972212E-1f,
    6.5787325942061044846969f,
    2.9911919328553073277375E1f,
    6.0949667980987787057556E1f,
    5.7112963590585538103336E1f,
    2.0039553499201281259648E1f
  };
  public static final float[] LOG1P_DENOMINATOR = {
    1f,
    1.5062909083469192043167E1f,
    8.3047565967967209469434E1f,
    2.2176239823732856465394E2f,
    3.0909872225312059774938E2f,
    2.1642788614495947685003E2f,
    6.0118660497603843919306E1f
  };
  public static final float[] EXP = {
    1.9875691500E-4f,
    1.3981999507E-3f,
    8.3334519073E-3f,
    4.1665795894E-2f,
    1.6666665459E-1f,
    5.0000001201E-1f
  };
  public static final float[] TANH_NUMERATOR = {
    -2.76076847742355e-16f,
    2.00018790482477e-13f,
    -8.60467152213735e-11f,
    5.12229709037114e-08f,
    1.48572235717979e-05f,
    6.37261928875436e-04f,
    4.89352455891786e-03f
  };
  public static final float[] TANH_DENOMINATOR = {
    1.19825839466702e-06f, 1.18534705686654e-04f, 2.26843463243900e-03f, 4.89352518554385e-03f
  };
  public static final float[] ERF_NUMERATOR = {
    0.00022905065861350646f,
    0.0034082910107109506f,
    0.050955695062380861f,
    0.18520832239976145f,
    1.128379143519084f
  };
  public static final float[] ERF_DENOMINATOR = {
    -1.1791602954361697e-7f,
    0.000023547966471313185f,
    0.0010179625278914885f,
    0.014070470171167667f,
    0.11098505178285362f,
    0.49746925110067538f,
    1f
  };
  private static final float[] ERF_OLDER_NUMERATOR = {
    -2.72614225801306e-10f,
    2.77068142495902e-08f,
    -2.10102402082508e-06f,
    -5.69250639462346e-05f,
    -7.34990630326855e-04f,
    -2.95459980854025e-03f,
    -1.60960333262415e-02f
  };
  private static final float[] ERF_OLDER_DENOMINATOR = {
    -1.45660718464996e-05f,
    -2.13374055278905e-04f,
    -1.68282697438203e-03f,
    -7.37332916720468e-03f,
    -1.42647390514189e-02f
  };
  public static final float[] ERF_INV_CENTRE = {
    2.81022636e-08f,
    3.43273939e-07f,
    -3.5233877e-06f,
    -4.39150654e-06f,
    0.00021858087f,
    -0.00125372503f,
    -0.00417768164f,
    0.246640727f,
    1.50140941f
  };
  public static final float[] ERF_INV_TAIL = {
    -0.000200214257f,
    0.000100950558f,
    0.00134934322f,
    -0.00367342844f,
    0.00573950773f,
    -0.0076224613f,
    0.00943887047f,
    1.00167406f,
    2.83297682f
  };

  public static final float SQRT_HALF = (float) Math.sqrt(0.5);
  public static final float LOG2_E = (float) 1.44269504088896341;

  /** The logarithm of 2 in two parts, of which the higher one has few digits. */
  public static final float LN2_HIGH = 0.693359375f;

  public static final float LN2_LOW = -2.12194440e-4f;
  public static final float EXP_LOWEST = -87.8f;
  public static final float EXP_HIGHEST = 88.8f;
  public static final int LARGEST_EXPONENT = 127;
  public static final float LOG1P_SMALL = (float) (Math.sqrt(2) - 1);
  public static final float TANH_SMALL = 0.0004f;
  public static final float TANH_LARGEST = 7.99881172180175781f;
  public static final float ERF_LARGEST = 3.832506856900711f;

  private CpuMath() {}

  static float polynomial(float[] coefficients, float x) {
    float sum = coefficients[0];
    for (int i = 1; i < coefficients.length; i++) {
      sum = Math.fma(sum, x, coefficients[i]);
    }
    return sum;
  }

  /** Cephes' `logf`; subnormal numbers are taken as 0. */
  static float log(float a) {
    return log(a, false);
  }

  /** The products at the end are fused in one order or in the other, as the code around has it. */
  static float log(float a, boolean polynomialRounded) {
    if (!(a >= Float.MIN_NORMAL)) {
      return Math.abs(a) < Float.MIN_NORMAL ? Float.NEGATIVE_INFINITY : Float.NaN;
    }
    if (a == Float.POSITIVE_INFINITY) {
      return a;
    }
    int bits = Float.floatToRawIntBits(a);
    float e = (bits >>> 23) - 126;
    float m = Float.intBitsToFloat((bits & 0x807fffff) | 0x3f000000);
    boolean low = m < SQRT_HALF;
    float x = low ? m - 1 + m : m - 1;
    e = low ? e - 1 : e;
    float x2 = x * x;
    float x3 = x2 * x;
    float y0 = Math.fma(Math.fma(x, LOG[0], LOG[1]), x, LOG[2]);
    float y1 = Math.fma(Math.fma(x, LOG[3], LOG[4]), x, LOG[5]);
    float y2 = Math.fma(Math.fma(x, LOG[6], LOG[7]), x, LOG[8]);
    float p = Math.fma(Math.fma(y0, x3, y1), x3, y2);
    float y = polynomialRounded ? Math.fma(LN2_LOW, e, p * x3) : Math.fma(p, x3, LN2_LOW * e);
    return Math.fma(LN2_HIGH, e, Math.fma(-0.5f, x2, x) + y);
  }

  /** Cephes' `log1p` near 0. */
  static float log1p(float a) {
    return log1p(a, false);
  }

  static float log1p(float a, boolean polynomialRounded) {
    if (!(Math.abs(a) < LOG1P_SMALL)) {
      return log(1 + a, polynomialRounded);
    }
    float x2 = a * a;
    float q = polynomial(LOG1P_NUMERATOR, a) / polynomial(LOG1P_DENOMINATOR, a);
    return flushed(a) + Math.fma(-0.5f, x2, a * x2 * q);
  }

  /** As jaxlib 0.4 rounds it. */
  static float log1pOlder(float a) {
    if (!(Math.abs(a) < LOG1P_SMALL)) {
      return log(1 + a);
    }
    float x2 = a * a;
    float q = polynomial(LOG1P_NUMERATOR, a) / polynomial(LOG1P_DENOMINATOR, a);
    return a + Math.fma(x2 * a, q, -0.5f * x2);
  }

  /** 0 for a number that XLA's CPU code, which knows no subnormal ones, takes as 0. */
  static float flushed(float a) {
    return Math.abs(a) < Float.MIN_NORMAL ? Math.copySign(0f, a) : a;
  }

  /** Cephes' `expf`; subnormal results are 0. */
  static float exp(float a) {
    float clamped = a < EXP_LOWEST ? EXP_LOWEST : a > EXP_HIGHEST ? EXP_HIGHEST : a;
    float n = Math.min((float) Math.floor(Math.fma(clamped, LOG2_E, 0.5f)), LARGEST_EXPONENT);
    float x = Math.fma(-n, LN2_LOW, Math.fma(-n, LN2_HIGH, clamped));
    float y = Math.fma(polynomial(EXP, x), x * x, x) + 1;
    float result = y * Float.intBitsToFloat(((int) n + LARGEST_EXPONENT) << 23);
    return result < Float.MIN_NORMAL ? 0 : result;
  }

  /** Near 0 by the hyperbolic tangent of the half. */
  static float expm1(float a) {
    float half = 0.5f * a;
    if (Math.abs(half) < Float.MIN_NORMAL) {
      return a;
    }
    return Math.abs(a) > 0.5f ? exp(a) - 1 : tanh(half) * (exp(a) + 1);
  }

  static float logistic(float a) {
    return 1 / (1 + exp(-a));
  }

  static float tanh(float a) {
    if (Math.abs(a) < TANH_SMALL) {
      return a;
    }
    float x = Math.clamp(a, -TANH_LARGEST, TANH_LARGEST);
    float x2 = x * x;
    return x * polynomial(TANH_NUMERATOR, x2) / polynomial(TANH_DENOMINATOR, x2);
  }

  static float erf(float a) {
    float x = Math.clamp(a, -ERF_LARGEST, ERF_LARGEST);
    float x2 = x * x;
    return x * polynomial(ERF_NUMERATOR, x2) / polynomial(ERF_DENOMINATOR, x2);
  }

  /** Eigen's, as jaxlib 0.4 has it. */
  static float erfOlder(float a) {
    float x = Math.clamp(a, -4f, 4f);
    float x2 = x * x;
    return x * polynomial(ERF_OLDER_NUMERATOR, x2) / polynomial(ERF_OLDER_DENOMINATOR, x2);
  }

  /** Giles' polynomials (Approximating the erfinv function, 2010). */
  static float erfInv(float a) {
    return erfInv(a, -log1p(-a * a));
  }

  static float erfInvOlder(float a) {
    return erfInv(a, -log1pOlder(-a * a));
  }

  private static float erfInv(float a, float w) {
    if (Math.abs(a) == 1) {
      return a * Float.POSITIVE_INFINITY;
    }
    return w < 5
        ? polynomial(ERF_INV_CENTRE, w - 2.5f) * a
        : polynomial(ERF_INV_TAIL, (float) Math.sqrt(w) - 3) * a;
  }
}
