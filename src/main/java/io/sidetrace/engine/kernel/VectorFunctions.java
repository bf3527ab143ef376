package io.sidetrace.engine.kernel;

import static io.sidetrace.engine.kernel.VectorCpuMath.all;
import static io.sidetrace.engine.kernel.VectorCpuMath.polynomial;
import static jdk.incubator.vector.VectorOperators.GE;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LT;

import io.sidetrace.engine.primitive.GammaMath;
import io.sidetrace.engine.primitive.HyperbolicMath;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;

/**
 * Vector forms of {@link HyperbolicMath} and of what else is made of exponentials and roots, with
 * the same results to the last bit.
 */
final class VectorFunctions {
  private VectorFunctions() {}

  static FloatVector exp2(FloatVector a) {
    return VectorCpuMath.exp(a.mul(HyperbolicMath.LN2));
  }

  static FloatVector sinh(FloatVector a) {
    FloatVector e = VectorCpuMath.flushed(VectorCpuMath.expm1(a));
    FloatVector near = e.add(e.div(e.add(1f))).mul(0.5f);
    FloatVector far = halfExp(a).sub(halfExp(a.neg()));
    return far.blend(near, a.abs().compare(LT, 1f));
  }

  static FloatVector cosh(FloatVector a) {
    return halfExp(a).add(halfExp(a.neg()));
  }

  private static FloatVector halfExp(FloatVector a) {
    return VectorCpuMath.exp(a.sub(HyperbolicMath.LN2));
  }

  static FloatVector asinh(FloatVector a) {
    FloatVector size = a.abs();
    FloatVector square = a.mul(a);
    FloatVector near = size.add(square.div(square.add(1f).sqrt().add(1f)));
    FloatVector far = VectorCpuMath.log(size, true).add(HyperbolicMath.LN2);
    VectorMask<Float> isFar = size.compare(GE, HyperbolicMath.ASINH_FAR);
    return Vectors.sign(a).mul(VectorCpuMath.log1p(near, true).blend(far, isFar));
  }

  static FloatVector acosh(FloatVector a) {
    FloatVector root = a.sub(1f).sqrt();
    FloatVector near = VectorCpuMath.log1p(root.mul(a.add(1f).sqrt().add(root)), true);
    FloatVector far = VectorCpuMath.log(a, true).add(HyperbolicMath.LN2);
    return near.blend(far, a.compare(GE, HyperbolicMath.ACOSH_FAR));
  }

  static FloatVector atanh(FloatVector a) {
    FloatVector twice = VectorCpuMath.log1pOlder(a).sub(VectorCpuMath.log1pOlder(a.neg()));
    return twice.mul(0.5f).blend(Float.NaN, a.abs().compare(GT, 1f));
  }

  static FloatVector rsqrt(FloatVector a) {
    FloatVector y = all(1f).div(a.sqrt());
    FloatVector product = a.mul(y);
    FloatVector missing = product.neg().fma(y, all(1f)).sub(a.fma(y, product.neg()).mul(y));
    FloatVector better = y.mul(0.5f).fma(missing, y);
    VectorMask<Float> usual = y.compare(GT, 0f).and(y.compare(LT, Float.POSITIVE_INFINITY));
    return y.blend(better, usual);
  }

  static FloatVector erfc(FloatVector a) {
    FloatVector size = a.abs();
    FloatVector square = a.mul(a);
    FloatVector near = a.neg().fma(polynomial(GammaMath.ERFC_NEAR, square), all(1f));
    FloatVector inverse = all(1f).div(square);
    FloatVector p =
        polynomial(GammaMath.ERFC_FAR, inverse)
            .blend(polynomial(GammaMath.ERFC_BELOW_2, inverse), size.compare(LT, 2f));
    FloatVector y = VectorCpuMath.exp(square.neg()).mul(all(1f).div(size)).mul(p);
    y = y.blend(0f, square.compare(GT, GammaMath.LARGEST_LOG));
    y = y.blend(all(2f).sub(y), a.compare(LT, 0f));
    return y.blend(near, size.compare(LT, 1f));
  }
}
