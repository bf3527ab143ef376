package io.sidetrace.engine.kernel;

import static io.sidetrace.engine.kernel.Vectors.FLOATS;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;

/**
 * A matrix product in tiles of four rows by two vectors, whose sums stay in registers. The right
 * matrix is packed so that a tile reads it in order.
 */
final class VectorGemm {
  private static final int LENGTH = FLOATS.length();
  private static final int WIDTH = 2 * LENGTH;
  private static final int ROWS = 4;

  /**
   * Rows of the right matrix that are worked on at a time: a panel of them fits the first cache.
   */
  private static final int DEPTH = 256;

  private VectorGemm() {}

  static float[] product(float[] a, float[] b, int m, int k, int n) {
    float[] c = new float[m * n];
    float[] panel = new float[DEPTH * WIDTH];
    for (int from = 0; from < k; from += DEPTH) {
      int depth = Math.min(DEPTH, k - from);
      for (int column = 0; column < n; column += WIDTH) {
        pack(b, from, depth, column, n, panel);
        int row = 0;
        for (; row + ROWS <= m; row += ROWS) {
          fourRows(a, row * k + from, k, panel, depth, c, row * n + column, n, n - column);
        }
        for (; row < m; row++) {
          oneRow(a, row * k + from, panel, depth, c, row * n + column, n - column);
        }
      }
    }
    return c;
  }

  /** Columns from `column` on, filled up with zeros. */
  private static void pack(float[] b, int from, int depth, int column, int n, float[] panel) {
    int width = Math.min(WIDTH, n - column);
    for (int p = 0; p < depth; p++) {
      System.arraycopy(b, (from + p) * n + column, panel, p * WIDTH, width);
      for (int j = width; j < WIDTH; j++) {
        panel[p * WIDTH + j] = 0;
      }
    }
  }

  private static void fourRows(
      float[] a, int at, int k, float[] panel, int depth, float[] c, int to, int n, int left) {
    FloatVector c00 = FloatVector.zero(FLOATS);
    FloatVector c01 = c00;
    FloatVector c10 = c00;
    FloatVector c11 = c00;
    FloatVector c20 = c00;
    FloatVector c21 = c00;
    FloatVector c30 = c00;
    FloatVector c31 = c00;
    for (int p = 0; p < depth; p++) {
      FloatVector b0 = FloatVector.fromArray(FLOATS, panel, p * WIDTH);
      FloatVector b1 = FloatVector.fromArray(FLOATS, panel, p * WIDTH + LENGTH);
      FloatVector x = FloatVector.broadcast(FLOATS, a[at + p]);
      c00 = x.fma(b0, c00);
      c01 = x.fma(b1, c01);
      x = FloatVector.broadcast(FLOATS, a[at + k + p]);
      c10 = x.fma(b0, c10);
      c11 = x.fma(b1, c11);
      x = FloatVector.broadcast(FLOATS, a[at + 2 * k + p]);
      c20 = x.fma(b0, c20);
      c21 = x.fma(b1, c21);
      x = FloatVector.broadcast(FLOATS, a[at + 3 * k + p]);
      c30 = x.fma(b0, c30);
      c31 = x.fma(b1, c31);
    }
    addTo(c, to, c00, c01, left);
    addTo(c, to + n, c10, c11, left);
    addTo(c, to + 2 * n, c20, c21, left);
    addTo(c, to + 3 * n, c30, c31, left);
  }

  private static void oneRow(
      float[] a, int at, float[] panel, int depth, float[] c, int to, int left) {
    FloatVector c0 = FloatVector.zero(FLOATS);
    FloatVector c1 = c0;
    for (int p = 0; p < depth; p++) {
      FloatVector x = FloatVector.broadcast(FLOATS, a[at + p]);
      c0 = x.fma(FloatVector.fromArray(FLOATS, panel, p * WIDTH), c0);
      c1 = x.fma(FloatVector.fromArray(FLOATS, panel, p * WIDTH + LENGTH), c1);
    }
    addTo(c, to, c0, c1, left);
  }

  /**
   * @param left columns that are left in the row
   */
  private static void addTo(float[] c, int to, FloatVector x0, FloatVector x1, int left) {
    if (left >= WIDTH) {
      FloatVector.fromArray(FLOATS, c, to).add(x0).intoArray(c, to);
      FloatVector.fromArray(FLOATS, c, to + LENGTH).add(x1).intoArray(c, to + LENGTH);
    } else {
      addSome(c, to, x0, FLOATS.indexInRange(0, left));
      if (left > LENGTH) {
        addSome(c, to + LENGTH, x1, FLOATS.indexInRange(LENGTH, left));
      }
    }
  }

  private static void addSome(float[] c, int to, FloatVector x, VectorMask<Float> some) {
    FloatVector.fromArray(FLOATS, c, to, some).add(x).intoArray(c, to, some);
  }
}
