package io.sidetrace.engine.primitive;

import io.sidetrace.engine.core.Params.None;
import io.sidetrace.engine.core.Primitive;
import io.sidetrace.engine.core.Shape;
import io.sidetrace.engine.core.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What derivatives of products and of running extremes are made of. */
final class Accumulation {
  private Accumulation() {}

  /** A value and its tangent, so far. */
  private record Pair(Value x, Value dx) {}

  /** Combines what came before with what comes. */
  @FunctionalInterface
  interface Combine {
    Value tangent(Value x, Value dx, Value y, Value dy);
  }

  /**
   * The tangent of a running combination along an axis, in as many rounds as the size has bits:
   * each round combines with what lies twice as far back.
   */
  static Value running(
      Value x,
      Value dx,
      int axis,
      boolean reverse,
      double neutral,
      Primitive<None> op,
      Combine combine) {
    int n = x.shape().size(axis);
    Pair now = new Pair(x, dx);
    for (int back = 1; back < n; back *= 2) {
      Value before = shifted(now.x(), axis, reverse ? -back : back, neutral);
      Value dBefore = shifted(now.dx(), axis, reverse ? -back : back, 0);
      now =
          new Pair(
              op.bind(None.NONE, before, now.x()),
              combine.tangent(before, dBefore, now.x(), now.dx()));
    }
    return now.dx();
  }

  private static Value shifted(Value x, int axis, int by, double fill) {
    List<List<Integer>> config = new ArrayList<>();
    Ops.axes(x).forEach(a -> config.add(List.of(a == axis ? by : 0, a == axis ? -by : 0, 0)));
    return Structural.PAD.bind(new Structural.Padding(config), x, Ops.constant(x, fill));
  }

  static Value product(Value x, Value dx, Value y, Value dy) {
    return Ops.add(Ops.mul(dx, y), Ops.mul(x, dy));
  }

  /** The tangent of the larger; that of both, halved, where they are equal. */
  static Value larger(Value x, Value dx, Value y, Value dy) {
    return chosen(Elementwise.GT.bind(None.NONE, x, y), x, dx, y, dy);
  }

  static Value smaller(Value x, Value dx, Value y, Value dy) {
    return chosen(Elementwise.LT.bind(None.NONE, x, y), x, dx, y, dy);
  }

  private static Value chosen(Value first, Value x, Value dx, Value y, Value dy) {
    Value shared = Ops.mul(Ops.add(dx, dy), 0.5);
    return Ops.select(first, dx, Ops.select(Ops.eq(x, y), shared, dy));
  }

  /** For each element the product of all others along the axes: no quotient, zeros may be there. */
  static Value productOfOthers(Value x, List<Integer> axes) {
    List<Integer> order = new ArrayList<>(Ops.axes(x));
    order.removeAll(axes);
    Value kept = Ops.transpose(x, concat(order, axes));
    int n = axes.stream().mapToInt(a -> x.shape().size(a)).reduce(1, (a, b) -> a * b);
    List<Integer> sizes = new ArrayList<>(kept.shape().sizes().subList(0, order.size()));
    sizes.add(n);
    Value flat = Ops.reshape(kept, Shape.of(sizes));
    int axis = sizes.size() - 1;
    Value before = exclusive(flat, axis, false);
    Value after = exclusive(flat, axis, true);
    Value others = Ops.reshape(Ops.mul(before, after), kept.shape());
    return Ops.transpose(others, StructuralRules.inverse(concat(order, axes)));
  }

  private static Value exclusive(Value x, int axis, boolean reverse) {
    Value moved = shifted(x, axis, reverse ? -1 : 1, 1);
    return Ordering.CUMPROD.bind(new Ordering.Direction(axis, reverse), moved);
  }

  private static List<Integer> concat(List<Integer> a, List<Integer> b) {
    List<Integer> all = new ArrayList<>(a);
    all.addAll(b);
    return Collections.unmodifiableList(all);
  }
}
