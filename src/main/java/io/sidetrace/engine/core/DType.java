package io.sidetrace.engine.core;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The type of an array's elements, with JAX's names. Narrow integers, bool and narrow floats are
 * held in 32-bit lanes, a PRNG key as its two words in one long, the first word above, and
 * complex64 as the bits of its real and imaginary part in one long, the real part above.
 */
public enum DType {
  BOOL("bool", "bool", Kind.BOOL, 1),
  INT8("int8", "i8", Kind.SIGNED, 8),
  INT16("int16", "i16", Kind.SIGNED, 16),
  INT32("int32", "i32", Kind.SIGNED, 32),
  INT64("int64", "i64", Kind.SIGNED, 64),
  UINT8("uint8", "u8", Kind.UNSIGNED, 8),
  UINT16("uint16", "u16", Kind.UNSIGNED, 16),
  UINT32("uint32", "u32", Kind.UNSIGNED, 32),
  UINT64("uint64", "u64", Kind.UNSIGNED, 64),
  FLOAT16("float16", "f16", Kind.FLOAT, 16),
  BFLOAT16("bfloat16", "bf16", Kind.FLOAT, 16),
  FLOAT32("float32", "f32", Kind.FLOAT, 32),
  FLOAT64("float64", "f64", Kind.FLOAT, 64),
  COMPLEX64("complex64", "c64", Kind.COMPLEX, 64),
  KEY("key<fry>", "key<fry>", Kind.KEY, 64);

  /** What arithmetic an element takes part in. */
  public enum Kind {
    BOOL,
    SIGNED,
    UNSIGNED,
    FLOAT,
    COMPLEX,
    KEY
  }

  private final String name;
  private final String shortName;
  private final Kind kind;
  private final int bits;

  DType(String name, String shortName, Kind kind, int bits) {
    this.name = name;
    this.shortName = shortName;
    this.kind = kind;
    this.bits = bits;
  }

  /** Where it stands among the dtypes: kernels name it so. */
  public int place() {
    return List.of(values()).indexOf(this);
  }

  /** By its full or short name, `float32` or `f32`. */
  public static Optional<DType> named(String name) {
    return Arrays.stream(values())
        .filter(d -> d.name.equals(name) || d.shortName.equals(name))
        .findFirst();
  }

  public String shortName() {
    return shortName;
  }

  public Kind kind() {
    return kind;
  }

  public int bits() {
    return bits;
  }

  public boolean isFloat() {
    return kind == Kind.FLOAT;
  }

  public boolean isNumber() {
    return kind != Kind.BOOL && kind != Kind.KEY;
  }

  public Storage storage() {
    return switch (kind) {
      case BOOL, SIGNED, UNSIGNED -> bits == 64 ? Storage.LONGS : Storage.INTS;
      case FLOAT -> bits == 64 ? Storage.DOUBLES : Storage.FLOATS;
      case COMPLEX, KEY -> Storage.LONGS;
    };
  }

  public boolean isInteger() {
    return kind == Kind.SIGNED || kind == Kind.UNSIGNED;
  }

  /** Whether an integer is in range. */
  public boolean holds(long x) {
    if (bits == 64) {
      return kind == Kind.SIGNED || x >= 0;
    }
    long size = 1L << bits;
    return kind == Kind.UNSIGNED ? x >= 0 && x < size : x >= -size / 2 && x < size / 2;
  }

  /** The element as this type holds it: integers wrap around, as in C. */
  public int wrap(int x) {
    return switch (this) {
      case BOOL -> x == 0 ? 0 : 1;
      case INT8 -> (byte) x;
      case INT16 -> (short) x;
      case UINT8 -> x & 0xff;
      case UINT16 -> x & 0xffff;
      default -> x;
    };
  }

  /** Whether elements do not fit lanes of 32 bits: no loop is compiled for them. */
  public boolean isWide() {
    return storage() == Storage.LONGS || storage() == Storage.DOUBLES;
  }

  public boolean isComplex() {
    return kind == Kind.COMPLEX;
  }

  /** Whether functions such as `exp` have it as it is. */
  public boolean isInexact() {
    return isFloat() || isComplex();
  }

  /** Whether it is a float of less than 32 bits, so that every result must be rounded to it. */
  public boolean isNarrowFloat() {
    return kind == Kind.FLOAT && bits < 32;
  }

  /** The nearest number of this float type; halfway, the one whose last bit is 0. */
  public float round(float x) {
    return switch (this) {
      case FLOAT16 -> Float.float16ToFloat(Float.floatToFloat16(x));
      case BFLOAT16 -> Float.isNaN(x) ? x : upperHalf(Float.floatToRawIntBits(x));
      default -> x;
    };
  }

  /** bfloat16 is the upper half of float32; a carry out of the mantissa raises the exponent. */
  private static float upperHalf(int bits) {
    return Float.intBitsToFloat((bits + 0x7fff + ((bits >>> 16) & 1)) & 0xffff0000);
  }

  @Override
  public String toString() {
    return name;
  }
}
