package io.sidetrace.engine.primitive;

import io.sidetrace.engine.core.Lowering.Callee;
import io.sidetrace.engine.core.Session;
import io.sidetrace.engine.core.ShapedArray;
import java.util.Map;

/** Where XLA's CPU backend calls the C library in place of its own polynomials. */
public final class Libraries {
  /** From this size on LLVM makes vectors of a loop, and takes arctangents from the library. */
  private static final int VECTORIZED_FROM = 48;

  /** Vectors have the length of a small array, and XLA's functions know powers of 2 only. */
  private static final int SMALL_BELOW = 8;

  private static final Map<String, String> ALONE = Map.of("exp", "expAlone", "log", "logAlone");

  private Libraries() {}

  static boolean vectorizes(ShapedArray a) {
    int n = a.shape().elements();
    return n == 1 || n >= VECTORIZED_FROM;
  }

  /** The method for an operation that is all that a kernel does. */
  public static Callee alone(Callee callee, ShapedArray out) {
    String method = ALONE.get(callee.method());
    int n = out.shape().elements();
    return method != null
            && !out.dtype().isWide()
            && out.shape().rank() == 1
            && n < SMALL_BELOW
            && Integer.bitCount(n) > 1
            && !Session.isTwoPass()
        ? new Callee(method, callee.constants())
        : callee;
  }
}
