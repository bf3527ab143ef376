package io.sidetrace.engine.kernel;

import static jdk.incubator.vector.VectorOperators.ACOS;
import static jdk.incubator.vector.VectorOperators.ASIN;
import static jdk.incubator.vector.VectorOperators.ATAN;
import static jdk.incubator.vector.VectorOperators.ATAN2;
import static jdk.incubator.vector.VectorOperators.CBRT;
import static jdk.incubator.vector.VectorOperators.COS;
import static jdk.incubator.vector.VectorOperators.COSH;
import static jdk.incubator.vector.VectorOperators.POW;
import static jdk.incubator.vector.VectorOperators.SIN;
import static jdk.incubator.vector.VectorOperators.SINH;
import static jdk.incubator.vector.VectorOperators.SQRT;
import static jdk.incubator.vector.VectorOperators.TAN;

import jdk.incubator.vector.FloatVector;

/**
 * Vector forms of mathematical functions, under the names of {@link
 * io.sidetrace.engine.primitive.Scalars}: within 4 ulp of it.
 */
final class VectorFunctions {
  private VectorFunctions() {}

  static FloatVector pow(FloatVector a, FloatVector b) {
    return a.lanewise(POW, b);
  }

  static FloatVector rsqrt(FloatVector a) {
    return FloatVector.broadcast(Vectors.FLOATS, 1f).div(a.lanewise(SQRT));
  }

  static FloatVector cbrt(FloatVector a) {
    return a.lanewise(CBRT);
  }

  static FloatVector exp2(FloatVector a) {
    return FloatVector.broadcast(Vectors.FLOATS, 2f).lanewise(POW, a);
  }

  static FloatVector sin(FloatVector a) {
    return a.lanewise(SIN);
  }

  static FloatVector cos(FloatVector a) {
    return a.lanewise(COS);
  }

  static FloatVector tan(FloatVector a) {
    return a.lanewise(TAN);
  }

  static FloatVector asin(FloatVector a) {
    return a.lanewise(ASIN);
  }

  static FloatVector acos(FloatVector a) {
    return a.lanewise(ACOS);
  }

  static FloatVector atan(FloatVector a) {
    return a.lanewise(ATAN);
  }

  static FloatVector atan2(FloatVector a, FloatVector b) {
    return a.lanewise(ATAN2, b);
  }

  static FloatVector sinh(FloatVector a) {
    return a.lanewise(SINH);
  }

  static FloatVector cosh(FloatVector a) {
    return a.lanewise(COSH);
  }
}
