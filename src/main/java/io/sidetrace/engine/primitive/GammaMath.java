package io.sidetrace.engine.primitive;

/**
 * Functions around the gamma function and the complement of the error function in float32, in the
 * steps of chlo's decompositions: Lanczos' approximation, and Cephes' polynomials.
 */
// Coefficients with the digits of their sources; arrays are shared with the vector forms.
@SuppressWarnings({"FloatingPointLiteralPrecision", "MutablePublicArray"})
public final class GammaMath {
  private static final float[] LANCZOS = {
    676.520368121885098567009190444019f,
    -1259.13921672240287047156078755283f,
    771.3234287776530788486528258894f,
    -176.61502916214059906584551354f,
    12.507343278686904814458936853f,
    -0.13857109526572011689554707f,
    9.984369578019570859563e-6f,
    1.50563273514931155834e-7f
  };

  private static final float LANCZOS_G = 7;
  private static final float LN_PI = (float) Math.log(Math.PI);
  private static final float LN_SQRT_2_PI = (float) (0.5 * Math.log(2 * Math.PI));
  private static final float LN_FIRST = (float) Math.log(LANCZOS_G + 0.5);
  private static final float PI = (float) Math.PI;
  public static final float[] ERFC_NEAR = {
    7.853861353153693e-5f,
    -8.010193625184903e-4f,
    5.188327685732524e-3f,
    -2.685381193529856e-2f,
    1.128358514861418e-1f,
    -3.761262582423300e-1f,
    1.128379165726710f
  };
  public static final float[] ERFC_BELOW_2 = {
    2.326819970068386e-2f,
    -1.387039388740657e-1f,
    3.687424674597105e-1f,
    -5.824733027278666e-1f,
    6.210004621745983e-1f,
    -4.944515323274145e-1f,
    3.404879937665872e-1f,
    -2.741127028184656e-1f,
    5.638259427386472e-1f
  };
  public static final float[] ERFC_FAR = {
    -1.047766399936249e+1f,
    1.297719955372516e+1f,
    -7.495518717768503f,
    2.921019019210786f,
    -1.015265279202700f,
    4.218463358204948e-1f,
    -2.820767439740514e-1f,
    5.641895067754075e-1f
  };

  /** The logarithm of the largest float: the power of e below its negative is 0. */
  public static final float LARGEST_LOG = 88.7228394f;

  private GammaMath() {}

  /** The logarithm of the absolute value of gamma; below one half by reflection. */
  static float logGamma(float a) {
    if (Math.abs(a) == Float.POSITIVE_INFINITY) {
      return Float.POSITIVE_INFINITY;
    }
    boolean reflect = a < 0.5f;
    float z = reflect ? -a : a - 1;
    float logT = CpuMath.log1p(z * (1 / (LANCZOS_G + 0.5f))) + LN_FIRST;
    float power = Math.fma(z + 0.5f - (z + (LANCZOS_G + 0.5f)) / logT, logT, LN_SQRT_2_PI);
    float y = power + CpuMath.log(series(z));
    if (!reflect) {
      return y;
    }
    float size = Math.abs(a);
    float fraction = size - (float) Math.floor(size);
    float log = CpuMath.log(AngleMath.sin((fraction > 0.5f ? 1 - fraction : fraction) * PI));
    return Float.isFinite(log) ? LN_PI - log - y : -log;
  }

  private static float series(float z) {
    float sum = 1;
    for (int i = 0; i < LANCZOS.length; i++) {
      sum += LANCZOS[i] / (z + (i + 1));
    }
    return sum;
  }

  /** The derivative of {@link #logGamma}. */
  static float digamma(float a) {
    if (a <= 0 && a == Math.floor(a)) {
      return Float.NaN;
    }
    boolean reflect = a < 0.5f;
    float z = reflect ? -a : a - 1;
    float logT = CpuMath.log1p(z * (1 / (LANCZOS_G + 0.5f))) + LN_FIRST;
    float slope = 0;
    for (int i = 0; i < LANCZOS.length; i++) {
      float term = z + (i + 1);
      slope -= LANCZOS[i] / (term * term);
    }
    float y = logT + slope / series(z) - LANCZOS_G / (z + (LANCZOS_G + 0.5f));
    if (!reflect) {
      return y;
    }
    // The tangent has a period of pi: the angle goes to near 0, where it is exact.
    float angle = (a + Math.abs((float) Math.floor(a + 0.5f))) * PI;
    return y - AngleMath.cos(angle) * PI / AngleMath.sin(angle);
  }

  static float erfc(float a) {
    float size = Math.abs(a);
    float square = a * a;
    if (size < 1) {
      return Math.fma(-a, CpuMath.polynomial(ERFC_NEAR, square), 1f);
    }
    float y = 0;
    if (!(-square < -LARGEST_LOG)) {
      float p = CpuMath.polynomial(size < 2 ? ERFC_BELOW_2 : ERFC_FAR, 1 / square);
      y = CpuMath.exp(-square) * (1 / size) * p;
    }
    return a < 0 ? 2 - y : y;
  }
}
