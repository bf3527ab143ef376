package io.sidetrace.engine.primitive;

import io.sidetrace.engine.core.DType;
import io.sidetrace.engine.core.Differentiated;
import io.sidetrace.engine.core.Primitive;
import io.sidetrace.engine.core.Shape;
import io.sidetrace.engine.core.Value;
import io.sidetrace.engine.primitive.Ordering.Sorting;
import io.sidetrace.engine.primitive.Ordering.Top;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rules of {@link Ordering} that take more than a line. */
final class OrderingRules {
  private OrderingRules() {}

  /** Tangents go along with what is sorted. */
  static Differentiated sortForward(
      Primitive<Sorting> self, List<Value> in, List<Optional<Value>> tangents, Sorting p) {
    Shape shape = in.get(0).shape();
    List<Value> keyed = new ArrayList<>(in);
    keyed.add(count(shape, p.dimension()));
    List<Value> out = self.bind(p, keyed);
    Value order = out.getLast();
    List<Optional<Value>> dots =
        tangents.stream().map(t -> t.map(dx -> along(dx, order, p.dimension()))).toList();
    return new Differentiated(out.subList(0, in.size()), dots);
  }

  /** The tangents of those that are chosen. */
  static Differentiated topForward(
      Primitive<Top> self, List<Value> in, List<Optional<Value>> tangents, Top p) {
    List<Value> out = self.bind(p, in);
    return new Differentiated(
        out, List.of(tangents.get(0).map(dx -> along(dx, out.get(1), p.axis())), Optional.empty()));
  }

  private static Value count(Shape shape, int axis) {
    return Structural.IOTA.bind(new Structural.Count(axis, DType.INT32, shape), List.of()).get(0);
  }

  /** The elements at the given indices along an axis. */
  private static Value along(Value x, Value order, int axis) {
    List<Value> coordinates = new ArrayList<>();
    for (int a : Ops.axes(x)) {
      Value at = a == axis ? order : count(order.shape(), a);
      coordinates.add(Ops.expand(at, x.shape().rank()));
    }
    return elements(x, coordinates);
  }

  /**
   * The elements whose coordinates these are, each with one more axis of size 1: as many
   * coordinates as the array has axes.
   */
  static Value elements(Value x, List<Value> coordinates) {
    List<Integer> all = Ops.axes(x);
    return Indexing.GATHER.bind(
        new Indexing.Gather(
            new Indexing.GatherDimensionNumbers(List.of(), all, all, List.of(), List.of()),
            Optional.empty(),
            false,
            Indexing.Mode.PROMISE_IN_BOUNDS,
            all.stream().map(a -> 1).toList(),
            true),
        x,
        Ops.concatenate(coordinates, x.shape().rank()));
  }
}
