package io.sidetrace.engine.core;

/** A complex64 number. Its bits are those of both parts in one long, the real part above. */
public record Complex(float re, float im) {

  public static Complex of(double re, double im) {
    return new Complex((float) re, (float) im);
  }

  public static Complex ofBits(long bits) {
    return new Complex(Float.intBitsToFloat((int) (bits >>> 32)), Float.intBitsToFloat((int) bits));
  }

  public long bits() {
    return (long) Float.floatToRawIntBits(re) << 32
        | Integer.toUnsignedLong(Float.floatToRawIntBits(im));
  }

  public boolean isNan() {
    return Float.isNaN(re) || Float.isNaN(im);
  }
}
