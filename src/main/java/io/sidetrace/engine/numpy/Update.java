package io.sidetrace.engine.numpy;

import io.sidetrace.engine.core.Array;
import io.sidetrace.engine.core.Atom;
import io.sidetrace.engine.core.DType;
import io.sidetrace.engine.core.Eqn;
import io.sidetrace.engine.core.Jaxpr;
import io.sidetrace.engine.core.Params.None;
import io.sidetrace.engine.core.Primitive;
import io.sidetrace.engine.core.Shape;
import io.sidetrace.engine.core.ShapedArray;
import io.sidetrace.engine.core.Span;
import io.sidetrace.engine.core.Value;
import io.sidetrace.engine.numpy.IndexItem.At;
import io.sidetrace.engine.numpy.IndexItem.Bounds;
import io.sidetrace.engine.numpy.IndexItem.Slice;
import io.sidetrace.engine.numpy.IndexItem.Values;
import io.sidetrace.engine.primitive.Elementwise;
import io.sidetrace.engine.primitive.Indexing;
import io.sidetrace.engine.primitive.Indexing.Mode;
import io.sidetrace.engine.primitive.Indexing.Scatter;
import io.sidetrace.engine.primitive.Indexing.ScatterDimensionNumbers;
import io.sidetrace.engine.primitive.Structural;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** `x.at[…].set(y)` and its relatives: one scatter. */
public final class Update {
  private Update() {}

  /** `how` is `set`, `add`, `multiply`, `min` or `max`. */
  public static Value at(Value x, List<IndexItem> index, String how, Value y) {
    IndexPlan plan = IndexPlan.unclamped(x.shape(), index);
    plan.noteOutside(true);
    return at(x, plan, how, y, Mode.FILL_OR_DROP);
  }

  /** What is out of range treated as the mode says. */
  public static Value at(Value x, List<IndexItem> index, String how, Value y, Mode mode) {
    return at(x, IndexPlan.unclamped(x.shape(), index), how, y, mode);
  }

  private static Value at(Value x, IndexPlan plan, String how, Value y, Mode mode) {
    Value updates = Promotion.convert(y, x.dtype(), false);
    List<IndexItem> items = plan.items().stream().filter(IndexPlan::usesAxis).toList();
    List<IndexItem> simple = new ArrayList<>();
    boolean arrays = plan.hasArrays();
    for (int axis = 0; axis < items.size(); axis++) {
      simple.add(simple(items.get(axis), x.shape().size(axis)));
    }
    boolean stepped =
        simple.stream().anyMatch(i -> i instanceof Values(Value v) && !v.shape().isScalar());
    return arrays || stepped
        ? scatterArrays(x, new IndexPlan(x.shape(), simple), how, updates, arrays, mode)
        : scatterWindow(x, simple, how, updates, mode);
  }

  /** A slice with a step is an array of positions. */
  private static IndexItem simple(IndexItem item, int size) {
    if (item instanceof Slice s && s.within(size).by() != 1) {
      Bounds b = s.within(size);
      int[] at = IntStream.range(0, b.count()).map(i -> b.from() + i * b.by()).toArray();
      return new Values(Array.of(ShapedArray.of(DType.INT32, at.length), at));
    }
    return item;
  }

  /** Integers and plain slices: one window at one place. */
  private static Value scatterWindow(
      Value x, List<IndexItem> items, String how, Value updates, Mode mode) {
    List<Value> starts = new ArrayList<>();
    List<Integer> axes = new ArrayList<>();
    List<Integer> inserted = new ArrayList<>();
    List<Integer> window = new ArrayList<>();
    for (int axis = 0; axis < items.size(); axis++) {
      int size = x.shape().size(axis);
      switch (items.get(axis)) {
        case At(int i) -> {
          starts.add(Array.literal(i, DType.INT32, false));
          axes.add(axis);
          inserted.add(axis);
        }
        case Values(Value v) -> {
          starts.add(IndexPlan.fromFront(v, size));
          axes.add(axis);
          inserted.add(axis);
        }
        case Slice s -> {
          Bounds b = s.within(size);
          window.add(b.count());
          if (!b.whole(size)) {
            starts.add(Array.literal(b.from(), DType.INT32, false));
            axes.add(axis);
          }
        }
        default -> throw new IllegalStateException();
      }
    }
    Value broadcast = Creation.broadcastTo(updates, Shape.of(window));
    List<Integer> windowDims = IntStream.range(0, window.size()).boxed().toList();
    return scatter(x, row(starts), broadcast, how, windowDims, inserted, axes, true, mode);
  }

  private static Value row(List<Value> starts) {
    if (starts.isEmpty()) {
      return Array.of(ShapedArray.of(DType.INT32, 0), new int[0]);
    }
    List<Value> cells =
        starts.stream()
            .map(
                s ->
                    Structural.BROADCAST_IN_DIM.bind(
                        new Structural.Broadcast(Shape.of(1), List.of()), s))
            .toList();
    return cells.size() == 1
        ? cells.get(0)
        : Structural.CONCATENATE.bind(new Structural.Dimension(0), cells).get(0);
  }

  private static Value scatterArrays(
      Value x, IndexPlan plan, String how, Value updates, boolean arrays, Mode mode) {
    List<IndexItem> items = plan.items();
    List<Integer> sliceAxes = new ArrayList<>();
    for (int axis = 0; axis < items.size(); axis++) {
      int size = x.shape().size(axis);
      if (items.get(axis) instanceof Slice s && !s.within(size).whole(size)) {
        sliceAxes.add(axis);
      }
    }
    if (!sliceAxes.isEmpty()) {
      return withSlices(x, items, sliceAxes, how, updates, arrays, mode);
    }
    Advanced advanced = Advanced.of(x.shape(), plan);
    List<Integer> sizes = new ArrayList<>(x.shape().without(advanced.axes()).sizes());
    sizes.addAll(advanced.position(), advanced.batch().sizes());
    int rank = sizes.size();
    List<Integer> windowDims =
        IntStream.range(0, rank)
            .filter(
                i -> i < advanced.position() || i >= advanced.position() + advanced.batch().rank())
            .boxed()
            .toList();
    Value broadcast = Creation.broadcastTo(updates, Shape.of(sizes));
    return scatter(
        x,
        advanced.indices(),
        broadcast,
        how,
        windowDims,
        advanced.axes(),
        advanced.axes(),
        !arrays,
        mode);
  }

  /** Reads the part that the slices choose, updates it, and puts it back. */
  private static Value withSlices(
      Value x,
      List<IndexItem> items,
      List<Integer> sliceAxes,
      String how,
      Value updates,
      boolean arrays,
      Mode mode) {
    List<IndexItem> outer = new ArrayList<>();
    List<IndexItem> inner = new ArrayList<>();
    for (int axis = 0; axis < items.size(); axis++) {
      outer.add(sliceAxes.contains(axis) ? items.get(axis) : Slice.ALL);
      inner.add(sliceAxes.contains(axis) ? Slice.ALL : items.get(axis));
    }
    Value part = Index.get(x, outer);
    Value updated =
        scatterArrays(part, new IndexPlan(part.shape(), inner), how, updates, arrays, mode);
    return at(x, outer, "set", updated);
  }

  private static Value scatter(
      Value x,
      Value indices,
      Value updates,
      String how,
      List<Integer> windowDims,
      List<Integer> inserted,
      List<Integer> axes,
      boolean unique,
      Mode mode) {
    Scatter params =
        new Scatter(
            new ScatterDimensionNumbers(windowDims, inserted, axes, List.of(), List.of()),
            unique,
            mode,
            unique,
            combine(how, x.dtype()));
    return primitive(how).bind(params, x, indices, updates);
  }

  private static Primitive<Scatter> primitive(String how) {
    return switch (how) {
      case "set" -> Indexing.SCATTER;
      case "add" -> Indexing.SCATTER_ADD;
      case "multiply" -> Indexing.SCATTER_MUL;
      case "min" -> Indexing.SCATTER_MIN;
      case "max" -> Indexing.SCATTER_MAX;
      default -> throw new IllegalArgumentException(how);
    };
  }

  private static Optional<Jaxpr> combine(String how, DType dtype) {
    Primitive<None> p =
        switch (how) {
          case "add" -> Elementwise.ADD;
          case "multiply" -> Elementwise.MUL;
          case "min" -> Elementwise.MIN;
          default -> Elementwise.MAX;
        };
    if (how.equals("set")) {
      return Optional.empty();
    }
    ShapedArray scalar = ShapedArray.of(dtype);
    Atom.Var a = new Atom.Var(scalar);
    Atom.Var b = new Atom.Var(scalar);
    Atom.Var c = new Atom.Var(scalar);
    Eqn eqn = new Eqn(p, None.NONE, List.of(a, b), List.of(c), Span.NOWHERE);
    return Optional.of(new Jaxpr(List.of(), List.of(a, b), List.of(eqn), List.of(c)));
  }
}
