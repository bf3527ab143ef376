package io.sidetrace.engine.primitive;

import io.sidetrace.engine.core.Lanes;
import io.sidetrace.engine.core.Params;
import io.sidetrace.engine.core.Rules;
import io.sidetrace.engine.core.Shape;
import io.sidetrace.engine.core.Value;
import java.util.ArrayList;
import java.util.List;

/** Rules of batching that many primitives share. */
public final class Batching {
  private Batching() {}

  /** The value with its lanes along the first axis; a shared one is repeated. */
  public static Value atFront(Lanes in, int i, int size) {
    return in.isShared(i)
        ? Ops.broadcast(
            in.value(i), in.value(i).shape().withFront(size), shifted(Ops.axes(in.value(i)), 0))
        : Ops.moveAxis(in.value(i), in.axis(i), 0);
  }

  /** All values with their lanes along the first axis. */
  public static List<Value> allAtFront(Lanes in, int size) {
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < in.size(); i++) {
      values.add(atFront(in, i, size));
    }
    return values;
  }

  /** Axes of one lane as axes of the array whose lanes lie along `lanes`. */
  public static List<Integer> shifted(List<Integer> axes, int lanes) {
    return axes.stream().map(a -> shifted(a, lanes)).toList();
  }

  public static int shifted(int axis, int lanes) {
    return axis < lanes ? axis : axis + 1;
  }

  /** Operands side by side: lanes first, scalars of a lane with as many axes as the others have. */
  public static <P extends Params> Rules.Batch<P> elementwise() {
    return (self, in, size, p) -> {
      int rank = 0;
      int axis = Lanes.SHARED;
      boolean alike = true;
      for (int i = 0; i < in.size(); i++) {
        int own = in.value(i).shape().rank() - (in.isShared(i) ? 0 : 1);
        rank = Math.max(rank, own);
      }
      for (int i = 0; i < in.size(); i++) {
        if (in.isShared(i)) {
          alike &= in.value(i).shape().isScalar();
        } else {
          alike &= (axis == Lanes.SHARED || axis == in.axis(i));
          alike &= in.value(i).shape().rank() == rank + 1;
          axis = in.axis(i);
        }
      }
      if (alike) {
        return Lanes.of(self.bind(p, in.values()).get(0), axis);
      }
      List<Value> values = new ArrayList<>();
      for (int i = 0; i < in.size(); i++) {
        values.add(aligned(in, i, rank));
      }
      return Lanes.of(self.bind(p, values).get(0), 0);
    };
  }

  private static Value aligned(Lanes in, int i, int rank) {
    Value v = in.value(i);
    if (in.isShared(i)) {
      return v.shape().isScalar() ? v : Ops.expand(v, 0);
    }
    Value front = Ops.moveAxis(v, in.axis(i), 0);
    int missing = rank + 1 - front.shape().rank();
    if (missing == 0) {
      return front;
    }
    List<Integer> sizes = new ArrayList<>(front.shape().sizes());
    for (int k = 0; k < missing; k++) {
      sizes.add(1, 1);
    }
    List<Integer> dimensions = new ArrayList<>();
    Ops.axes(front).forEach(a -> dimensions.add(a == 0 ? 0 : a + missing));
    return Ops.broadcast(front, Shape.of(sizes), dimensions);
  }

  /** One operand, with parameters that name its axes: they move up. */
  @FunctionalInterface
  interface Moved<P extends Params> {
    Lanes of(Value x, int lanes, P params);
  }

  static <P extends Params> Rules.Batch<P> unary(Moved<P> moved) {
    return (self, in, size, p) -> moved.of(in.value(0), in.axis(0), p);
  }
}
