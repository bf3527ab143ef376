package io.sidetrace.engine.kernel;

import static io.sidetrace.engine.kernel.VectorCpuMath.all;
import static jdk.incubator.vector.VectorOperators.EQ;
import static jdk.incubator.vector.VectorOperators.GE;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LT;

import io.sidetrace.engine.primitive.AngleMath;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;

/** Vector forms of arctangents of {@link AngleMath}, with the same results to the last bit. */
final class VectorAngles {
  private VectorAngles() {}

  private static FloatVector signed(FloatVector size, FloatVector sign) {
    IntVector bit = sign.reinterpretAsInts().and(Integer.MIN_VALUE);
    return size.abs().reinterpretAsInts().or(bit).reinterpretAsFloats();
  }

  static FloatVector atan(FloatVector a) {
    FloatVector size = a.abs();
    FloatVector y =
        step(0, size.mul(2f).sub(1f).div(size.add(2f)))
            .blend(step(1, size.sub(1f).div(size.add(1f))), size.compare(GE, 0.6875f))
            .blend(step(2, size.sub(1.5f).div(size.mul(1.5f).add(1f))), size.compare(GE, 1.1875f))
            .blend(step(3, all(-1f).div(size)), size.compare(GE, 2.4375f));
    float infinite = AngleMath.STEPS_HIGH[3] + AngleMath.STEPS_LOW[3];
    y = signed(y.blend(infinite, size.compare(GE, 0x1p25f)), a);
    y = y.blend(a.sub(a.mul(rising(a))), size.compare(LT, 0.4375f));
    return y.blend(a, size.compare(GE, 0x1p-29f).not());
  }

  private static FloatVector step(int k, FloatVector x) {
    FloatVector low = x.mul(rising(x)).sub(AngleMath.STEPS_LOW[k]).sub(x);
    return all(AngleMath.STEPS_HIGH[k]).sub(low);
  }

  private static FloatVector rising(FloatVector x) {
    FloatVector z = x.mul(x);
    FloatVector w = z.mul(z);
    return z.mul(everySecond(10, w)).add(w.mul(everySecond(9, w)));
  }

  private static FloatVector everySecond(int last, FloatVector w) {
    float[] c = AngleMath.ARCTANGENT;
    FloatVector sum = all(c[last]);
    for (int k = last - 2; k >= 0; k -= 2) {
      sum = w.mul(sum).add(c[k]);
    }
    return sum;
  }

  static FloatVector atanShort(FloatVector a) {
    float[] c = AngleMath.SHORT;
    FloatVector size = a.abs();
    VectorMask<Float> large = size.compare(GT, 1f);
    FloatVector x = size.blend(all(1f).div(size), large);
    FloatVector z = x.mul(x);
    FloatVector p = z.fma(all(c[0]), all(c[1])).fma(z, all(c[2]));
    FloatVector q = z.fma(all(c[3]), all(c[4])).fma(z, all(1f)).fma(z, all(c[2]));
    FloatVector y = x.mul(p.div(q));
    y = signed(y.blend(all(AngleMath.PI / 2).sub(y), large), a);
    return y.blend(a, size.compare(GE, AngleMath.SHORT_IS_SAME_BELOW).not());
  }

  static FloatVector atan2(FloatVector y, FloatVector x) {
    FloatVector none = all(0f);
    VectorMask<Float> left = x.reinterpretAsInts().compare(LT, 0).cast(Vectors.FLOATS);
    IntVector apart = exponent(y).sub(exponent(x));
    FloatVector angle = atan(y.div(x).abs());
    angle =
        angle
            .blend(none, left.and(apart.compare(LT, -60).cast(Vectors.FLOATS)))
            .blend(
                AngleMath.PI / 2 + 0.5f * AngleMath.PI_LOW,
                apart.compare(GT, 60).cast(Vectors.FLOATS));
    FloatVector result =
        signed(angle.blend(all(AngleMath.PI).sub(angle.sub(AngleMath.PI_LOW)), left), y);
    FloatVector special = special(y, x, left);
    VectorMask<Float> usual = inside(x).and(inside(y));
    result = special.blend(result, usual);
    result = result.blend(atan(y), x.compare(EQ, 1f));
    return result.blend(Float.NaN, x.eq(x).and(y.eq(y)).not());
  }

  /** Neither 0 nor infinite. */
  private static VectorMask<Float> inside(FloatVector a) {
    FloatVector size = a.abs();
    return size.compare(GT, 0f).and(size.compare(LT, Float.POSITIVE_INFINITY));
  }

  /** The angle where an operand is 0 or infinite. */
  private static FloatVector special(FloatVector y, FloatVector x, VectorMask<Float> left) {
    VectorMask<Float> xInfinite = x.abs().compare(EQ, Float.POSITIVE_INFINITY);
    VectorMask<Float> yInfinite = y.abs().compare(EQ, Float.POSITIVE_INFINITY);
    FloatVector onAxis = all(0f).blend(AngleMath.PI, left);
    FloatVector diagonal = all(AngleMath.PI / 4).blend(3 * (AngleMath.PI / 4), left);
    FloatVector upright = all(AngleMath.PI / 2);
    FloatVector angle = upright.blend(onAxis, xInfinite).blend(diagonal, xInfinite.and(yInfinite));
    return signed(angle.blend(onAxis, y.compare(EQ, 0f)), y);
  }

  private static IntVector exponent(FloatVector a) {
    return a.abs().reinterpretAsInts().lanewise(jdk.incubator.vector.VectorOperators.LSHR, 23);
  }

  static FloatVector asin(FloatVector a) {
    FloatVector y = atan2(a, cosine(a).add(1f));
    return y.add(y);
  }

  static FloatVector acos(FloatVector a) {
    return atan2(cosine(a), a);
  }

  private static FloatVector cosine(FloatVector a) {
    return all(1f).sub(a).mul(a.add(1f)).sqrt();
  }
}
