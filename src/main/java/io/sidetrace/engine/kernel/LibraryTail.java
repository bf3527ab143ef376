package io.sidetrace.engine.kernel;

import io.sidetrace.engine.core.Array;
import io.sidetrace.engine.core.Primitive;
import io.sidetrace.engine.core.Session;
import io.sidetrace.engine.primitive.Functions;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * The last digit of `exp` and `log` on small arrays. Where such a function stands alone and fewer
 * than 16 elements leave a rest that fills no vector, XLA's CPU compiler calls the C library for
 * the rest, and that rounds correctly.
 */
final class LibraryTail {
  private static final int VECTOR = 8;

  private LibraryTail() {}

  static List<Array> corrected(Primitive<?> primitive, List<Array> in, List<Array> out) {
    if (in.isEmpty() || in.get(0).dtype().isWide()) {
      return out;
    }
    if (primitive == Functions.EXP) {
      return corrected(Math::exp, in.get(0), out);
    }
    return primitive == Functions.LOG ? corrected(Math::log, in.get(0), out) : out;
  }

  private static List<Array> corrected(DoubleUnaryOperator f, Array x, List<Array> out) {
    int n = x.size();
    int rest = n % VECTOR;
    boolean filled = rest <= 2 || rest == 4;
    if (n >= 2 * VECTOR || filled || Session.isTwoPass()) {
      return out;
    }
    float[] result = out.get(0).floats().clone();
    for (int i = n - rest; i < n; i++) {
      float exact = (float) f.applyAsDouble(x.floats()[i]);
      result[i] = Math.abs(exact) < Float.MIN_NORMAL ? result[i] : exact;
    }
    return List.of(Array.of(out.get(0).aval(), result));
  }
}
