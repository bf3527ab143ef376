package io.sidetrace.engine.primitive;

import io.sidetrace.engine.core.Array;
import io.sidetrace.engine.core.Complex;
import io.sidetrace.engine.core.DType;
import io.sidetrace.engine.core.Shape;
import io.sidetrace.engine.core.ShapedArray;
import io.sidetrace.engine.primitive.Indexing.Gather;
import io.sidetrace.engine.primitive.Indexing.Mode;
import io.sidetrace.engine.primitive.Indexing.Scatter;
import java.util.List;

/** XLA's gather and scatter, by their definition (openxla.org/xla/operation_semantics). */
final class GatherScatter {
  private GatherScatter() {}

  static Array gather(Array x, Array indices, Gather p, ShapedArray out) {
    Object result = Array.allocate(out.dtype(), out.shape().elements());
    List<Integer> offsetDims = p.dimensionNumbers().offsetDims();
    int[] strides = x.shape().strides();
    int[] index = new int[out.shape().rank()];
    for (int i = 0; i < out.shape().elements(); i++) {
      int row = row(index, offsetDims, indices.shape());
      int[] at = new int[x.shape().rank()];
      boolean inside =
          begin(
              at,
              indices,
              row,
              p.dimensionNumbers().startIndexMap(),
              x.shape(),
              p.sliceSizes(),
              p.mode());
      int[] batch = batch(index, offsetDims, indices.shape());
      int offset = 0;
      for (int axis = 0; axis < at.length; axis++) {
        int pair = p.dimensionNumbers().operandBatchingDims().indexOf(axis);
        if (pair >= 0) {
          at[axis] = batch[p.dimensionNumbers().startIndicesBatchingDims().get(pair)];
        } else if (!p.dimensionNumbers().collapsedSliceDims().contains(axis)) {
          at[axis] += index[offsetDims.get(offset++)];
        }
      }
      if (inside) {
        Move.copy(x.elements(), Indices.flat(at, strides), result, i);
      } else {
        fill(result, i, out.dtype(), p);
      }
      Indices.next(index, out.shape());
    }
    return Array.wrap(out, result);
  }

  private static long missing(DType dtype, Gather p) {
    return switch (dtype) {
      case COMPLEX64 -> Complex.of(p.fillValue().orElse(Double.NaN), 0).bits();
      case INT64 -> p.fillValue().map(Double::longValue).orElse(Long.MIN_VALUE);
      default -> p.fillValue().map(Double::longValue).orElse(-1L);
    };
  }

  private static void fill(Object result, int i, DType dtype, Gather p) {
    switch (result) {
      case float[] f -> f[i] = p.fillValue().map(Double::floatValue).orElse(Float.NaN);
      case int[] n -> n[i] = p.fillValue().map(Double::intValue).orElse(Integer.MIN_VALUE);
      case double[] d -> d[i] = p.fillValue().orElse(Double.NaN);
      default -> ((long[]) result)[i] = missing(dtype, p);
    }
  }

  static Array scatter(
      Array x,
      Array indices,
      Array updates,
      Scatter p,
      ShapedArray out,
      Reductions.FloatOp f,
      Reductions.IntOp op,
      String combining) {
    Object result = Indexing.copyOf(x);
    List<Integer> windowDims = p.dimensionNumbers().updateWindowDims();
    List<Integer> sizes = windowSizes(x.shape(), updates.shape(), p);
    int[] strides = x.shape().strides();
    int[] index = new int[updates.shape().rank()];
    for (int i = 0; i < updates.size(); i++) {
      int row = row(index, windowDims, indices.shape());
      int[] at = new int[x.shape().rank()];
      boolean inside =
          begin(
              at,
              indices,
              row,
              p.dimensionNumbers().scatterDimsToOperandDims(),
              x.shape(),
              sizes,
              p.mode() == Mode.CLIP ? Mode.CLIP : Mode.FILL_OR_DROP);
      int[] batch = batch(index, windowDims, indices.shape());
      int window = 0;
      for (int axis = 0; axis < at.length; axis++) {
        int pair = p.dimensionNumbers().operandBatchingDims().indexOf(axis);
        if (pair >= 0) {
          at[axis] = batch[p.dimensionNumbers().scatterIndicesBatchingDims().get(pair)];
        } else if (!p.dimensionNumbers().insertedWindowDims().contains(axis)) {
          at[axis] += index[windowDims.get(window++)];
        }
      }
      if (inside) {
        int to = Indices.flat(at, strides);
        switch (result) {
          case float[] r -> r[to] = out.dtype().round(f.of(r[to], updates.floats()[i]));
          case int[] r -> r[to] = out.dtype().wrap(op.of(r[to], updates.ints()[i]));
          default ->
              WideElements.combine(
                  out.dtype(), combining, result, to, result, to, updates.elements(), i);
        }
      }
      Indices.next(index, updates.shape());
    }
    return Array.wrap(out, result);
  }

  static List<Integer> windowSizes(Shape operand, Shape updates, Scatter p) {
    List<Integer> sizes = new java.util.ArrayList<>();
    int window = 0;
    for (int axis = 0; axis < operand.rank(); axis++) {
      sizes.add(
          p.dimensionNumbers().insertedWindowDims().contains(axis)
                  || p.dimensionNumbers().operandBatchingDims().contains(axis)
              ? 1
              : updates.size(p.dimensionNumbers().updateWindowDims().get(window++)));
    }
    return sizes;
  }

  /** The index of that row, axis by axis. */
  private static int[] batch(int[] index, List<Integer> sliceDims, Shape indices) {
    int[] batch = new int[Math.max(0, indices.rank() - 1)];
    int axis = 0;
    for (int d = 0; d < index.length; d++) {
      if (!sliceDims.contains(d)) {
        batch[axis++] = index[d];
      }
    }
    return batch;
  }

  /** Which row of indices goes with this index of the result: its axes that are not slice axes. */
  private static int row(int[] index, List<Integer> sliceDims, Shape indices) {
    int row = 0;
    int axis = 0;
    for (int d = 0; d < index.length; d++) {
      if (!sliceDims.contains(d)) {
        row = row * indices.size(axis++) + index[d];
      }
    }
    return row;
  }

  /** Where the slice begins; false when the whole slice is to be left out. */
  private static boolean begin(
      int[] at,
      Array indices,
      int row,
      List<Integer> map,
      Shape shape,
      List<Integer> sizes,
      Mode mode) {
    boolean inside = true;
    for (int k = 0; k < map.size(); k++) {
      int axis = map.get(k);
      int start = (int) indices.number(row * map.size() + k);
      int last = shape.size(axis) - sizes.get(axis);
      if (mode == Mode.FILL_OR_DROP) {
        inside &= start >= 0 && start <= last;
      }
      at[axis] = inside ? Math.clamp(start, 0, Math.max(0, last)) : 0;
    }
    return inside;
  }
}
