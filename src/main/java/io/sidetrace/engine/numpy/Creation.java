package io.sidetrace.engine.numpy;

import io.sidetrace.engine.core.Array;
import io.sidetrace.engine.core.DType;
import io.sidetrace.engine.core.EngineError;
import io.sidetrace.engine.core.Params.None;
import io.sidetrace.engine.core.Session;
import io.sidetrace.engine.core.Shape;
import io.sidetrace.engine.core.ShapedArray;
import io.sidetrace.engine.core.Value;
import io.sidetrace.engine.primitive.Elementwise;
import io.sidetrace.engine.primitive.Structural;
import io.sidetrace.engine.journal.Profile;
import java.util.List;

/** Arrays from nothing: constants and sequences. */
public final class Creation {
  private Creation() {}

  /** Filled with one value, as the dtype. */
  public static Value full(Shape shape, Value fill, DType dtype) {
    return full(shape, fill, dtype, false);
  }

  public static Value full(Shape shape, Value fill, DType dtype, boolean weak) {
    shape.elements();
    Value value = Promotion.convert(fill, dtype, weak);
    return broadcastTo(value, shape);
  }

  public static Value zeros(Shape shape, DType dtype) {
    return full(shape, Array.literal(0, dtype, false), dtype);
  }

  public static Value ones(Shape shape, DType dtype) {
    return full(shape, Array.literal(1, dtype, false), dtype);
  }

  /** As numpy broadcasts. */
  public static Value broadcastTo(Value x, Shape shape) {
    if (x.shape().equals(shape)) {
      return x;
    }
    int added = shape.rank() - x.shape().rank();
    boolean twoPass = Session.current().profile() == Profile.TWO_PASS;
    if (added < 0) {
      throw EngineError.value(
          twoPass
              ? "safe_zip() argument 2 is shorter than argument 1"
              : "Cannot broadcast to shape with fewer dimensions: arr_shape=%s shape=%s"
                  .formatted(x.shape(), shape));
    }
    for (int axis = 0; axis < x.shape().rank(); axis++) {
      int size = x.shape().size(axis);
      if (size != 1 && size != shape.size(added + axis)) {
        throw EngineError.value(
            twoPass
                ? "Incompatible shapes for broadcasting: %s and requested shape %s"
                    .formatted(x.shape(), shape)
                : "Incompatible types for broadcasting: input type=%s and requested type=%s"
                    .formatted(x.aval().text(), x.aval().with(shape).text()));
      }
    }
    List<Integer> axes = java.util.stream.IntStream.range(added, shape.rank()).boxed().toList();
    return Structural.BROADCAST_IN_DIM.bind(new Structural.Broadcast(shape, axes), x);
  }

  /** `start, start + step, …` below `stop`. */
  public static Value arange(double start, double stop, double step, DType dtype) {
    int n = (int) Math.max(0, Math.ceil((stop - start) / step));
    Value count = Structural.IOTA.bind(new Structural.Count(0, dtype, Shape.of(n)));
    if (start == 0 && step == 1) {
      return count;
    }
    Object elements = Array.allocate(dtype, n);
    for (int i = 0; i < n; i++) {
      Array.put(elements, i, start + i * step, dtype);
    }
    return Array.wrap(
        new io.sidetrace.engine.core.ShapedArray(Shape.of(n), dtype, false), elements);
  }

  /** Ones on a diagonal. */
  public static Value eye(int rows, int columns, int diagonal, DType dtype) {
    Shape shape = Shape.of(rows, columns);
    Value row = Structural.IOTA.bind(new Structural.Count(0, DType.INT32, shape));
    Value column = Structural.IOTA.bind(new Structural.Count(1, DType.INT32, shape));
    Value moved = Elementwise.ADD.bind(None.NONE, row, Array.literal(diagonal, DType.INT32, false));
    return Promotion.convert(Elementwise.EQ.bind(None.NONE, moved, column), dtype, false);
  }

  /** `n` numbers from `start` to `stop`, as `jnp.linspace` computes them. */
  public static Value linspace(Value start, Value stop, int n, boolean endpoint) {
    List<Value> in = List.of(start, stop);
    return n > 1
            && Promotion.inexact(Promotion.of(in).dtype()) == DType.FLOAT32
            && Jitted.runsPlainly(in)
            && !Session.current().jitDisabled()
        ? spacedNumbers((Array) start, (Array) stop, n, endpoint)
        : Jitted.call("_linspace", List.of(n, endpoint), in, x -> spaced(x, n, endpoint));
  }

  /** With the roundings of the loop that XLA makes of {@link #spaced}. */
  private static Array spacedNumbers(Array start, Array stop, int n, boolean endpoint) {
    int div = endpoint ? n - 1 : n;
    float first = (float) start.number(0);
    float last = (float) stop.number(0);
    float part = 1f / div;
    float step = last * part;
    float[] numbers = new float[n];
    for (int i = 0; i < div; i++) {
      numbers[i] =
          Session.isTwoPass()
              ? Math.fma(first, Math.fma(-i, part, 1f), i * step)
              : Math.fma(i, step, first * (1 - i * part));
    }
    if (endpoint) {
      numbers[div] = last;
    }
    return Array.of(ShapedArray.of(DType.FLOAT32, n), numbers);
  }

  private static Value spaced(List<Value> in, int n, boolean endpoint) {
    DType given = Promotion.inexact(Promotion.of(in).dtype());
    DType dtype = given.isNarrowFloat() ? DType.FLOAT32 : given;
    Value start = Promotion.convert(in.get(0), dtype, false);
    Value stop = Promotion.convert(in.get(1), dtype, false);
    int div = endpoint ? n - 1 : n;
    if (n == 1 || div == 0) {
      return broadcastTo(start, Shape.of(n));
    }
    Value step = Structural.IOTA.bind(new Structural.Count(0, dtype, Shape.of(div)));
    Value t = Ufuncs.of("divide", step, Array.literal(div, dtype, false));
    Structural.Sizes one = new Structural.Sizes(Shape.of(1));
    Value from =
        Ufuncs.of(
            "multiply",
            Structural.RESHAPE.bind(one, start),
            Ufuncs.of("subtract", Array.literal(1, dtype, false), t));
    Value to = Ufuncs.of("multiply", Structural.RESHAPE.bind(one, stop), t);
    Value inner = Ufuncs.of("add", from, to);
    return endpoint
        ? Structural.CONCATENATE.bind(
            new Structural.Dimension(0), inner, broadcastTo(stop, Shape.of(1)))
        : inner;
  }
}
