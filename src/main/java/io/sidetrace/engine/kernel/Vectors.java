package io.sidetrace.engine.kernel;

import static jdk.incubator.vector.VectorOperators.ABS;
import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.EQ;
import static jdk.incubator.vector.VectorOperators.F2I;
import static jdk.incubator.vector.VectorOperators.GE;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.I2F;
import static jdk.incubator.vector.VectorOperators.LE;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.LT;
import static jdk.incubator.vector.VectorOperators.NE;
import static jdk.incubator.vector.VectorOperators.OR;
import static jdk.incubator.vector.VectorOperators.SQRT;
import static jdk.incubator.vector.VectorOperators.UGE;
import static jdk.incubator.vector.VectorOperators.UGT;
import static jdk.incubator.vector.VectorOperators.ULE;
import static jdk.incubator.vector.VectorOperators.ULT;
import static jdk.incubator.vector.VectorOperators.XOR;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/**
 * Vector forms of the methods of {@link io.sidetrace.engine.primitive.Scalars} that are exact:
 * under the same names, with the same results to the last bit. A bool is a lane of 0 or 1.
 */
final class Vectors {
  static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
  static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;

  /** From here on every float is an integer. */
  private static final float INTEGERS_FROM = 8388608f;

  private Vectors() {}

  private static IntVector bool(VectorMask<Integer> mask) {
    return IntVector.zero(INTS).blend(1, mask);
  }

  private static IntVector boolOfFloats(VectorMask<Float> mask) {
    return IntVector.zero(INTS).blend(1, mask.cast(INTS));
  }

  static FloatVector add(FloatVector a, FloatVector b) {
    return a.add(b);
  }

  static IntVector add(IntVector a, IntVector b) {
    return a.add(b);
  }

  static FloatVector sub(FloatVector a, FloatVector b) {
    return a.sub(b);
  }

  static IntVector sub(IntVector a, IntVector b) {
    return a.sub(b);
  }

  static FloatVector mul(FloatVector a, FloatVector b) {
    return a.mul(b);
  }

  static IntVector mul(IntVector a, IntVector b) {
    return a.mul(b);
  }

  static FloatVector div(FloatVector a, FloatVector b) {
    return a.div(b);
  }

  static FloatVector neg(FloatVector a) {
    return a.neg();
  }

  static IntVector neg(IntVector a) {
    return a.neg();
  }

  static FloatVector abs(FloatVector a) {
    return a.lanewise(ABS);
  }

  static IntVector abs(IntVector a) {
    return a.lanewise(ABS);
  }

  static IntVector absUnsigned(IntVector a) {
    return a;
  }

  static FloatVector sign(FloatVector a) {
    return a.blend(1f, a.compare(GT, 0f)).blend(-1f, a.compare(LT, 0f));
  }

  static IntVector sign(IntVector a) {
    return a.lanewise(ASHR, 31).lanewise(OR, a.neg().lanewise(LSHR, 31));
  }

  static IntVector signUnsigned(IntVector a) {
    return bool(a.compare(NE, 0));
  }

  static FloatVector max(FloatVector a, FloatVector b) {
    return a.max(b);
  }

  static IntVector max(IntVector a, IntVector b) {
    return a.max(b);
  }

  static IntVector maxUnsigned(IntVector a, IntVector b) {
    return b.blend(a, a.compare(UGE, b));
  }

  static FloatVector min(FloatVector a, FloatVector b) {
    return a.min(b);
  }

  static IntVector min(IntVector a, IntVector b) {
    return a.min(b);
  }

  static IntVector minUnsigned(IntVector a, IntVector b) {
    return b.blend(a, a.compare(ULE, b));
  }

  static FloatVector square(FloatVector a) {
    return a.mul(a);
  }

  static IntVector square(IntVector a) {
    return a.mul(a);
  }

  static FloatVector integerPow(FloatVector a, int n) {
    return switch (n) {
      case 1 -> a;
      case 2 -> a.mul(a);
      case 3 -> a.mul(a.mul(a));
      case -1 -> FloatVector.broadcast(FLOATS, 1f).div(a);
      case -2 -> FloatVector.broadcast(FLOATS, 1f).div(a.mul(a));
      default -> powerBySquaring(a, n);
    };
  }

  private static FloatVector powerBySquaring(FloatVector a, int n) {
    FloatVector product = FloatVector.broadcast(FLOATS, 1f);
    FloatVector square = a;
    for (int left = Math.abs(n); left > 0; left >>= 1) {
      if ((left & 1) != 0) {
        product = product.mul(square);
      }
      square = square.mul(square);
    }
    return n < 0 ? FloatVector.broadcast(FLOATS, 1f).div(product) : product;
  }

  static IntVector integerPow(IntVector a, int n) {
    IntVector product = IntVector.broadcast(INTS, 1);
    IntVector square = a;
    for (int left = n; left > 0; left >>= 1) {
      if ((left & 1) != 0) {
        product = product.mul(square);
      }
      square = square.mul(square);
    }
    return product;
  }

  static FloatVector sqrt(FloatVector a) {
    return a.lanewise(SQRT);
  }

  static FloatVector floor(FloatVector a) {
    FloatVector t = truncated(a);
    return whole(a, t.sub(1f, t.compare(GT, a)));
  }

  static FloatVector ceil(FloatVector a) {
    FloatVector t = truncated(a);
    return whole(a, t.add(1f, t.compare(LT, a)));
  }

  static FloatVector roundEven(FloatVector a) {
    return whole(a, a.abs().add(INTEGERS_FROM).sub(INTEGERS_FROM));
  }

  static FloatVector roundAway(FloatVector a) {
    FloatVector size = a.abs();
    FloatVector t = truncated(size);
    return whole(a, t.add(1f, size.sub(t).compare(GE, 0.5f)));
  }

  private static FloatVector truncated(FloatVector a) {
    return (FloatVector) ((IntVector) a.convertShape(F2I, INTS, 0)).convertShape(I2F, FLOATS, 0);
  }

  /**
   * The rounded number with the sign of `a`; `a` itself where it is too large to have a fraction.
   */
  private static FloatVector whole(FloatVector a, FloatVector rounded) {
    IntVector sign = a.reinterpretAsInts().and(Integer.MIN_VALUE);
    FloatVector signed = rounded.abs().reinterpretAsInts().or(sign).reinterpretAsFloats();
    return a.blend(signed, a.abs().compare(LT, INTEGERS_FROM));
  }

  static IntVector isFinite(FloatVector a) {
    return boolOfFloats(a.abs().compare(LT, Float.POSITIVE_INFINITY));
  }

  static IntVector eq(FloatVector a, FloatVector b) {
    return boolOfFloats(a.compare(EQ, b));
  }

  static IntVector eq(IntVector a, IntVector b) {
    return bool(a.compare(EQ, b));
  }

  static IntVector ne(FloatVector a, FloatVector b) {
    return boolOfFloats(a.compare(NE, b));
  }

  static IntVector ne(IntVector a, IntVector b) {
    return bool(a.compare(NE, b));
  }

  static IntVector lt(FloatVector a, FloatVector b) {
    return boolOfFloats(a.compare(LT, b));
  }

  static IntVector lt(IntVector a, IntVector b) {
    return bool(a.compare(LT, b));
  }

  static IntVector ltUnsigned(IntVector a, IntVector b) {
    return bool(a.compare(ULT, b));
  }

  static IntVector le(FloatVector a, FloatVector b) {
    return boolOfFloats(a.compare(LE, b));
  }

  static IntVector le(IntVector a, IntVector b) {
    return bool(a.compare(LE, b));
  }

  static IntVector leUnsigned(IntVector a, IntVector b) {
    return bool(a.compare(ULE, b));
  }

  static IntVector gt(FloatVector a, FloatVector b) {
    return boolOfFloats(a.compare(GT, b));
  }

  static IntVector gt(IntVector a, IntVector b) {
    return bool(a.compare(GT, b));
  }

  static IntVector gtUnsigned(IntVector a, IntVector b) {
    return bool(a.compare(UGT, b));
  }

  static IntVector ge(FloatVector a, FloatVector b) {
    return boolOfFloats(a.compare(GE, b));
  }

  static IntVector ge(IntVector a, IntVector b) {
    return bool(a.compare(GE, b));
  }

  static IntVector geUnsigned(IntVector a, IntVector b) {
    return bool(a.compare(UGE, b));
  }

  static IntVector and(IntVector a, IntVector b) {
    return a.and(b);
  }

  static IntVector or(IntVector a, IntVector b) {
    return a.or(b);
  }

  static IntVector xor(IntVector a, IntVector b) {
    return a.lanewise(XOR, b);
  }

  static IntVector not(IntVector a) {
    return a.not();
  }

  static IntVector logicalNot(IntVector a) {
    return a.lanewise(XOR, 1);
  }

  static IntVector shiftLeft(IntVector a, IntVector n) {
    return a.lanewise(LSHL, n).blend(0, n.compare(UGT, 31));
  }

  static IntVector shiftRightLogical(IntVector a, IntVector n) {
    return a.lanewise(LSHR, n).blend(0, n.compare(UGT, 31));
  }

  static IntVector shiftRightArithmetic(IntVector a, IntVector n) {
    return a.lanewise(ASHR, n.blend(31, n.compare(UGT, 31)));
  }

  static FloatVector select(IntVector which, FloatVector whenFalse, FloatVector whenTrue) {
    return whenFalse.blend(whenTrue, which.compare(NE, 0).cast(FLOATS));
  }

  static IntVector select(IntVector which, IntVector whenFalse, IntVector whenTrue) {
    return whenFalse.blend(whenTrue, which.compare(NE, 0));
  }

  static FloatVector clamp(FloatVector low, FloatVector x, FloatVector high) {
    return x.max(low).min(high);
  }

  static IntVector clamp(IntVector low, IntVector x, IntVector high) {
    return x.max(low).min(high);
  }

  static FloatVector same(FloatVector a) {
    return a;
  }

  static IntVector same(IntVector a) {
    return a;
  }

  static FloatVector toFloat(IntVector a) {
    return (FloatVector) a.convertShape(I2F, FLOATS, 0);
  }

  static IntVector toInt(FloatVector a) {
    return (IntVector) a.convertShape(F2I, INTS, 0);
  }

  static IntVector isNonZero(FloatVector a) {
    return boolOfFloats(a.compare(NE, 0f));
  }

  static IntVector isNonZero(IntVector a) {
    return bool(a.compare(NE, 0));
  }
}
