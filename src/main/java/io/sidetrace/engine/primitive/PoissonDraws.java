package io.sidetrace.engine.primitive;

/**
 * Poisson samples, many from one key: below a mean of 10 by Knuth's method, from there on by
 * Hormann's transformed rejection.
 */
final class PoissonDraws {
  private static final float KNUTH_BELOW = 10;
  private static final float STAND_IN = 1e5f;

  private PoissonDraws() {}

  static void draw(long key, boolean partitionable, float[] means, int[] out, int at, int n) {
    knuth(key, partitionable, means, out, at, n);
    rejection(key, partitionable, means, out, at, n);
  }

  private static boolean byKnuth(float mean) {
    return Float.isNaN(mean) || mean < KNUTH_BELOW;
  }

  private static void knuth(
      long key, boolean partitionable, float[] means, int[] out, int at, int n) {
    float[] logProduct = new float[n];
    int[] words = new int[n];
    long[] keys = {key, 0};
    boolean open;
    do {
      Threefry.split(keys[0], 2, partitionable, keys, 0);
      Threefry.bits(keys[1], 32, n, partitionable, words, 0);
      open = false;
      for (int i = 0; i < n; i++) {
        float mean = means[at + i];
        if (byKnuth(mean)) {
          out[at + i] += logProduct[i] > -mean ? 1 : 0;
          logProduct[i] += CpuMath.log(Draws.unit(words[i]));
          open |= logProduct[i] > -mean;
        }
      }
    } while (open);
    for (int i = 0; i < n; i++) {
      out[at + i] = means[at + i] == 0 ? 0 : out[at + i] - 1;
    }
  }

  private static void rejection(
      long key, boolean partitionable, float[] means, int[] out, int at, int n) {
    boolean[] accepted = new boolean[n];
    boolean open = false;
    for (int i = 0; i < n; i++) {
      open |= !byKnuth(means[at + i]);
    }
    int[] us = new int[n];
    int[] vs = new int[n];
    long[] keys = {key, 0, 0};
    while (open) {
      Threefry.split(keys[0], 3, partitionable, keys, 0);
      Threefry.bits(keys[1], 32, n, partitionable, us, 0);
      Threefry.bits(keys[2], 32, n, partitionable, vs, 0);
      open = false;
      for (int i = 0; i < n; i++) {
        // JAX goes on until all are accepted, those of Knuth's too, and keeps the last acceptance.
        boolean other = byKnuth(means[at + i]);
        float mean = other ? STAND_IN : means[at + i];
        float k = proposal(mean, Draws.unit(us[i]) - 0.5f, Draws.unit(vs[i]));
        if (!Float.isNaN(k)) {
          accepted[i] = true;
          out[at + i] = other ? out[at + i] : (int) k;
        }
        open |= !accepted[i];
      }
    }
  }

  /** The sample, or NaN where it is rejected. */
  private static float proposal(float mean, float u, float v) {
    float b = Math.fma(2.53f, (float) Math.sqrt(mean), 0.931f);
    float a = Math.fma(0.02483f, b, -0.059f);
    float inverseAlpha = 1.1239f + 1.1328f / (b - 3.4f);
    float vr = 0.9277f - 3.6224f / (b - 2);
    float shifted = 0.5f - Math.abs(u);
    float k = (float) Math.floor(Math.fma(2 * a / shifted + b, u, mean) + 0.43f);
    if (shifted >= 0.07f && v <= vr) {
      return k;
    }
    if (k < 0 || (shifted < 0.013f && v > shifted)) {
      return Float.NaN;
    }
    float s = CpuMath.log(v * inverseAlpha / (a / (shifted * shifted) + b));
    float t = Math.fma(k, CpuMath.log(mean), -mean) - GammaMath.logGamma(k + 1);
    return s <= t ? k : Float.NaN;
  }
}
