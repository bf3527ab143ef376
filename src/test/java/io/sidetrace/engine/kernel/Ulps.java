package io.sidetrace.engine.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetrace.engine.core.Array;

/** Compares arrays with a tolerance in units in the last place. */
final class Ulps {
  private Ulps() {}

  static void assertWithin(int ulps, Array actual, Array expected, String what) {
    assertThat(actual.aval()).as(what).isEqualTo(expected.aval());
    for (int i = 0; i < expected.size(); i++) {
      double a = actual.number(i);
      double e = expected.number(i);
      if (distance(actual, expected, i) > ulps) {
        throw new AssertionError("%s: element %d is %s, not %s".formatted(what, i, a, e));
      }
    }
  }

  private static long distance(Array actual, Array expected, int i) {
    if (actual.elements() instanceof long[] keys) {
      return keys[i] == expected.longs()[i] ? 0 : Long.MAX_VALUE;
    }
    if (!(actual.elements() instanceof float[] f)) {
      return actual.ints()[i] == expected.ints()[i] ? 0 : Long.MAX_VALUE;
    }
    float a = f[i];
    float e = expected.floats()[i];
    if (Float.isNaN(a) || Float.isNaN(e)) {
      return Float.isNaN(a) && Float.isNaN(e) ? 0 : Long.MAX_VALUE;
    }
    return Math.abs(ordered(a) - ordered(e));
  }

  /** Neighbouring floats are neighbouring integers; the two zeros are apart. */
  private static long ordered(float x) {
    int bits = Float.floatToRawIntBits(x);
    return bits >= 0 ? bits + 1L : -(long) (bits & Integer.MAX_VALUE);
  }
}
