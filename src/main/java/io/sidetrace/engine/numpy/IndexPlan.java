package io.sidetrace.engine.numpy;

import io.sidetrace.engine.core.Array;
import io.sidetrace.engine.core.DType;
import io.sidetrace.engine.core.EngineError;
import io.sidetrace.engine.core.Params.None;
import io.sidetrace.engine.core.Session;
import io.sidetrace.engine.core.Shape;
import io.sidetrace.engine.core.ShapedArray;
import io.sidetrace.engine.core.Tracer;
import io.sidetrace.engine.core.Value;
import io.sidetrace.engine.numpy.IndexItem.At;
import io.sidetrace.engine.numpy.IndexItem.Ellipsis;
import io.sidetrace.engine.numpy.IndexItem.NewAxis;
import io.sidetrace.engine.numpy.IndexItem.Slice;
import io.sidetrace.engine.numpy.IndexItem.Values;
import io.sidetrace.engine.primitive.Elementwise;
import io.sidetrace.engine.journal.Event;
import io.sidetrace.engine.journal.Profile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/**
 * An index made ready for a shape: one item for each axis (and the new axes between), bool arrays
 * turned into positions, integers in range.
 */
record IndexPlan(Shape shape, List<IndexItem> items) {

  /** Longer arrays of positions are not looked through. */
  private static final int MOST_LOOKED_AT = 1_000;

  /** For reading: integers that are out of range read the first or the last. */
  static IndexPlan of(Shape shape, List<IndexItem> index) {
    IndexPlan plan = unclamped(shape, index);
    plan.noteOutside(false);
    List<IndexItem> items = new ArrayList<>();
    int axis = 0;
    for (IndexItem item : plan.items()) {
      if (item instanceof At(int i)) {
        items.add(new At(Math.clamp(i, 0, Math.max(0, shape.size(axis) - 1))));
      } else {
        items.add(item);
      }
      axis += usesAxis(item) ? 1 : 0;
    }
    return new IndexPlan(shape, List.copyOf(items));
  }

  static IndexPlan unclamped(Shape shape, List<IndexItem> index) {
    List<IndexItem> plain = new ArrayList<>();
    int masked = 0;
    for (IndexItem item : index) {
      if (item instanceof Values(Value v) && v.dtype() == DType.BOOL) {
        fits(shape, v.shape(), masked, index);
        plain.addAll(positions(v));
        masked += v.shape().rank();
      } else {
        plain.add(item);
        masked += usesAxis(item) ? 1 : 0;
      }
    }
    long used = plain.stream().filter(IndexPlan::usesAxis).count();
    boolean old = Session.current().profile() == Profile.TWO_PASS;
    if (used > shape.rank()) {
      throw new EngineError(
          "IndexError",
          (old
                  ? "Too many indices for array: array has ndim of %d, but was indexed with %d non-None/Ellipsis indices."
                  : "Too many indices: array is %d-dimensional, but %d were indexed")
              .formatted(shape.rank(), used));
    }
    List<IndexItem> items = new ArrayList<>();
    boolean seen = false;
    for (IndexItem item : plain) {
      if (item instanceof Ellipsis && !seen) {
        seen = true;
        addAll(items, shape.rank() - used);
      } else {
        items.add(item);
      }
    }
    if (!seen) {
      addAll(items, shape.rank() - used);
    }
    return new IndexPlan(shape, checked(shape, items));
  }

  /** A mask has the shape of the axes that it stands for. */
  private static void fits(Shape shape, Shape mask, int at, List<IndexItem> index) {
    boolean open = index.stream().anyMatch(i -> i instanceof Ellipsis);
    if (open || at + mask.rank() > shape.rank()) {
      return;
    }
    List<Integer> expected = shape.sizes().subList(at, at + mask.rank());
    if (!expected.equals(mask.sizes())) {
      throw new EngineError(
          "IndexError",
          "boolean index did not match shape of indexed array in index %d: got %s, expected %s"
              .formatted(
                  at,
                  mask,
                  Session.current().profile() == Profile.TWO_PASS ? Shape.of(expected) : expected));
    }
  }

  private static void addAll(List<IndexItem> items, long n) {
    for (int i = 0; i < n; i++) {
      items.add(Slice.ALL);
    }
  }

  static boolean usesAxis(IndexItem item) {
    return !(item instanceof NewAxis || item instanceof Ellipsis);
  }

  private static List<IndexItem> checked(Shape shape, List<IndexItem> items) {
    List<IndexItem> result = new ArrayList<>();
    int axis = 0;
    for (IndexItem item : items) {
      switch (item) {
        case At(int i) -> {
          int size = shape.size(axis++);
          result.add(new At(i < 0 ? i + size : i));
        }
        case Values(Value v) when !v.dtype().isInteger() ->
            throw EngineError.type(
                "Indexer must have integer or boolean type, got indexer with type %s%s"
                    .formatted(
                        v.dtype(),
                        Session.current().profile() == Profile.TWO_PASS
                            ? " at position " + axis + ", indexer value " + v
                            : ""));
        case NewAxis n -> result.add(n);
        default -> {
          result.add(item);
          axis++;
        }
      }
    }
    return List.copyOf(result);
  }

  /** `nonzero` of a bool array: one array of positions for each of its axes. */
  private static List<Values> positions(Value mask) {
    if (mask instanceof Tracer) {
      boolean twoPass = Session.current().profile() == Profile.TWO_PASS;
      throw new EngineError(
          "NonConcreteBooleanIndexError",
          "Array boolean indices must be concrete; got %s\n\nSee https://%s/en/latest/errors.html#jax.errors.NonConcreteBooleanIndexError"
              .formatted(
                  twoPass ? "ShapedArray(" + mask.aval().text() + ")" : mask.aval().text(),
                  twoPass ? "jax.readthedocs.io" : "docs.jax.dev"));
    }
    Array a = (Array) mask;
    int[] strides = a.shape().strides();
    int[] hits =
        java.util.stream.IntStream.range(0, a.size()).filter(i -> a.ints()[i] != 0).toArray();
    List<Values> result = new ArrayList<>();
    for (int axis = 0; axis < a.shape().rank(); axis++) {
      int step = strides[axis];
      int size = a.shape().size(axis);
      int[] at = java.util.Arrays.stream(hits).map(i -> i / step % size).toArray();
      result.add(new Values(Array.of(ShapedArray.of(DType.INT32, at.length), at)));
    }
    return result;
  }

  /** Says which indices are out of range, of those that are known while Python runs. */
  void noteOutside(boolean toWrite) {
    int axis = 0;
    for (IndexItem item : items) {
      if (usesAxis(item)) {
        int size = shape.size(axis++);
        outside(item, size).stream()
            .filter(_ -> Session.current().locator().directly())
            .forEach(
                i -> Session.current().recorder().record(new Event.IndexOutside(i, size, toWrite)));
      }
    }
  }

  private static OptionalLong outside(IndexItem item, int size) {
    return switch (item) {
      case At(int i) when i >= size -> OptionalLong.of(i);
      case At(int i) when i < 0 -> OptionalLong.of((long) i - size);
      case Values(Array a) when a.dtype() == DType.INT32 && a.size() <= MOST_LOOKED_AT ->
          Arrays.stream(a.ints())
              .limit(a.size())
              .filter(i -> i >= size || i < -size)
              .mapToLong(i -> i)
              .findFirst();
      default -> OptionalLong.empty();
    };
  }

  boolean hasArrays() {
    return items.stream().anyMatch(i -> i instanceof Values(Value v) && !v.shape().isScalar());
  }

  boolean hasValues() {
    return items.stream().anyMatch(i -> i instanceof Values);
  }

  /** A negative index counts from the end. */
  static Value fromFront(Value index, int size) {
    Value i = index.dtype() == DType.INT32 ? index : Promotion.convert(index, DType.INT32, false);
    Value negative = Elementwise.LT.bind(None.NONE, i, Array.literal(0, DType.INT32, false));
    Value strong = Promotion.convert(i, DType.INT32, false);
    Value moved = Elementwise.ADD.bind(None.NONE, strong, Array.literal(size, DType.INT32, false));
    return Elementwise.SELECT_N.bind(None.NONE, negative, i, moved);
  }
}
