package io.sidetrace.engine.kernel;

import static io.sidetrace.engine.kernel.Vectors.FLOATS;

import jdk.incubator.vector.FloatVector;

/** Products of row-major float32 matrices. */
public final class Gemm {
  private Gemm() {}

  /** The m×n product of an m×k and a k×n matrix. */
  public static float[] product(float[] a, float[] b, int m, int k, int n) {
    float[] c = new float[m * n];
    for (int i = 0; i < m; i++) {
      for (int p = 0; p < k; p++) {
        float x = a[i * k + p];
        addScaled(x, b, p * n, c, i * n, n);
      }
    }
    return c;
  }

  /** Adds x times a row of b to a row of c. */
  private static void addScaled(float x, float[] b, int from, float[] c, int to, int n) {
    int j = 0;
    for (int bound = FLOATS.loopBound(n); j < bound; j += FLOATS.length()) {
      FloatVector.fromArray(FLOATS, b, from + j)
          .fma(FloatVector.broadcast(FLOATS, x), FloatVector.fromArray(FLOATS, c, to + j))
          .intoArray(c, to + j);
    }
    for (; j < n; j++) {
      c[to + j] = Math.fma(x, b[from + j], c[to + j]);
    }
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
