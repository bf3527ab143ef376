package io.sidetrace.engine.primitive;

import io.sidetrace.engine.core.Array;
import io.sidetrace.engine.core.Shape;
import io.sidetrace.engine.core.ShapedArray;
import io.sidetrace.engine.core.Storage;
import java.util.List;

/** Copies elements from where they are to where a primitive wants them. */
final class Move {
  private Move() {}

  /**
   * The element at an index of the result comes from `start` plus that many `steps` along each
   * axis.
   */
  static Array gather(Array x, ShapedArray out, int[] steps, int start) {
    int n = out.shape().elements();
    Storage storage = out.dtype().storage();
    Object result = storage.allocate(n);
    int[] index = new int[out.shape().rank()];
    for (int i = 0; i < n; i++) {
      storage.copy(x.elements(), start + Indices.flat(index, steps), result, i);
      Indices.next(index, out.shape());
    }
    return Array.wrap(out, result);
  }

  static void copy(Object from, int i, Object to, int k) {
    Storage.of(from).copy(from, i, to, k);
  }

  /** Each element from its case; indices beyond the cases take the nearest, as in XLA. */
  static Array select(Array which, List<Array> cases, ShapedArray out) {
    int n = out.shape().elements();
    Storage storage = out.dtype().storage();
    Object result = storage.allocate(n);
    for (int i = 0; i < n; i++) {
      int index = which.ints()[which.size() == 1 ? 0 : i];
      Array from =
          cases.size() == 2
              ? cases.get(index != 0 ? 1 : 0)
              : cases.get(Math.clamp(index, 0, cases.size() - 1));
      storage.copy(from.elements(), i, result, i);
    }
    return Array.wrap(out, result);
  }

  static Array concatenate(List<Array> in, int axis, ShapedArray out) {
    Object result = Array.allocate(out.dtype(), out.shape().elements());
    int outer = 1;
    for (int a = 0; a < axis; a++) {
      outer *= out.shape().size(a);
    }
    int rowOut = outer == 0 ? 0 : out.shape().elements() / Math.max(1, outer);
    int at = 0;
    for (Array x : in) {
      int row = outer == 0 ? 0 : x.size() / Math.max(1, outer);
      for (int o = 0; o < outer; o++) {
        System.arraycopy(x.elements(), o * row, result, o * rowOut + at, row);
      }
      at += row;
    }
    return Array.wrap(out, result);
  }

  static Array count(int axis, ShapedArray out) {
    Shape shape = out.shape();
    int n = shape.elements();
    Object result = Array.allocate(out.dtype(), n);
    int[] index = new int[shape.rank()];
    for (int i = 0; i < n; i++) {
      Array.put(result, i, index[axis], out.dtype());
      Indices.next(index, shape);
    }
    return Array.wrap(out, result);
  }
}
