package io.sidetrace.engine.core;

import java.util.Arrays;

/**
 * Concrete data: row-major, immutable. Elements are held in the {@link Storage} of their dtype:
 * `float[]`, `double[]`, `int[]` (integers and bool, a bool being 0 or 1; uint32 by its bits) or
 * `long[]`.
 */
public final class Array implements Value {
  private final ShapedArray aval;
  private final Object elements;
  private final boolean literal;

  private Array(ShapedArray aval, Object elements, boolean literal) {
    this.aval = aval;
    this.elements = elements;
    this.literal = literal;
  }

  /** Takes the array over: the caller must not write to it afterwards. */
  public static Array of(ShapedArray aval, float[] elements) {
    return wrap(aval, elements);
  }

  /** Takes the array over: the caller must not write to it afterwards. */
  public static Array of(ShapedArray aval, int[] elements) {
    return wrap(aval, elements);
  }

  /** Takes the array over: the caller must not write to it afterwards. */
  public static Array of(ShapedArray aval, long[] elements) {
    return wrap(aval, elements);
  }

  /** A vector of float32. */
  public static Array of(float... elements) {
    return of(ShapedArray.of(DType.FLOAT32, elements.length), elements.clone());
  }

  /** A vector of int32. */
  public static Array ofInts(int... elements) {
    return of(ShapedArray.of(DType.INT32, elements.length), elements.clone());
  }

  /** A scalar that the program wrote as a Python number: in a jaxpr it stands as a literal. */
  public static Array literal(double value, DType dtype, boolean weak) {
    ShapedArray aval = new ShapedArray(Shape.SCALAR, dtype, weak);
    Object elements = Array.allocate(dtype, 1);
    put(elements, 0, value, dtype);
    return new Array(aval, elements, true);
  }

  /** A strong scalar. */
  public static Array scalar(double value, DType dtype) {
    return literal(value, dtype, false).asConstant();
  }

  /** Takes over an array of the storage that the dtype needs, and rounds it to a narrow float. */
  public static Array wrap(ShapedArray aval, Object elements) {
    int length = java.lang.reflect.Array.getLength(elements);
    if (Storage.of(elements) != aval.dtype().storage() || aval.shape().elements() != length) {
      throw new IllegalArgumentException(aval.text() + " does not fit " + length + " elements");
    }
    if (aval.dtype().isNarrowFloat()) {
      round((float[]) elements, aval.dtype());
    }
    return new Array(aval, elements, false);
  }

  private static void round(float[] elements, DType dtype) {
    for (int i = 0; i < elements.length; i++) {
      elements[i] = dtype.round(elements[i]);
    }
  }

  /** Writes a number as the dtype holds it: integers wrap around, floats are rounded. */
  public static void put(Object elements, int index, double value, DType dtype) {
    switch (elements) {
      case float[] f -> f[index] = dtype.round((float) value);
      case double[] d -> d[index] = value;
      case long[] l -> l[index] = dtype.isComplex() ? Complex.of(value, 0).bits() : whole(value);
      default -> ((int[]) elements)[index] = dtype.wrap((int) whole(value));
    }
  }

  /** As {@link #put}, of an integer with all its bits. */
  public static void put(Object elements, int index, long value, DType dtype) {
    if (elements instanceof long[] l && !dtype.isComplex()) {
      l[index] = value;
    } else {
      put(elements, index, (double) value, dtype);
    }
  }

  /** A literal of an integer with all its bits. */
  public static Array literal(long value, DType dtype, boolean weak) {
    Object elements = allocate(dtype, 1);
    put(elements, 0, value, dtype);
    return new Array(new ShapedArray(Shape.SCALAR, dtype, weak), elements, true);
  }

  /** A literal of a complex number. */
  public static Array literal(Complex value, boolean weak) {
    ShapedArray aval = new ShapedArray(Shape.SCALAR, DType.COMPLEX64, weak);
    return new Array(aval, new long[] {value.bits()}, true);
  }

  /** Above the longs, as the unsigned number of the same bits. */
  private static long whole(double value) {
    return value >= 0x1p63 ? (long) (value - 0x1p63) ^ Long.MIN_VALUE : (long) value;
  }

  /** Fresh storage for `n` elements of the dtype. */
  public static Object allocate(DType dtype, int n) {
    return dtype.storage().allocate(n);
  }

  @Override
  public ShapedArray aval() {
    return aval;
  }

  public boolean isLiteral() {
    return literal;
  }

  public Array asConstant() {
    return literal ? new Array(aval, elements, false) : this;
  }

  /** The same elements under another aval of as many elements and the same storage. */
  public Array viewedAs(ShapedArray other) {
    return new Array(other, elements, literal && other.shape().isScalar());
  }

  public int size() {
    return aval.shape().elements();
  }

  /** The storage itself. Read only. */
  public Object elements() {
    return elements;
  }

  public float[] floats() {
    return (float[]) elements;
  }

  public int[] ints() {
    return (int[]) elements;
  }

  public double[] doubles() {
    return (double[]) elements;
  }

  public long[] longs() {
    return (long[]) elements;
  }

  /**
   * The element at a row-major index, as a number: unsigned if it is, of complex ones the real
   * part.
   */
  public double number(int index) {
    return switch (aval.dtype().storage()) {
      case FLOATS -> floats()[index];
      case INTS ->
          aval.dtype() == DType.UINT32 ? Integer.toUnsignedLong(ints()[index]) : ints()[index];
      case DOUBLES -> doubles()[index];
      case LONGS ->
          switch (aval.dtype()) {
            case COMPLEX64 -> complex(index).re();
            case UINT64 -> unsigned(longs()[index]);
            default -> longs()[index];
          };
    };
  }

  private static double unsigned(long bits) {
    return bits >= 0 ? bits : (double) ((bits >>> 1) | (bits & 1)) * 2;
  }

  /** The element of a complex array at a row-major index. */
  public Complex complex(int index) {
    return Complex.ofBits(longs()[index]);
  }

  /** Whether an element is not a number. */
  public boolean hasNan() {
    return switch (elements) {
      case float[] f -> hasNan(f);
      case double[] d -> Arrays.stream(d).anyMatch(Double::isNaN);
      case long[] l when aval.dtype().isComplex() ->
          Arrays.stream(l).mapToObj(Complex::ofBits).anyMatch(Complex::isNan);
      default -> false;
    };
  }

  private static boolean hasNan(float[] f) {
    for (float x : f) {
      if (Float.isNaN(x)) {
        return true;
      }
    }
    return false;
  }

  /** Whether an element is infinite. */
  public boolean hasInf() {
    if (elements instanceof float[] f) {
      for (float x : f) {
        if (Float.isInfinite(x)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Same type and same bits. */
  public boolean sameAs(Array other) {
    return aval.equals(other.aval) && aval.dtype().storage().same(elements, other.elements);
  }

  @Override
  public String toString() {
    return ArrayText.str(this);
  }
}
