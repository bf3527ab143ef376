package io.sidetrace.engine.numpy;

import io.sidetrace.engine.core.Array;
import io.sidetrace.engine.core.DType;
import io.sidetrace.engine.core.Value;
import io.sidetrace.engine.numpy.IndexItem.At;
import io.sidetrace.engine.numpy.IndexItem.Bounds;
import io.sidetrace.engine.numpy.IndexItem.Ellipsis;
import io.sidetrace.engine.numpy.IndexItem.NewAxis;
import io.sidetrace.engine.numpy.IndexItem.Slice;
import io.sidetrace.engine.numpy.IndexItem.Values;
import io.sidetrace.engine.primitive.Indexing;
import io.sidetrace.engine.primitive.Indexing.Mode;
import io.sidetrace.engine.primitive.Structural;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** `x[…]`, as numpy means it, by slices where that will do and by gather where it will not. */
public final class Index {
  private Index() {}

  public static Value get(Value x, List<IndexItem> index) {
    IndexPlan plan = IndexPlan.of(x.shape(), index);
    if (plan.hasArrays()) {
      return byArrays(x, plan, Mode.PROMISE_IN_BOUNDS, Optional.empty());
    }
    Value sliced = plan.hasValues() ? dynamic(x, plan) : fixed(x, plan);
    return shaped(sliced, plan);
  }

  /** What is out of range treated as the mode says. */
  public static Value get(Value x, List<IndexItem> index, Mode mode, Optional<Double> fill) {
    IndexPlan plan = IndexPlan.unclamped(x.shape(), index);
    boolean plain = plan.items().stream().noneMatch(i -> i instanceof At || i instanceof Values);
    return plain ? shaped(fixed(x, plan), plan) : byArrays(x, plan, mode, fill);
  }

  /** Slices every axis; integers leave an axis of size 1. */
  private static Value fixed(Value x, IndexPlan plan) {
    List<Integer> starts = new ArrayList<>();
    List<Integer> limits = new ArrayList<>();
    List<Integer> strides = new ArrayList<>();
    List<Integer> backwards = new ArrayList<>();
    boolean whole = true;
    int axis = 0;
    for (IndexItem item : plan.items()) {
      if (!IndexPlan.usesAxis(item)) {
        continue;
      }
      int size = x.shape().size(axis);
      Bounds b =
          switch (item) {
            case At(int i) -> new Bounds(i, i + 1, 1);
            case Slice s -> s.within(size);
            case Values v -> new Bounds(0, size, 1);
            case NewAxis n -> throw new IllegalStateException();
            case Ellipsis e -> throw new IllegalStateException();
          };
      if (b.by() < 0) {
        backwards.add(axis);
        int last = b.from() + (b.count() - 1) * b.by();
        b = b.count() == 0 ? new Bounds(0, 0, 1) : new Bounds(last, b.from() + 1, -b.by());
      }
      whole &= b.whole(size);
      starts.add(b.from());
      limits.add(Math.max(b.from(), b.to()));
      strides.add(b.by());
      axis++;
    }
    Value result = x;
    if (!whole) {
      boolean plain = strides.stream().allMatch(s -> s == 1);
      result =
          Structural.SLICE.bind(
              new Structural.Window(
                  limits, starts, plain ? Optional.empty() : Optional.of(strides)),
              x);
    }
    return backwards.isEmpty()
        ? result
        : Structural.REV.bind(new Structural.Dimensions(backwards), result);
  }

  /** With scalar indices that are data, after the fixed part. */
  private static Value dynamic(Value x, IndexPlan plan) {
    Value base = fixed(x, plan);
    List<Value> operands = new ArrayList<>(List.of(base));
    List<Integer> sizes = new ArrayList<>();
    int axis = 0;
    for (IndexItem item : plan.items()) {
      if (item instanceof Values(Value v)) {
        operands.add(IndexPlan.fromFront(v, x.shape().size(axis)));
        sizes.add(1);
        axis++;
      } else if (IndexPlan.usesAxis(item)) {
        operands.add(Array.literal(0, DType.INT32, false));
        sizes.add(base.shape().size(axis));
        axis++;
      }
    }
    return Indexing.DYNAMIC_SLICE.bind(new Indexing.SliceSizes(sizes), operands).get(0);
  }

  /** Removes the axes of integers, adds the new ones. */
  private static Value shaped(Value sliced, IndexPlan plan) {
    List<Integer> gone = new ArrayList<>();
    List<Integer> added = new ArrayList<>();
    int axis = 0;
    int out = 0;
    for (IndexItem item : plan.items()) {
      switch (item) {
        case At a -> gone.add(axis++);
        case Values v -> gone.add(axis++);
        case NewAxis n -> added.add(out++);
        default -> {
          axis++;
          out++;
        }
      }
    }
    Value squeezed =
        gone.isEmpty() ? sliced : Structural.SQUEEZE.bind(new Structural.Dimensions(gone), sliced);
    return added.isEmpty() ? squeezed : Shapes.expandDims(squeezed, added);
  }

  /** Fixed slices first, then one gather for all index arrays, then the new axes. */
  private static Value byArrays(Value x, IndexPlan plan, Mode mode, Optional<Double> fill) {
    Advanced advanced = Advanced.of(x.shape(), plan);
    Value base =
        fixed(x, new IndexPlan(x.shape(), plan.items().stream().map(Index::keepWhole).toList()));
    List<Integer> sizes = new ArrayList<>(base.shape().sizes());
    advanced.axes().forEach(a -> sizes.set(a, 1));
    int windows = base.shape().rank() - advanced.axes().size();
    int rank = windows + advanced.batch().rank();
    List<Integer> offsets =
        IntStream.range(0, rank)
            .filter(
                i -> i < advanced.position() || i >= advanced.position() + advanced.batch().rank())
            .boxed()
            .toList();
    Value gathered =
        Indexing.GATHER.bind(
            new Indexing.Gather(
                new Indexing.GatherDimensionNumbers(
                    offsets, advanced.axes(), advanced.axes(), List.of(), List.of()),
                fill,
                false,
                mode,
                sizes,
                false),
            base,
            advanced.indices());
    List<Integer> added = advanced.newAxes();
    return added.isEmpty() ? gathered : Shapes.expandDims(gathered, added);
  }

  /** Integers beside index arrays are index arrays too. */
  private static IndexItem keepWhole(IndexItem item) {
    return item instanceof At ? Slice.ALL : item;
  }
}
