package io.sidetrace.engine.pass;

import io.sidetrace.engine.core.Array;
import io.sidetrace.engine.core.Atom;
import io.sidetrace.engine.core.ShapedArray;

/** A literal by type and bits: 0.0 and -0.0 differ, a NaN equals itself. */
public record LiteralKey(ShapedArray aval, int bits) {

  public static LiteralKey of(Atom.Literal literal) {
    Array value = literal.value();
    int bits =
        value.elements() instanceof float[] f ? Float.floatToRawIntBits(f[0]) : value.ints()[0];
    return new LiteralKey(value.aval(), bits);
  }
}
