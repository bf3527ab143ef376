package io.sidetrace.engine.primitive;

import io.sidetrace.engine.core.DType;

/**
 * What elementwise primitives do to one element: the meaning that every compiled form keeps.
 * `float` lanes hold floats, `int` lanes hold integers and bools (0 or 1). `…Unsigned` is for
 * uint32, `…Narrow` for float16 and bfloat16 (`type` is the dtype's ordinal). Transcendental
 * functions are those of XLA's CPU backend, or computed in double and rounded once.
 */
public final class Scalars {
  private Scalars() {}

  public static float add(float a, float b) {
    return a + b;
  }

  public static int add(int a, int b) {
    return a + b;
  }

  public static float sub(float a, float b) {
    return a - b;
  }

  public static int sub(int a, int b) {
    return a - b;
  }

  public static float mul(float a, float b) {
    return a * b;
  }

  public static int mul(int a, int b) {
    return a * b;
  }

  public static float div(float a, float b) {
    return a / b;
  }

  /** As XLA: x / 0 is -1, and the smallest number divided by -1 stays. */
  public static int div(int a, int b) {
    return b == 0 ? -1 : a / b;
  }

  public static int divUnsigned(int a, int b) {
    return b == 0 ? -1 : Integer.divideUnsigned(a, b);
  }

  /** Sign of the dividend, as in C. */
  public static float rem(float a, float b) {
    return a % b;
  }

  /** As XLA: x rem 0 is x. */
  public static int rem(int a, int b) {
    return b == 0 ? a : a % b;
  }

  public static int remUnsigned(int a, int b) {
    return b == 0 ? a : Integer.remainderUnsigned(a, b);
  }

  public static float neg(float a) {
    return -a;
  }

  public static int neg(int a) {
    return -a;
  }

  public static float abs(float a) {
    return Math.abs(a);
  }

  public static int abs(int a) {
    return Math.abs(a);
  }

  public static int absUnsigned(int a) {
    return a;
  }

  /** NaN stays NaN, a zero keeps its sign. */
  public static float sign(float a) {
    return Math.signum(a);
  }

  public static int sign(int a) {
    return Integer.signum(a);
  }

  public static int signUnsigned(int a) {
    return a == 0 ? 0 : 1;
  }

  /** NaN if either is. */
  public static float max(float a, float b) {
    return Math.max(a, b);
  }

  public static int max(int a, int b) {
    return Math.max(a, b);
  }

  public static int maxUnsigned(int a, int b) {
    return Integer.compareUnsigned(a, b) >= 0 ? a : b;
  }

  /** NaN if either is. */
  public static float min(float a, float b) {
    return Math.min(a, b);
  }

  public static int min(int a, int b) {
    return Math.min(a, b);
  }

  public static int minUnsigned(int a, int b) {
    return Integer.compareUnsigned(a, b) <= 0 ? a : b;
  }

  public static float pow(float a, float b) {
    return CpuMath.flushed((float) Math.pow(a, b));
  }

  /** The power to an integer, by squaring; a negative exponent gives the reciprocal. */
  public static float pow(float a, int n) {
    return pow(a, (float) n);
  }

  public static float integerPow(float a, int n) {
    float product = 1;
    float square = a;
    for (int left = Math.abs(n); left > 0; left >>= 1) {
      if ((left & 1) != 0) {
        product *= square;
      }
      square *= square;
    }
    return n < 0 ? 1 / product : product;
  }

  public static int integerPow(int a, int n) {
    int product = 1;
    int square = a;
    for (int left = n; left > 0; left >>= 1) {
      if ((left & 1) != 0) {
        product *= square;
      }
      square *= square;
    }
    return product;
  }

  /** Integer to a variable integer power; a negative one gives 0, 1 or -1 as the base says. */
  public static int pow(int a, int b) {
    if (b >= 0) {
      return integerPow(a, b);
    }
    return a == 1 ? 1 : a == -1 ? ((b & 1) == 0 ? 1 : -1) : 0;
  }

  public static float square(float a) {
    return a * a;
  }

  public static int square(int a) {
    return a * a;
  }

  public static float sqrt(float a) {
    return (float) Math.sqrt(a);
  }

  public static float rsqrt(float a) {
    return RootMath.rsqrt(a);
  }

  public static float cbrt(float a) {
    return RootMath.cbrt(a);
  }

  public static float exp(float a) {
    return CpuMath.exp(a);
  }

  /** As the C library has it. */
  public static float expAlone(float a) {
    return CpuMath.flushed((float) Math.exp(a));
  }

  public static float logAlone(float a) {
    return Math.abs(a) < Float.MIN_NORMAL ? Float.NEGATIVE_INFINITY : (float) Math.log(a);
  }

  public static float exp2(float a) {
    return HyperbolicMath.exp2(a);
  }

  public static float expm1(float a) {
    return CpuMath.expm1(a);
  }

  public static float log(float a) {
    return CpuMath.log(a);
  }

  /** As jaxlib 0.4 rounds it. */
  public static float log1pOlder(float a) {
    return CpuMath.log1pOlder(a);
  }

  public static float log1p(float a) {
    return CpuMath.log1p(a);
  }

  public static float sin(float a) {
    return AngleMath.sin(a);
  }

  public static float cos(float a) {
    return AngleMath.cos(a);
  }

  public static float tan(float a) {
    return TangentMath.tan(a);
  }

  public static float asin(float a) {
    return AngleMath.asin(a);
  }

  public static float acos(float a) {
    return AngleMath.acos(a);
  }

  public static float atan(float a) {
    return AngleMath.atan(a);
  }

  public static float atanShort(float a) {
    return AngleMath.atanShort(a);
  }

  public static float atan2(float a, float b) {
    return AngleMath.atan2(a, b);
  }

  public static float zeta(float x, float q) {
    return ZetaMath.zeta(x, q);
  }

  public static float polygamma(float n, float x) {
    return ZetaMath.polygamma(n, x);
  }

  public static float sinh(float a) {
    return HyperbolicMath.sinh(a);
  }

  public static float cosh(float a) {
    return HyperbolicMath.cosh(a);
  }

  public static float tanh(float a) {
    return CpuMath.tanh(a);
  }

  public static float asinh(float a) {
    return HyperbolicMath.asinh(a);
  }

  public static float acosh(float a) {
    return HyperbolicMath.acosh(a);
  }

  public static float atanh(float a) {
    return HyperbolicMath.atanh(a);
  }

  public static float logistic(float a) {
    return CpuMath.logistic(a);
  }

  /** As jaxlib 0.4 rounds it. */
  public static float erfOlder(float a) {
    return CpuMath.erfOlder(a);
  }

  public static float erf(float a) {
    return CpuMath.erf(a);
  }

  public static float erfc(float a) {
    return GammaMath.erfc(a);
  }

  /** As jaxlib 0.4 rounds it. */
  public static float erfInvOlder(float a) {
    return CpuMath.erfInvOlder(a);
  }

  public static float erfInv(float a) {
    return CpuMath.erfInv(a);
  }

  public static float lgamma(float a) {
    return GammaMath.logGamma(a);
  }

  public static float digamma(float a) {
    return GammaMath.digamma(a);
  }

  /** The neighbour of a number in the direction of another. */
  public static float nextafter(float a, float towards) {
    return Math.nextAfter(a, (double) towards);
  }

  /** The product plus the third, rounded once. */
  public static float fma(float a, float b, float c) {
    return Math.fma(a, b, c);
  }

  public static float fmaSub(float a, float b, float c) {
    return Math.fma(a, b, -c);
  }

  public static float subFma(float a, float b, float c) {
    return Math.fma(-a, b, c);
  }

  public static float bitsToFloat(int bits) {
    return Float.intBitsToFloat(bits);
  }

  public static int floatToBits(float a) {
    return Float.floatToRawIntBits(a);
  }

  public static int populationCount(int a) {
    return Integer.bitCount(a);
  }

  public static int clz(int a) {
    return Integer.numberOfLeadingZeros(a);
  }

  public static float floor(float a) {
    return (float) Math.floor(a);
  }

  public static float ceil(float a) {
    return (float) Math.ceil(a);
  }

  /** To the nearest integer, halves away from zero. */
  public static float roundAway(float a) {
    return Float.isFinite(a) ? (float) Math.copySign(Math.floor(Math.abs((double) a) + 0.5), a) : a;
  }

  /** To the nearest integer, halves to the even one. */
  public static float roundEven(float a) {
    return (float) Math.rint(a);
  }

  public static int isFinite(float a) {
    return Float.isFinite(a) ? 1 : 0;
  }

  public static int eq(float a, float b) {
    return a == b ? 1 : 0;
  }

  public static int eq(int a, int b) {
    return a == b ? 1 : 0;
  }

  public static int ne(float a, float b) {
    return a != b ? 1 : 0;
  }

  public static int ne(int a, int b) {
    return a != b ? 1 : 0;
  }

  public static int lt(float a, float b) {
    return a < b ? 1 : 0;
  }

  public static int lt(int a, int b) {
    return a < b ? 1 : 0;
  }

  public static int ltUnsigned(int a, int b) {
    return Integer.compareUnsigned(a, b) < 0 ? 1 : 0;
  }

  public static int le(float a, float b) {
    return a <= b ? 1 : 0;
  }

  public static int le(int a, int b) {
    return a <= b ? 1 : 0;
  }

  public static int leUnsigned(int a, int b) {
    return Integer.compareUnsigned(a, b) <= 0 ? 1 : 0;
  }

  public static int gt(float a, float b) {
    return a > b ? 1 : 0;
  }

  public static int gt(int a, int b) {
    return a > b ? 1 : 0;
  }

  public static int gtUnsigned(int a, int b) {
    return Integer.compareUnsigned(a, b) > 0 ? 1 : 0;
  }

  public static int ge(float a, float b) {
    return a >= b ? 1 : 0;
  }

  public static int ge(int a, int b) {
    return a >= b ? 1 : 0;
  }

  public static int geUnsigned(int a, int b) {
    return Integer.compareUnsigned(a, b) >= 0 ? 1 : 0;
  }

  public static int and(int a, int b) {
    return a & b;
  }

  public static int or(int a, int b) {
    return a | b;
  }

  public static int xor(int a, int b) {
    return a ^ b;
  }

  public static int not(int a) {
    return ~a;
  }

  /** Of a bool. */
  public static int logicalNot(int a) {
    return 1 - a;
  }

  /** Shifts by 32 and more give 0. */
  public static int shiftLeft(int a, int n) {
    return n < 0 || n > 31 ? 0 : a << n;
  }

  public static int shiftRightLogical(int a, int n) {
    return n < 0 || n > 31 ? 0 : a >>> n;
  }

  public static int shiftRightArithmetic(int a, int n) {
    return n < 0 || n > 31 ? a >> 31 : a >> n;
  }

  /** The first where the condition is false, the second where it is true. */
  public static float select(int which, float whenFalse, float whenTrue) {
    return which != 0 ? whenTrue : whenFalse;
  }

  public static int select(int which, int whenFalse, int whenTrue) {
    return which != 0 ? whenTrue : whenFalse;
  }

  public static float clamp(float low, float x, float high) {
    return Math.min(Math.max(x, low), high);
  }

  public static int clamp(int low, int x, int high) {
    return Math.min(Math.max(x, low), high);
  }

  public static float same(float a) {
    return a;
  }

  public static int same(int a) {
    return a;
  }

  public static float toFloat(int a) {
    return a;
  }

  public static float toFloatUnsigned(int a) {
    return (float) Integer.toUnsignedLong(a);
  }

  /** Towards zero; NaN gives 0, what does not fit the nearest that does. */
  public static int toInt(float a) {
    return (int) a;
  }

  public static int toUint(float a) {
    return (int) Math.clamp((long) a, 0L, 0xffff_ffffL);
  }

  /** Floats that the narrow type does not reach become its nearest number, NaN becomes 0. */
  public static int toInt8(float a) {
    return (int) Math.max(-128, Math.min(Float.isNaN(a) ? 0 : a, 127));
  }

  public static int toInt16(float a) {
    return (int) Math.max(-32768, Math.min(Float.isNaN(a) ? 0 : a, 32767));
  }

  public static int toUint8(float a) {
    return (int) Math.max(0, Math.min(Float.isNaN(a) ? 0 : a, 255));
  }

  public static int toUint16(float a) {
    return (int) Math.max(0, Math.min(Float.isNaN(a) ? 0 : a, 65535));
  }

  public static int isNonZero(float a) {
    return a != 0 ? 1 : 0;
  }

  public static int isNonZero(int a) {
    return a != 0 ? 1 : 0;
  }

  public static float roundFLOAT16(float a) {
    return DType.FLOAT16.round(a);
  }

  public static float roundBFLOAT16(float a) {
    return DType.BFLOAT16.round(a);
  }

  public static float integerPowNarrow(float a, int n, int type) {
    return NarrowMath.of(type).integerPow(a, n);
  }

  public static float nextafterNarrow(float a, float towards, int type) {
    return NarrowMath.of(type).nextafter(a, towards);
  }

  public static float bitsToFloatNarrow(int bits, int type) {
    return NarrowMath.of(type).ofBits(bits);
  }

  public static float recastNarrow(float a, int to, int from) {
    return NarrowMath.of(to).ofBits(NarrowMath.of(from).bits(a));
  }

  public static int floatToBitsNarrow(float a, int type) {
    return NarrowMath.of(type).bits(a);
  }

  public static float logisticNarrow(float a, int type) {
    return NarrowMath.of(type).logistic(a);
  }

  public static float exp2Narrow(float a, int type) {
    return NarrowMath.of(type).exp2(a);
  }

  public static float expm1Narrow(float a, int type) {
    return NarrowMath.of(type).expm1(a);
  }

  public static float asinNarrow(float a, int type) {
    return NarrowMath.of(type).asin(a);
  }

  public static float asinNarrowOlder(float a, int type) {
    return NarrowMath.of(type).asinOlder(a);
  }

  public static float acosNarrow(float a, int type) {
    return NarrowMath.of(type).acos(a);
  }

  public static float acosNarrowOlder(float a, int type) {
    return NarrowMath.of(type).acosOlder(a);
  }

  public static float asinhNarrow(float a, int type) {
    return NarrowMath.of(type).asinh(a);
  }

  public static float asinhNarrowOlder(float a, int type) {
    return NarrowMath.of(type).asinhOlder(a);
  }

  public static float acoshNarrow(float a, int type) {
    return NarrowMath.of(type).acosh(a);
  }

  public static float acoshNarrowOlder(float a, int type) {
    return NarrowMath.of(type).acoshOlder(a);
  }

  public static float atanhNarrow(float a, int type) {
    return NarrowMath.of(type).atanh(a);
  }

  public static float atanhNarrowOlder(float a, int type) {
    return NarrowMath.of(type).atanhOlder(a);
  }

  public static float log1pNarrowOlder(float a, int type) {
    return NarrowMath.of(type).log1pOlder(a);
  }

  public static float tanNarrowOlder(float a, int type) {
    return NarrowMath.of(type).tanOlder(a);
  }

  public static float rsqrtNarrowOlder(float a, int type) {
    return NarrowMath.of(type).rsqrtOlder(a);
  }

  public static float cbrtNarrowOlder(float a, int type) {
    return NarrowMath.of(type).cbrtOlder(a);
  }
}
