package io.sidetrace.engine.kernel;

import io.sidetrace.engine.primitive.WindowedReduction;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Products of row-major float32 matrices: plain loops for small ones, vectors for larger ones, ND4J
 * for the largest once it is loaded. Products are added one after the other without being rounded,
 * but in another order by ND4J and where more than {@link VectorGemm} takes at a time are added.
 */
public final class Gemm {
  /** From this number of multiplications on vectors are faster, also while C2 is not done. */
  private static final long VECTOR_FROM = 16 * 16 * 16;

  /** From this number of multiplications on ND4J is faster, once it is loaded. */
  private static final long ND4J_FROM = 1024L * 1024 * 1024;

  private static final AtomicBoolean LOADING = new AtomicBoolean();
  private static volatile boolean loaded;

  private Gemm() {}

  /** The m×n product of an m×k and a k×n matrix. */
  public static float[] product(float[] a, float[] b, int m, int k, int n) {
    if (m == 1 && n == 1) {
      return new float[] {WindowedReduction.dot(a, b)};
    }
    long multiplications = (long) m * k * n;
    return multiplications >= ND4J_FROM && nd4j()
        ? Nd4jGemm.product(a, b, m, k, n)
        : multiplications >= VECTOR_FROM && n > 1
            ? VectorGemm.product(a, b, m, k, n)
            : plain(a, b, m, k, n);
  }

  /** Which of them a product of this size takes, in words. */
  static String how(int m, int k, int n) {
    long multiplications = (long) m * k * n;
    if (m == 1 && n == 1) {
      return "a plain loop";
    }
    if (multiplications >= ND4J_FROM) {
      return "ND4J once it is loaded, the Vector API until then";
    }
    return multiplications >= VECTOR_FROM && n > 1 ? "the Vector API" : "plain loops";
  }

  /**
   * Whether ND4J is there. Loading takes seconds, so nobody waits: the first who asks starts it.
   */
  private static boolean nd4j() {
    if (LOADING.compareAndSet(false, true)) {
      Thread.ofPlatform().daemon().name("nd4j-loading").start(Gemm::load);
    }
    return loaded;
  }

  private static void load() {
    Nd4jGemm.product(new float[] {1}, new float[] {1}, 1, 1, 1);
    loaded = true;
  }

  static float[] plain(float[] a, float[] b, int m, int k, int n) {
    float[] c = new float[m * n];
    for (int i = 0; i < m; i++) {
      for (int p = 0; p < k; p++) {
        float x = a[i * k + p];
        for (int j = 0; j < n; j++) {
          c[i * n + j] = Math.fma(x, b[p * n + j], c[i * n + j]);
        }
      }
    }
    return c;
  }

  /** The columns of a matrix as rows. */
  static float[] transposed(float[] a, int rows, int columns) {
    float[] t = new float[a.length];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        t[j * rows + i] = a[i * columns + j];
      }
    }
    return t;
  }
}
