package io.sidetrace.python;

import static io.sidetrace.python.Values.dtype;
import static io.sidetrace.python.Values.ints;
import static io.sidetrace.python.Values.shape;
import static io.sidetrace.python.Values.value;

import io.sidetrace.engine.core.Array;
import io.sidetrace.engine.core.Complex;
import io.sidetrace.engine.core.DType;
import io.sidetrace.engine.core.EngineError;
import io.sidetrace.engine.core.JaxprTrace;
import io.sidetrace.engine.core.Params;
import io.sidetrace.engine.core.Session;
import io.sidetrace.engine.core.ShapedArray;
import io.sidetrace.engine.core.Tracer;
import io.sidetrace.engine.core.Value;
import io.sidetrace.engine.numpy.Compositions;
import io.sidetrace.engine.numpy.Creation;
import io.sidetrace.engine.numpy.Index;
import io.sidetrace.engine.numpy.IndexItem;
import io.sidetrace.engine.numpy.Promotion;
import io.sidetrace.engine.numpy.Reduce;
import io.sidetrace.engine.numpy.Shapes;
import io.sidetrace.engine.numpy.Ufuncs;
import io.sidetrace.engine.numpy.Update;
import io.sidetrace.engine.primitive.Elementwise;
import io.sidetrace.engine.primitive.Indexing.Mode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.graalvm.polyglot.HostAccess.Export;

/**
 * The engine's numpy layer, as the Python front end calls it. Python numbers may stand wherever a
 * value may.
 */
public final class ArrayApi {
  private final Raising raising;

  ArrayApi(Raising raising) {
    this.raising = raising;
  }

  private Value raising(Supplier<Value> work) {
    return raising.raising(work);
  }

  @Export
  public Object unary(String name, Object x) {
    return raising(() -> Ufuncs.of(name, value(x)));
  }

  @Export
  public Object binary(String name, Object x, Object y) {
    return raising(() -> Ufuncs.of(name, value(x), value(y)));
  }

  /** `ddof` is used by `var` and `std` alone. */
  @Export
  public Object reduce(String name, Object x, List<?> axes, boolean keepdims, int ddof) {
    return raising(
        () -> {
          Value v = value(x);
          List<Integer> over = ints(axes);
          return switch (name) {
            case "sum" -> Reduce.sum(v, over, keepdims);
            case "prod" -> Reduce.prod(v, over, keepdims);
            case "max" -> Reduce.max(v, over, keepdims);
            case "min" -> Reduce.min(v, over, keepdims);
            case "mean" -> Reduce.mean(v, over, keepdims);
            case "all" -> Reduce.all(v, over, keepdims);
            case "any" -> Reduce.any(v, over, keepdims);
            case "var" -> Reduce.var(v, over, ddof, keepdims);
            case "std" -> Reduce.std(v, over, ddof, keepdims);
            case "argmax" -> Reduce.arg(true, v, over, keepdims);
            case "argmin" -> Reduce.arg(false, v, over, keepdims);
            default -> throw new IllegalArgumentException(name);
          };
        });
  }

  @Export
  public Object cumulative(String name, Object x, List<?> axes) {
    return raising(() -> Shapes.cumulative(name, value(x), ints(axes)));
  }

  @Export
  public Object full(List<?> sizes, Object fill, String dtype, boolean weak) {
    return raising(() -> Creation.full(shape(sizes), value(fill), dtype(dtype), weak));
  }

  /** A value that has a type but no data, for tracing alone: its shape may be too large for any. */
  @Export
  public Object withoutData(List<?> sizes, String dtype, boolean weak) {
    return raising(
        () ->
            new JaxprTrace(Session.current(), "", 0)
                .newArg(new ShapedArray(shape(sizes), dtype(dtype), weak)));
  }

  @Export
  public Object arange(double start, double stop, double step, String dtype) {
    return raising(() -> Creation.arange(start, stop, step, dtype(dtype)));
  }

  @Export
  public Object eye(int rows, int columns, int diagonal, String dtype) {
    return raising(() -> Creation.eye(rows, columns, diagonal, dtype(dtype)));
  }

  @Export
  public Object linspace(Object start, Object stop, int n, boolean endpoint) {
    return raising(() -> Creation.linspace(value(start), value(stop), n, endpoint));
  }

  /** An array from numbers in row-major order. A weak scalar stays a literal. */
  @Export
  public Object array(List<?> numbers, List<?> sizes, String dtype, boolean weak) {
    return raising(
        () -> {
          DType type = dtype(dtype);
          if (sizes.isEmpty()) {
            return type.isInteger()
                    && (numbers.get(0) instanceof Long || numbers.get(0) instanceof BigInteger)
                ? Array.literal(((Number) numbers.get(0)).longValue(), type, weak)
                : Array.literal(number(numbers.get(0)), type, weak);
          }
          Object elements = Array.allocate(type, shape(sizes).elements());
          for (int i = 0; i < numbers.size(); i++) {
            double x = number(numbers.get(i));
            inRange(x, type);
            if (type.isInteger()
                && (numbers.get(i) instanceof Long || numbers.get(i) instanceof BigInteger)) {
              Array.put(elements, i, ((Number) numbers.get(i)).longValue(), type);
            } else {
              Array.put(elements, i, x, type);
            }
          }
          return Array.wrap(new ShapedArray(shape(sizes), type, weak), elements);
        });
  }

  /** A complex array from real and imaginary parts by turns. */
  @Export
  public Object complexArray(List<?> parts, List<?> sizes, boolean weak) {
    return raising(
        () -> {
          if (sizes.isEmpty()) {
            return Array.literal(complex(parts, 0), weak);
          }
          long[] bits = new long[parts.size() / 2];
          for (int i = 0; i < bits.length; i++) {
            bits[i] = complex(parts, i).bits();
          }
          return Array.of(new ShapedArray(shape(sizes), DType.COMPLEX64, weak), bits);
        });
  }

  private static Complex complex(List<?> parts, int i) {
    return Complex.of(number(parts.get(2 * i)), number(parts.get(2 * i + 1)));
  }

  /** Whether numbers have 64 bits by default, from now on. */
  @Export
  public void widen(boolean on) {
    Session.current().widen(on);
  }

  private static void inRange(double x, DType type) {
    if (type.isInteger() && type.bits() < 64 && x == Math.rint(x) && !type.holds((long) x)) {
      throw new EngineError(
          "OverflowError", "Python integer %d out of bounds for %s".formatted((long) x, type));
    }
  }

  private static double number(Object o) {
    return o instanceof Boolean b ? (b ? 1 : 0) : ((Number) o).doubleValue();
  }

  @Export
  public Object reshape(Object x, List<?> sizes) {
    return raising(() -> Shapes.reshape(value(x), shape(sizes)));
  }

  @Export
  public Object transpose(Object x, List<?> axes) {
    return raising(() -> Shapes.transpose(value(x), ints(axes)));
  }

  @Export
  public Object expandDims(Object x, List<?> axes) {
    return raising(() -> Shapes.expandDims(value(x), ints(axes)));
  }

  @Export
  public Object squeeze(Object x, List<?> axes) {
    return raising(() -> Shapes.squeeze(value(x), ints(axes)));
  }

  @Export
  public Object broadcastTo(Object x, List<?> sizes) {
    return raising(() -> Creation.broadcastTo(value(x), shape(sizes)));
  }

  @Export
  public Object concatenate(List<?> arrays, int axis) {
    return raising(() -> Shapes.concatenate(Values.values(arrays), axis));
  }

  @Export
  public Object stack(List<?> arrays, int axis) {
    return raising(() -> Shapes.stack(Values.values(arrays), axis));
  }

  @Export
  public Object flip(Object x, List<?> axes) {
    return raising(() -> Shapes.flip(value(x), ints(axes)));
  }

  @Export
  public Object matmul(Object x, Object y) {
    return raising(() -> Shapes.matmul(value(x), value(y)));
  }

  @Export
  public Object dot(Object x, Object y) {
    return raising(() -> Shapes.dot(value(x), value(y)));
  }

  @Export
  public Object sort(Object x, int axis, boolean indices) {
    return raising(() -> indices ? Shapes.argsort(value(x), axis) : Shapes.sort(value(x), axis));
  }

  @Export
  public Object where(Object condition, Object x, Object y) {
    return raising(() -> Compositions.where(value(condition), value(x), value(y)));
  }

  /** `lax.clamp`: the value kept between two others of its dtype. */
  @Export
  public Object clamp(Object low, Object x, Object high) {
    return raising(
        () -> Elementwise.CLAMP.bind(Params.None.NONE, value(low), value(x), value(high)));
  }

  /** `low` and `high` are lists of one value or none. */
  @Export
  public Object clip(Object x, List<?> low, List<?> high) {
    return raising(() -> Compositions.clip(value(x), Values.values(low), Values.values(high)));
  }

  @Export
  public Object isClose(
      boolean all, Object x, Object y, Object rtol, Object atol, boolean equalNan) {
    return raising(
        () ->
            all
                ? Compositions.allClose(value(x), value(y), value(rtol), value(atol), equalNan)
                : Compositions.isClose(value(x), value(y), value(rtol), value(atol), equalNan));
  }

  /** The value as the current trace sees it: under `jit` a constant becomes a tracer. */
  @Export
  public Object lift(Object x) {
    return raising(
        () ->
            switch (value(x)) {
              case Value v when Session.current().trace() instanceof JaxprTrace t -> t.lift(v);
              case Array a -> a.asConstant();
              case Tracer t -> t;
            });
  }

  /** The same bits as another 32-bit dtype; data only. */
  @Export
  public Object view(Object x, String dtype) {
    Array a = (Array) x;
    DType type = dtype(dtype);
    int[] bits = new int[a.size()];
    for (int i = 0; i < bits.length; i++) {
      bits[i] = a.elements() instanceof float[] f ? Float.floatToRawIntBits(f[i]) : a.ints()[i];
    }
    if (!type.isFloat()) {
      return Array.of(a.aval().with(type, false), bits);
    }
    float[] floats = new float[bits.length];
    for (int i = 0; i < bits.length; i++) {
      floats[i] = Float.intBitsToFloat(bits[i]);
    }
    return Array.of(a.aval().with(type, false), floats);
  }

  @Export
  public Object convert(Object x, String dtype, boolean weak) {
    return raising(() -> Promotion.convert(value(x), dtype(dtype), weak));
  }

  @Export
  public String resultType(List<?> operands) {
    return raising.raising(() -> Promotion.of(Values.values(operands)).dtype().toString());
  }

  /** `items`: numbers, values, `"n"` for None, `"e"` for an ellipsis, lists of three for slices. */
  @Export
  public Object get(Object x, List<?> items) {
    return raising(() -> Index.get(value(x), index(items)));
  }

  /** `fill` is a list of one number or none. */
  @Export
  public Object getMode(Object x, List<?> items, String mode, List<?> fill) {
    Optional<Double> number = fill.stream().map(ArrayApi::number).findFirst();
    return raising(() -> Index.get(value(x), index(items), Mode.valueOf(mode), number));
  }

  @Export
  public Object updateMode(Object x, List<?> items, String how, Object y, String mode) {
    return raising(() -> Update.at(value(x), index(items), how, value(y), Mode.valueOf(mode)));
  }

  @Export
  public Object update(Object x, List<?> items, String how, Object y) {
    return raising(() -> Update.at(value(x), index(items), how, value(y)));
  }

  private static List<IndexItem> index(List<?> items) {
    List<IndexItem> index = new ArrayList<>();
    for (Object item : items) {
      index.add(
          switch (item) {
            case Value v -> new IndexItem.Values(v);
            case Number n -> new IndexItem.At(n.intValue());
            case String s when s.equals("n") -> new IndexItem.NewAxis();
            case String s -> new IndexItem.Ellipsis();
            case List<?> l ->
                new IndexItem.Slice(bound(l.get(0)), bound(l.get(1)), bound(l.get(2)));
            default -> throw new IllegalArgumentException(String.valueOf(item));
          });
    }
    return index;
  }

  private static Optional<Integer> bound(Object o) {
    return o instanceof Number n
        ? Optional.of(Math.clamp(n.longValue(), Integer.MIN_VALUE, Integer.MAX_VALUE))
        : Optional.empty();
  }
}
