package io.sidetrace.engine.primitive;

import io.sidetrace.engine.core.DType;

/**
 * Functions of float16 and bfloat16 that XLA's CPU backend computes in several steps, each of which
 * is rounded to the type. What is missing here it computes in float32 and rounds once. `…Older` is
 * jaxlib 0.4. Source of the steps: the HLO that `jax.jit(f).lower(x).compile()` shows, and for
 * float16 what its emitter makes of one instruction.
 */
record NarrowMath(DType type) {
  private static final DType[] TYPES = DType.values();
  private static final double LOG_2 = Math.log(2);
  private static final float SQRT_2_LESS_1 = (float) (Math.sqrt(2) - 1);

  static NarrowMath of(int type) {
    return new NarrowMath(TYPES[type]);
  }

  private float r(double x) {
    return type.round((float) x);
  }

  private boolean isHalf() {
    return type == DType.FLOAT16;
  }

  private float largest() {
    return isHalf() ? 65504f : 0x1.fep127f;
  }

  private float add(float a, float b) {
    return r(a + b);
  }

  private float mul(float a, float b) {
    return r(a * b);
  }

  private float sqrt(float a) {
    return r(Math.sqrt(a));
  }

  private float log(float a) {
    return r(Scalars.log(a));
  }

  private float log1p(float a) {
    return r(Scalars.log1p(a));
  }

  private float atan2(float y, float x) {
    return r(Scalars.atan2(y, x));
  }

  float integerPow(float a, int n) {
    float product = 1;
    float square = a;
    for (int left = Math.abs(n); left > 0; left >>= 1) {
      if ((left & 1) != 0) {
        product = mul(product, square);
      }
      square = mul(square, square);
    }
    return n < 0 ? 1 / product : product;
  }

  float logistic(float a) {
    return 1 / add(1, r(Scalars.exp(-a)));
  }

  float exp2(float a) {
    return Scalars.exp(mul(a, r(LOG_2)));
  }

  float expm1(float a) {
    if (!isHalf()) {
      return Scalars.expm1(a);
    }
    float e = r(Scalars.exp(a));
    return Math.abs(a) > 0.5f ? e - 1 : mul(r(Scalars.tanh(a / 2)), add(e, 1));
  }

  float asin(float a) {
    float half = atan2(a, add(sqrt(mul(add(1, -a), add(a, 1))), 1));
    return half + half;
  }

  float asinOlder(float a) {
    return 2 * atan2(a, add(sqrt(add(1, -mul(a, a))), 1));
  }

  float acos(float a) {
    return Scalars.atan2(sqrt(mul(add(1, -a), add(a, 1))), a);
  }

  float acosOlder(float a) {
    return a == -1 ? r(Math.PI) : 2 * atan2(sqrt(add(1, -mul(a, a))), add(a, 1));
  }

  float asinh(float a) {
    float size = Math.abs(a);
    if (size >= r(Math.sqrt(largest()))) {
      return Math.signum(a) * add(log(size), r(LOG_2));
    }
    float square = mul(a, a);
    float root = add(sqrt(add(square, 1)), 1);
    return Math.signum(a) * log1p(add(size, r(square / root)));
  }

  float asinhOlder(float a) {
    float size = Math.abs(a);
    if (size >= r(Math.sqrt(largest()))) {
      return Math.signum(a) * add(log(size), r(LOG_2));
    }
    float root = sqrt(add(mul(size, size), 1));
    return Math.signum(a)
        * (size <= 1
            ? log1pOlder(add(size, mul(size, r(size / add(root, 1)))))
            : log(add(size, root)));
  }

  float acosh(float a) {
    if (a >= r(largest() / 2)) {
      return add(log(a), r(LOG_2));
    }
    float root = sqrt(add(a, -1));
    return Scalars.log1p(mul(root, add(sqrt(add(a, 1)), root)));
  }

  float acoshOlder(float a) {
    if (a < -1) {
      return Float.NaN;
    }
    return a >= r(Math.sqrt(largest()))
        ? add(log(a), r(LOG_2))
        : log(add(a, sqrt(mul(add(a, 1), add(a, -1)))));
  }

  float atanh(float a) {
    return Math.abs(a) > 1 ? Float.NaN : mul(add(log1p(a), -log1p(-a)), 0.5f);
  }

  float atanhOlder(float a) {
    return Math.abs(a) > 1 ? Float.NaN : mul(add(log1pOlder(a), -log1pOlder(-a)), 0.5f);
  }

  float log1pOlder(float a) {
    boolean steps = isHalf() && !(Math.abs(a) < SQRT_2_LESS_1);
    return r(steps ? Scalars.log(add(1, a)) : Scalars.log1pOlder(a));
  }

  float tanOlder(float a) {
    return isHalf() ? r(Scalars.sin(a)) / r(Scalars.cos(a)) : Scalars.tan(a);
  }

  float rsqrtOlder(float a) {
    return isHalf() ? 1 / sqrt(a) : Scalars.rsqrt(a);
  }

  float cbrtOlder(float a) {
    return isHalf() ? Math.copySign(r(Math.pow(Math.abs(a), r(1 / 3.0))), a) : Scalars.cbrt(a);
  }

  /** The neighbour among the numbers of the type. */
  float nextafter(float a, float towards) {
    if (Float.isNaN(a) || Float.isNaN(towards) || a == towards) {
      return Float.isNaN(a) ? a : towards;
    }
    // One step of the magnitude as an integer is one step of the number.
    int size = magnitude(a);
    boolean outwards = size == 0 || (a > 0) == (towards > a);
    int next = outwards ? size + 1 : size - 1;
    boolean negative = size == 0 ? towards < 0 : a < 0;
    return negative ? -number(next) : number(next);
  }

  private int magnitude(float a) {
    float size = Math.abs(a);
    return isHalf() ? Float.floatToFloat16(size) : Float.floatToRawIntBits(size) >>> 16;
  }

  private float number(int magnitude) {
    return isHalf()
        ? Float.float16ToFloat((short) magnitude)
        : Float.intBitsToFloat(magnitude << 16);
  }

  /** The bits of the number, in the low half. */
  int bits(float a) {
    return isHalf() ? Float.floatToFloat16(a) & 0xffff : Float.floatToRawIntBits(a) >>> 16;
  }

  float ofBits(int bits) {
    return number(bits & 0xffff);
  }
}
