package io.sidetrace.engine.primitive;

/**
 * The counter-based generator Threefry-2x32 (Salmon et al. 2011) with JAX's 20 rounds. A pair of
 * words is one long, the first word above.
 *
 * <p>How counters are laid over the elements of a result is JAX's choice, and it changed: up to 0.4
 * the counters of a result are cut into two halves that are hashed against each other; since then
 * each element has its own 64-bit counter ({@code jax_threefry_partitionable}).
 */
final class Threefry {
  private static final int[] ROTATIONS = {13, 15, 26, 6, 17, 29, 16, 24};
  private static final int PARITY = 0x1BD11BDA;

  private Threefry() {}

  static long pair(int first, int second) {
    return ((long) first << 32) | (second & 0xffff_ffffL);
  }

  static int first(long pair) {
    return (int) (pair >>> 32);
  }

  static int second(long pair) {
    return (int) pair;
  }

  static long hash(long key, int x0, int x1) {
    int k0 = first(key);
    int k1 = second(key);
    int[] keys = {k0, k1, k0 ^ k1 ^ PARITY};
    int a = x0 + k0;
    int b = x1 + k1;
    for (int round = 0; round < 20; round++) {
      a += b;
      b = Integer.rotateLeft(b, ROTATIONS[round & 7]) ^ a;
      if ((round & 3) == 3) {
        int injection = (round >> 2) + 1;
        a += keys[injection % 3];
        b += keys[(injection + 1) % 3] + injection;
      }
    }
    return pair(a, b);
  }

  static long foldIn(long key, int data) {
    return hash(key, 0, data);
  }

  /** `n` new keys, from `at` on. */
  static void split(long key, int n, boolean partitionable, long[] out, int at) {
    if (partitionable) {
      for (int i = 0; i < n; i++) {
        out[at + i] = hash(key, 0, i);
      }
      return;
    }
    int[] words = halves(key, 2 * n);
    for (int i = 0; i < n; i++) {
      out[at + i] = pair(words[2 * i], words[2 * i + 1]);
    }
  }

  /** `n` words of `bits` random bits each, from `at` on. */
  static void bits(long key, int bits, int n, boolean partitionable, int[] out, int at) {
    int mask = bits == 32 ? -1 : (1 << bits) - 1;
    if (partitionable) {
      for (int i = 0; i < n; i++) {
        long hash = hash(key, 0, i);
        out[at + i] = (first(hash) ^ second(hash)) & mask;
      }
      return;
    }
    int each = 32 / bits;
    int[] words = halves(key, Math.ceilDiv(n, each));
    for (int i = 0; i < n; i++) {
      out[at + i] = (words[i / each] >>> (bits * (i % each))) & mask;
    }
  }

  /** The hashes of the counters 0 … n - 1, their first half against their second. */
  private static int[] halves(long key, int n) {
    int half = (n + 1) / 2;
    int[] words = new int[2 * half];
    for (int i = 0; i < half; i++) {
      // An odd count is filled up with a zero.
      long hash = hash(key, i, half + i < n ? half + i : 0);
      words[i] = first(hash);
      words[half + i] = second(hash);
    }
    return words;
  }
}
