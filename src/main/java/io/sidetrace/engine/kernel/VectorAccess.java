package io.sidetrace.engine.kernel;

import static io.sidetrace.engine.kernel.Vectors.FLOATS;
import static io.sidetrace.engine.kernel.Vectors.INTS;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;

/**
 * What loops do with vectors besides computing: fill, load, store, wrap. The `…Rest` forms touch
 * only the lanes from `i` up to `n`.
 */
final class VectorAccess {
  private VectorAccess() {}

  static FloatVector broadcast(float x) {
    return FloatVector.broadcast(FLOATS, x);
  }

  static IntVector broadcast(int x) {
    return IntVector.broadcast(INTS, x);
  }

  static FloatVector load(float[] from, int at) {
    return FloatVector.fromArray(FLOATS, from, at);
  }

  static IntVector load(int[] from, int at) {
    return IntVector.fromArray(INTS, from, at);
  }

  static FloatVector loadRest(float[] from, int at, int i, int n) {
    return FloatVector.fromArray(FLOATS, from, at, FLOATS.indexInRange(i, n));
  }

  static IntVector loadRest(int[] from, int at, int i, int n) {
    return IntVector.fromArray(INTS, from, at, INTS.indexInRange(i, n));
  }

  static void store(float[] to, int at, FloatVector x) {
    x.intoArray(to, at);
  }

  static void store(int[] to, int at, IntVector x) {
    x.intoArray(to, at);
  }

  static void storeRest(float[] to, int at, FloatVector x, int i, int n) {
    x.intoArray(to, at, FLOATS.indexInRange(i, n));
  }

  static void storeRest(int[] to, int at, IntVector x, int i, int n) {
    x.intoArray(to, at, INTS.indexInRange(i, n));
  }

  static IntVector wrapINT8(IntVector x) {
    return x.lanewise(VectorOperators.LSHL, 24).lanewise(VectorOperators.ASHR, 24);
  }

  static IntVector wrapINT16(IntVector x) {
    return x.lanewise(VectorOperators.LSHL, 16).lanewise(VectorOperators.ASHR, 16);
  }

  static IntVector wrapUINT8(IntVector x) {
    return x.and(0xff);
  }

  static IntVector wrapUINT16(IntVector x) {
    return x.and(0xffff);
  }

  static IntVector wrapBOOL(IntVector x) {
    return Vectors.isNonZero(x);
  }

  /** To 10 bits of mantissa; below the normal numbers to multiples of the smallest one. */
  static FloatVector wrapFLOAT16(FloatVector x) {
    IntVector bits = x.reinterpretAsInts();
    IntVector odd = bits.lanewise(VectorOperators.LSHR, 13).and(1);
    FloatVector normal = bits.add(odd).add(0xfff).and(-1 << 13).reinterpretAsFloats();
    FloatVector size = x.abs();
    // A sum with 0.5 has steps of 2^-24, which is the smallest float16.
    FloatVector small = withSign(size.add(0.5f).sub(0.5f), bits);
    FloatVector infinite = withSign(FloatVector.broadcast(FLOATS, Float.POSITIVE_INFINITY), bits);
    return normal
        .blend(small, size.compare(VectorOperators.LT, 0x1p-14f))
        .blend(infinite, size.compare(VectorOperators.GE, 65520f))
        .blend(x, x.test(VectorOperators.IS_NAN));
  }

  private static FloatVector withSign(FloatVector size, IntVector bits) {
    return size.reinterpretAsInts().or(bits.and(Integer.MIN_VALUE)).reinterpretAsFloats();
  }

  static FloatVector wrapBFLOAT16(FloatVector x) {
    IntVector bits = x.reinterpretAsInts();
    IntVector odd = bits.lanewise(VectorOperators.LSHR, 16).and(1);
    FloatVector rounded = bits.add(odd).add(0x7fff).and(-1 << 16).reinterpretAsFloats();
    return rounded.blend(x, x.test(VectorOperators.IS_NAN));
  }
}
