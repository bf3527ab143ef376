package io.sidetrace.engine.primitive;

/** Scalars drawn one after the other from a key that moves on. */
final class Draws {
  private static final float SQRT_2 = (float) Math.sqrt(2);
  private static final float SMALLEST = Math.nextUp(-1f);

  private final boolean partitionable;
  private long key;

  Draws(long key, boolean partitionable) {
    this.key = key;
    this.partitionable = partitionable;
  }

  private long[] split(long from, int n) {
    long[] keys = new long[n];
    Threefry.split(from, n, partitionable, keys, 0);
    return keys;
  }

  static float unit(int bits) {
    return Float.intBitsToFloat((bits >>> 9) | 0x3f800000) - 1;
  }

  private float uniform(long from) {
    int[] word = new int[1];
    Threefry.bits(from, 32, 1, partitionable, word, 0);
    return unit(word[0]);
  }

  private float normal(long from) {
    float u = Math.max(SMALLEST, Math.fma(uniform(from), 1 - SMALLEST, SMALLEST));
    return SQRT_2 * (partitionable ? CpuMath.erfInv(u) : CpuMath.erfInvOlder(u));
  }

  /** By Marsaglia and Tsang's method; below 1 with a boost. */
  float gamma(float alpha, boolean logSpace) {
    boolean boosted = !(alpha >= 1);
    float shape = boosted ? alpha + 1 : alpha;
    float third = (float) (1.0 / 3);
    float d = shape - third;
    float c = third / (float) Math.sqrt(d);
    long[] keys = split(key, 2);
    long last = keys[1];
    key = keys[0];
    float x2;
    float v3;
    float u;
    do {
      keys = split(key, 3);
      key = keys[0];
      long inner = keys[1];
      float x;
      float v;
      do {
        long[] next = split(inner, 2);
        inner = next[0];
        x = normal(next[1]);
        v = Math.fma(x, c, 1f);
      } while (v <= 0);
      x2 = x * x;
      v3 = v * v * v;
      u = uniform(keys[2]);
    } while (u >= Math.fma(-0.0331f, x2 * x2, 1f)
        && CpuMath.log(u) >= Math.fma(x2, 0.5f, d * ((1 - v3) + CpuMath.log(v3))));
    if (logSpace) {
      float u1 = -uniform(last);
      float sample = partitionable ? CpuMath.log1p(u1) : CpuMath.log1pOlder(u1);
      float boost = !boosted || sample == 0 ? 0 : sample * (1 / alpha);
      return CpuMath.log(d) + CpuMath.log(v3) + boost;
    }
    float boost = boosted ? (float) Math.pow(1 - uniform(last), 1 / alpha) : 1;
    return d * v3 * boost;
  }
}
