package io.sidetrace.engine.kernel;

import static jdk.incubator.vector.VectorOperators.GE;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.LT;
import static jdk.incubator.vector.VectorOperators.F2I;
import static jdk.incubator.vector.VectorOperators.I2F;

import io.sidetrace.engine.primitive.CpuMath;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;

/** Vector forms of {@link CpuMath}, with the same results to the last bit. */
final class VectorCpuMath {
  private VectorCpuMath() {}

  static FloatVector all(float x) {
    return FloatVector.broadcast(Vectors.FLOATS, x);
  }

  static FloatVector polynomial(float[] coefficients, FloatVector x) {
    FloatVector sum = all(coefficients[0]);
    for (int i = 1; i < coefficients.length; i++) {
      sum = sum.fma(x, all(coefficients[i]));
    }
    return sum;
  }

  /** 0 for what is subnormal. */
  static FloatVector flushed(FloatVector a) {
    IntVector sign = a.reinterpretAsInts().and(Integer.MIN_VALUE);
    return a.blend(sign.reinterpretAsFloats(), a.abs().compare(LT, Float.MIN_NORMAL));
  }

  static FloatVector log(FloatVector a) {
    return log(a, false);
  }

  static FloatVector log(FloatVector a, boolean polynomialRounded) {
    IntVector bits = a.reinterpretAsInts();
    FloatVector e =
        (FloatVector) bits.lanewise(LSHR, 23).sub(126).convertShape(I2F, Vectors.FLOATS, 0);
    FloatVector m = bits.and(0x807fffff).or(0x3f000000).reinterpretAsFloats();
    VectorMask<Float> low = m.compare(LT, CpuMath.SQRT_HALF);
    FloatVector x = m.sub(1f);
    x = x.add(m, low);
    e = e.sub(1f, low);
    FloatVector x2 = x.mul(x);
    FloatVector x3 = x2.mul(x);
    float[] c = CpuMath.LOG;
    FloatVector y0 = x.fma(all(c[0]), all(c[1])).fma(x, all(c[2]));
    FloatVector y1 = x.fma(all(c[3]), all(c[4])).fma(x, all(c[5]));
    FloatVector y2 = x.fma(all(c[6]), all(c[7])).fma(x, all(c[8]));
    FloatVector p = y0.fma(x3, y1).fma(x3, y2);
    FloatVector y =
        polynomialRounded
            ? e.fma(all(CpuMath.LN2_LOW), p.mul(x3))
            : p.fma(x3, e.mul(CpuMath.LN2_LOW));
    FloatVector result = e.fma(all(CpuMath.LN2_HIGH), x2.fma(all(-0.5f), x).add(y));
    result = result.blend(Float.POSITIVE_INFINITY, a.compare(GE, Float.POSITIVE_INFINITY));
    result = result.blend(Float.NaN, a.compare(GE, Float.MIN_NORMAL).not());
    return result.blend(Float.NEGATIVE_INFINITY, a.abs().compare(LT, Float.MIN_NORMAL));
  }

  static FloatVector log1p(FloatVector a) {
    return log1p(a, false);
  }

  static FloatVector log1p(FloatVector a, boolean polynomialRounded) {
    VectorMask<Float> small = a.abs().compare(LT, CpuMath.LOG1P_SMALL);
    FloatVector far = log(a.add(1f), polynomialRounded);
    FloatVector x2 = a.mul(a);
    FloatVector near = x2.fma(all(-0.5f), a.mul(x2).mul(log1pQuotient(a)));
    return far.blend(flushed(a).add(near), small);
  }

  static FloatVector log1pOlder(FloatVector a) {
    VectorMask<Float> small = a.abs().compare(LT, CpuMath.LOG1P_SMALL);
    FloatVector x2 = a.mul(a);
    FloatVector near = x2.mul(a).fma(log1pQuotient(a), x2.mul(-0.5f));
    return log(a.add(1f)).blend(a.add(near), small);
  }

  private static FloatVector log1pQuotient(FloatVector a) {
    return polynomial(CpuMath.LOG1P_NUMERATOR, a).div(polynomial(CpuMath.LOG1P_DENOMINATOR, a));
  }

  static FloatVector exp(FloatVector a) {
    FloatVector clamped = a.max(CpuMath.EXP_LOWEST).min(CpuMath.EXP_HIGHEST);
    FloatVector n = Vectors.floor(clamped.fma(all(CpuMath.LOG2_E), all(0.5f)));
    n = n.min(CpuMath.LARGEST_EXPONENT);
    FloatVector minus = n.neg();
    FloatVector x = minus.fma(all(CpuMath.LN2_LOW), minus.fma(all(CpuMath.LN2_HIGH), clamped));
    FloatVector y = polynomial(CpuMath.EXP, x).fma(x.mul(x), x).add(1f);
    IntVector power = (IntVector) n.convertShape(F2I, Vectors.INTS, 0);
    FloatVector result =
        y.mul(power.add(CpuMath.LARGEST_EXPONENT).lanewise(LSHL, 23).reinterpretAsFloats());
    return result.blend(0f, result.compare(LT, Float.MIN_NORMAL));
  }

  static FloatVector expm1(FloatVector a) {
    FloatVector half = a.mul(0.5f);
    FloatVector e = exp(a);
    FloatVector near = tanh(half).mul(e.add(1f));
    return near.blend(e.sub(1f), a.abs().compare(GT, 0.5f))
        .blend(a, half.abs().compare(LT, Float.MIN_NORMAL));
  }

  static FloatVector logistic(FloatVector a) {
    return all(1f).div(exp(a.neg()).add(1f));
  }

  static FloatVector tanh(FloatVector a) {
    FloatVector x = a.max(-CpuMath.TANH_LARGEST).min(CpuMath.TANH_LARGEST);
    FloatVector x2 = x.mul(x);
    FloatVector far =
        x.mul(polynomial(CpuMath.TANH_NUMERATOR, x2)).div(polynomial(CpuMath.TANH_DENOMINATOR, x2));
    return far.blend(a, a.abs().compare(LT, CpuMath.TANH_SMALL));
  }

  static FloatVector erf(FloatVector a) {
    FloatVector x = a.max(-CpuMath.ERF_LARGEST).min(CpuMath.ERF_LARGEST);
    FloatVector x2 = x.mul(x);
    return x.mul(polynomial(CpuMath.ERF_NUMERATOR, x2))
        .div(polynomial(CpuMath.ERF_DENOMINATOR, x2));
  }

  static FloatVector erfInv(FloatVector a) {
    FloatVector w = log1p(a.neg().mul(a)).neg();
    FloatVector centre = polynomial(CpuMath.ERF_INV_CENTRE, w.sub(2.5f));
    FloatVector tail = polynomial(CpuMath.ERF_INV_TAIL, w.sqrt().sub(3f));
    FloatVector result = tail.blend(centre, w.compare(LT, 5f)).mul(a);
    return result.blend(
        a.mul(Float.POSITIVE_INFINITY),
        a.abs().compare(jdk.incubator.vector.VectorOperators.EQ, 1f));
  }

  static FloatVector fma(FloatVector a, FloatVector b, FloatVector c) {
    return a.fma(b, c);
  }

  static FloatVector fmaSub(FloatVector a, FloatVector b, FloatVector c) {
    return a.fma(b, c.neg());
  }

  static FloatVector subFma(FloatVector a, FloatVector b, FloatVector c) {
    return a.neg().fma(b, c);
  }

  static FloatVector bitsToFloat(IntVector bits) {
    return bits.reinterpretAsFloats();
  }

  static IntVector floatToBits(FloatVector a) {
    return a.reinterpretAsInts();
  }
}
