package io.sidetrace.engine.pass;

import io.sidetrace.engine.core.Array;
import io.sidetrace.engine.core.Atom;
import io.sidetrace.engine.core.ShapedArray;

/** A literal by type and bits: 0.0 and -0.0 differ, a NaN equals itself. */
public record LiteralKey(ShapedArray aval, long bits) {

  public static LiteralKey of(Atom.Literal literal) {
    Array value = literal.value();
    long bits =
        switch (value.elements()) {
          case float[] f -> Float.floatToRawIntBits(f[0]);
          case double[] d -> Double.doubleToRawLongBits(d[0]);
          case long[] l -> l[0];
          default -> value.ints()[0];
        };
    return new LiteralKey(value.aval(), bits);
  }
}
