package io.sidetrace.engine.primitive;

import io.sidetrace.engine.core.Shape;

/** Counting through the indices of an array, row-major. */
public final class Indices {
  private Indices() {}

  /** Advances to the next index; false after the last, when it is back at zero. */
  public static boolean next(int[] index, Shape shape) {
    for (int axis = index.length - 1; axis >= 0; axis--) {
      if (++index[axis] < shape.size(axis)) {
        return true;
      }
      index[axis] = 0;
    }
    return false;
  }

  public static int flat(int[] index, int[] strides) {
    int at = 0;
    for (int axis = 0; axis < index.length; axis++) {
      at += index[axis] * strides[axis];
    }
    return at;
  }
}
