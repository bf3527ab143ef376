package io.sidetrace.engine.primitive;

import io.sidetrace.engine.core.Shape;
import io.sidetrace.engine.primitive.Reductions.FloatOp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reductions of floats in the order of XLA's CPU backend, which decides about the last digits: long
 * axes first shrink to one value for each window (XLA's tree reduction rewriter), until all are
 * short. Scans go in blocks (its reduce window rewriter).
 */
public final class WindowedReduction {
  private static final int WINDOW = 32;
  private static final int BLOCK = 16;

  /** From this number of elements on a library (YNNPACK) reduces, in an order of its own. */
  static final int LIBRARY_FROM = 4096;

  private WindowedReduction() {}

  /** The sum of products of two lines: of rounded ones if there are more than fit one window. */
  public static float dot(float[] a, float[] b) {
    int n = a.length;
    if (n <= WINDOW) {
      float sum = 0;
      for (int k = 0; k < n; k++) {
        sum = Math.fma(a[k], b[k], sum);
      }
      return sum;
    }
    float[] products = new float[n];
    for (int k = 0; k < n; k++) {
      products[k] = a[k] * b[k];
    }
    return reduce(products, Shape.of(n), List.of(0), 0, Float::sum)[0];
  }

  static float[] reduce(float[] x, Shape shape, List<Integer> axes, float start, FloatOp f) {
    float[] values = x;
    Shape now = shape;
    while (isLong(now, axes)) {
      Shape windows = windows(now, axes);
      values = shrunk(values, now, windows, axes, start, f);
      now = windows;
    }
    if (now.equals(shape)) {
      return removed(values, now, axes, start, f);
    }
    List<Integer> left = axes.stream().sorted((a, b) -> b - a).toList();
    for (int axis : left) {
      values = removed(values, now, List.of(axis), start, f);
      now = now.without(List.of(axis));
    }
    return values;
  }

  static boolean isLong(Shape shape, List<Integer> axes) {
    return shape.elements() > 0 && axes.stream().anyMatch(a -> shape.size(a) > WINDOW);
  }

  private static Shape windows(Shape shape, List<Integer> axes) {
    List<Integer> sizes = new ArrayList<>(shape.sizes());
    axes.forEach(a -> sizes.set(a, (shape.size(a) + WINDOW - 1) / WINDOW));
    return Shape.of(sizes);
  }

  /** One value for each window; what is missing to whole windows is missing at both ends. */
  private static float[] shrunk(
      float[] x, Shape shape, Shape windows, List<Integer> axes, float start, FloatOp f) {
    int[] strides = windows.strides();
    int[][] to = new int[shape.rank()][];
    for (int a = 0; a < to.length; a++) {
      boolean reduced = axes.contains(a);
      int size = Math.min(WINDOW, shape.size(a));
      int before = reduced ? (windows.size(a) * size - shape.size(a)) / 2 : 0;
      to[a] = new int[shape.size(a)];
      for (int i = 0; i < to[a].length; i++) {
        to[a][i] = strides[a] * (reduced ? (i + before) / size : i);
      }
    }
    return collected(x, shape, to, windows.elements(), start, f);
  }

  private static float[] removed(
      float[] x, Shape shape, List<Integer> axes, float start, FloatOp f) {
    Shape out = shape.without(axes);
    int[] strides = out.strides();
    int[][] to = new int[shape.rank()][];
    for (int a = 0, kept = 0; a < to.length; a++) {
      to[a] = new int[shape.size(a)];
      int stride = axes.contains(a) ? 0 : strides[kept++];
      Arrays.setAll(to[a], i -> i * stride);
    }
    return collected(x, shape, to, out.elements(), start, f);
  }

  /** Combines each element into the place that the indices along its axes add up to. */
  private static float[] collected(
      float[] x, Shape shape, int[][] to, int n, float start, FloatOp f) {
    float[] result = new float[n];
    Arrays.fill(result, start);
    int[] index = new int[shape.rank()];
    int last = shape.rank() - 1;
    if (last < 0) {
      result[0] = f.of(start, x[0]);
      return result;
    }
    int row = shape.size(last);
    for (int k = 0; k < x.length; k += row) {
      int base = 0;
      for (int a = 0; a < last; a++) {
        base += to[a][index[a]];
      }
      for (int i = 0; i < row; i++) {
        int at = base + to[last][i];
        result[at] = f.of(result[at], x[k + i]);
      }
      index[last] = row - 1;
      Indices.next(index, shape);
    }
    return result;
  }

  /** Replaces the values by their running combinations. */
  static void scan(float[] x, FloatOp f) {
    int n = x.length;
    for (int k = 1; k < n; k++) {
      x[k] = k % BLOCK == 0 ? x[k] : f.of(x[k - 1], x[k]);
    }
    if (n <= BLOCK) {
      return;
    }
    float[] ends = new float[(n + BLOCK - 1) / BLOCK];
    for (int b = 0; b < ends.length; b++) {
      ends[b] = x[Math.min(n, (b + 1) * BLOCK) - 1];
    }
    scan(ends, f);
    for (int k = BLOCK; k < n; k++) {
      x[k] = f.of(x[k], ends[k / BLOCK - 1]);
    }
  }

  /** The same from the end; within a block each combination still begins with its first value. */
  static void scanBack(float[] x, FloatOp f) {
    int n = x.length;
    for (int k = 0; k < n; k++) {
      int end = Math.min(n, (k / BLOCK + 1) * BLOCK);
      for (int i = k + 1; i < end; i++) {
        x[k] = f.of(x[k], x[i]);
      }
    }
    if (n <= BLOCK) {
      return;
    }
    float[] starts = new float[(n + BLOCK - 1) / BLOCK];
    for (int b = 0; b < starts.length; b++) {
      starts[b] = x[b * BLOCK];
    }
    scanBack(starts, f);
    for (int k = 0; k < (starts.length - 1) * BLOCK; k++) {
      x[k] = f.of(x[k], starts[k / BLOCK + 1]);
    }
  }
}
