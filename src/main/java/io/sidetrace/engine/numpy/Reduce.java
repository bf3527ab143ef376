package io.sidetrace.engine.numpy;

import io.sidetrace.engine.core.Array;
import io.sidetrace.engine.core.DType;
import io.sidetrace.engine.core.EngineError;
import io.sidetrace.engine.core.Primitive;
import io.sidetrace.engine.core.Session;
import io.sidetrace.engine.core.Shape;
import io.sidetrace.engine.core.Value;
import io.sidetrace.engine.primitive.Ordering;
import io.sidetrace.engine.primitive.Reductions;
import io.sidetrace.engine.primitive.Structural;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Reductions over axes. An empty list of axes means all of them. */
public final class Reduce {
  private Reduce() {}

  public static Value sum(Value x, List<Integer> axes, boolean keepdims) {
    Value sum =
        reduce(
            promoted(x),
            axes,
            keepdims,
            (v, a) -> Reductions.REDUCE_SUM.bind(new Reductions.SumAxes(a), v));
    return narrowed(sum, x);
  }

  public static Value prod(Value x, List<Integer> axes, boolean keepdims) {
    return narrowed(reduce(promoted(x), axes, keepdims, by(Reductions.REDUCE_PROD)), x);
  }

  /** What was computed in float32 for a narrow float, as that float again. */
  private static Value narrowed(Value result, Value x) {
    return x.dtype().isNarrowFloat() ? Promotion.convert(result, x.dtype(), false) : result;
  }

  public static Value max(Value x, List<Integer> axes, boolean keepdims) {
    refuseEmpty(x, axes, "max");
    return reduce(x, axes, keepdims, by(Reductions.REDUCE_MAX));
  }

  public static Value min(Value x, List<Integer> axes, boolean keepdims) {
    refuseEmpty(x, axes, "min");
    return reduce(x, axes, keepdims, by(Reductions.REDUCE_MIN));
  }

  public static Value all(Value x, List<Integer> axes, boolean keepdims) {
    return reduce(bools(x), axes, keepdims, by(Reductions.REDUCE_AND));
  }

  public static Value any(Value x, List<Integer> axes, boolean keepdims) {
    return reduce(bools(x), axes, keepdims, by(Reductions.REDUCE_OR));
  }

  private static Value bools(Value x) {
    return x.dtype() == DType.BOOL ? x : Promotion.convert(x, DType.BOOL, false);
  }

  public static Value mean(Value x, List<Integer> axes, boolean keepdims) {
    Value floats = Ufuncs.inexact(x);
    Value total = sum(Promotion.convert(floats, computing(floats.dtype()), false), axes, keepdims);
    return narrowed(Division.byConstant(total, count(x.shape(), axes)), x);
  }

  public static Value var(Value x, List<Integer> axes, int ddof, boolean keepdims) {
    return var(x, axes, Array.literal(ddof, DType.INT32, true), keepdims);
  }

  private static Value var(Value x, List<Integer> axes, Value ddof, boolean keepdims) {
    return Jitted.compiled(
        "_var",
        List.of(axes, keepdims),
        List.of(x, ddof),
        in -> variance(in.get(0), in.get(1), axes, keepdims));
  }

  /** In which dtype to compute for one: narrow floats are summed in float32. */
  private static DType computing(DType dtype) {
    return dtype.isNarrowFloat() ? DType.FLOAT32 : dtype;
  }

  private static Value variance(Value x, Value ddof, List<Integer> axes, boolean keepdims) {
    Value inexact = Ufuncs.inexact(x);
    if (inexact.dtype().isComplex()) {
      throw new EngineError(
          "NotImplementedError",
          "Sidetrace does not have the variance of complex numbers; the nearest is the mean of jnp.abs(x - x.mean()) ** 2.");
    }
    DType dtype = computing(inexact.dtype());
    Value floats = Promotion.convert(inexact, dtype, false);
    Value centred = Ufuncs.of("subtract", floats, mean(floats, axes, true));
    Value squares = Ufuncs.of("square", centred);
    Value n =
        Ufuncs.of(
            "subtract",
            Array.literal(count(x.shape(), axes), dtype, false),
            Promotion.convert(ddof, dtype, false));
    Value result = narrowed(Ufuncs.of("divide", sum(squares, axes, keepdims), n), x);
    Value enough = Ufuncs.of("greater", n, Array.literal(0, dtype, false));
    return Compositions.where(enough, result, Ufuncs.number(Double.NaN));
  }

  public static Value std(Value x, List<Integer> axes, int ddof, boolean keepdims) {
    return Jitted.call(
        "_std",
        List.of(axes, keepdims, ddof),
        List.of(x, Array.literal(ddof, Session.intType(), true)),
        in -> Ufuncs.of("sqrt", var(in.get(0), axes, in.get(1), keepdims)));
  }

  /** Index of the largest or smallest; over the flat array without an axis. */
  public static Value arg(boolean largest, Value x, List<Integer> axes, boolean keepdims) {
    Value over = axes.isEmpty() ? Shapes.reshape(x, Shape.of(x.shape().elements())) : x;
    int axis = axes.isEmpty() ? 0 : Shapes.axis(axes.get(0), x.shape().rank());
    Primitive<Ordering.Search> p = largest ? Ordering.ARGMAX : Ordering.ARGMIN;
    Value result = p.bind(new Ordering.Search(List.of(axis), Session.intType()), over);
    return keepdims ? Shapes.reshape(result, kept(x.shape(), axes)) : result;
  }

  /** Applies a reduction primitive. */
  private interface By {
    Value of(Value x, List<Integer> axes);
  }

  private static By by(Primitive<Reductions.Axes> p) {
    return (v, a) -> p.bind(new Reductions.Axes(a), v);
  }

  private static Value reduce(Value x, List<Integer> axes, boolean keepdims, By by) {
    int rank = x.shape().rank();
    List<Integer> over =
        axes.isEmpty()
            ? IntStream.range(0, rank).boxed().toList()
            : axes.stream().map(a -> Shapes.axis(a, rank)).sorted().toList();
    Value reduced = by.of(x, over);
    if (!keepdims) {
      return reduced;
    }
    List<Integer> left = IntStream.range(0, rank).filter(i -> !over.contains(i)).boxed().toList();
    return Structural.BROADCAST_IN_DIM.bind(
        new Structural.Broadcast(kept(x.shape(), over), left), reduced);
  }

  private static Shape kept(Shape shape, List<Integer> axes) {
    List<Integer> sizes = new ArrayList<>(shape.sizes());
    if (axes.isEmpty()) {
      sizes.replaceAll(s -> 1);
    }
    axes.forEach(a -> sizes.set(Shapes.axis(a, shape.rank()), 1));
    return Shape.of(sizes);
  }

  private static int count(Shape shape, List<Integer> axes) {
    return axes.isEmpty()
        ? shape.elements()
        : axes.stream()
            .mapToInt(a -> shape.size(Shapes.axis(a, shape.rank())))
            .reduce(1, (a, b) -> a * b);
  }

  private static Value promoted(Value x) {
    Function<DType, DType> to =
        d ->
            switch (d.kind()) {
              case BOOL, SIGNED -> d == DType.INT64 ? d : Session.intType();
              case UNSIGNED -> Session.isWide() ? DType.UINT64 : DType.UINT32;
              default -> computing(d);
            };
    DType dtype = to.apply(x.dtype());
    return dtype == x.dtype() ? x : Promotion.convert(x, dtype, false);
  }

  private static void refuseEmpty(Value x, List<Integer> axes, String name) {
    if (count(x.shape(), axes) == 0) {
      throw EngineError.value(
          "zero-size array to reduction operation " + name + " which has no identity");
    }
  }
}
