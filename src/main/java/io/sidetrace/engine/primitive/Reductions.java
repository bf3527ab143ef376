package io.sidetrace.engine.primitive;

import io.sidetrace.engine.core.Array;
import io.sidetrace.engine.core.DType;
import io.sidetrace.engine.core.Params;
import io.sidetrace.engine.core.Primitive;
import io.sidetrace.engine.core.Shape;
import io.sidetrace.engine.core.ShapedArray;
import io.sidetrace.engine.core.Lanes;
import io.sidetrace.engine.core.Rules;
import io.sidetrace.engine.core.Value;
import java.util.List;
import java.util.stream.IntStream;

/** Primitives that remove axes by combining what lies along them. */
public final class Reductions {
  private static final Array VECTOR = Array.of(1, 2, 4);
  private static final Array MATRIX =
      Array.of(ShapedArray.of(DType.FLOAT32, 2, 3), new float[] {1, -2, 3, 4, 5, -6});
  private static final Array INTS =
      Array.of(ShapedArray.of(DType.INT32, 2, 2), new int[] {3, 1, -4, 2});
  private static final Array BOOLS =
      Array.of(ShapedArray.of(DType.BOOL, 2, 2), new int[] {1, 0, 1, 1});

  private Reductions() {}

  /** The axes that disappear. */
  public record Axes(List<Integer> axes) implements Params {
    public Axes {
      axes = List.copyOf(axes);
    }
  }

  /** The axes that disappear; JAX prints a sharding with these. */
  @Params.AlwaysPrints("out_sharding=None")
  public record SumAxes(List<Integer> axes) implements Params {
    public SumAxes {
      axes = List.copyOf(axes);
    }
  }

  public static final Primitive<SumAxes> REDUCE_SUM =
      Primitive.named("reduce_sum", SumAxes.class)
          .summary("Sum over the given axes, which disappear from the shape.")
          .jvp(Derivatives.linear())
          .transpose(
              Derivatives.transposed((ct, in, p) -> spread(ct, in.get(0).aval().shape(), p.axes())))
          .batch(
              Batching.unary(
                  (x, lanes, p) ->
                      Lanes.of(
                          Ops.sum(x, Batching.shifted(p.axes(), lanes)), kept(lanes, p.axes()))))
          .abstractEval((in, p) -> List.of(without(in.get(0), p.axes())))
          .eval(
              (in, p, out) ->
                  List.of(
                      reduce(in.get(0), p.axes(), out.get(0), 0, Float::sum, Integer::sum, "add")))
          .sample(new SumAxes(List.of(0)), VECTOR)
          .sample(new SumAxes(List.of(1)), MATRIX)
          .sample(new SumAxes(List.of(0, 1)), INTS)
          .define();
  public static final Primitive<SumAxes> SUM_OF_PRODUCTS =
      Primitive.named("sum_of_products", SumAxes.class)
          .summary("Sum of products that are not rounded: what compilers make of the two.")
          .abstractEval((in, p) -> List.of(without(in.get(0), p.axes())))
          .eval((in, p, out) -> List.of(sumOfProducts(in.get(0), in.get(1), p, out.get(0))))
          .sample(new SumAxes(List.of(0)), VECTOR, VECTOR)
          .define();
  public static final Primitive<Axes> REDUCE_PROD =
      numeric("reduce_prod", "Product over the given axes.", 1, (a, b) -> a * b, (a, b) -> a * b)
          .jvp(
              Derivatives.partials(
                  (dx, in, out, p) ->
                      Ops.sum(
                          Ops.mul(dx, Accumulation.productOfOthers(in.get(0), p.axes())),
                          p.axes())))
          .define();
  public static final Primitive<Axes> REDUCE_MAX =
      numeric(
              "reduce_max",
              "Largest over the given axes; NaN if one is.",
              Double.NEGATIVE_INFINITY,
              Math::max,
              Math::max)
          .jvp(chosen())
          .define();
  public static final Primitive<Axes> REDUCE_MIN =
      numeric(
              "reduce_min",
              "Smallest over the given axes; NaN if one is.",
              Double.POSITIVE_INFINITY,
              Math::min,
              Math::min)
          .jvp(chosen())
          .define();
  public static final Primitive<Axes> REDUCE_AND =
      bools("reduce_and", "Whether all along the given axes are true.", -1, (a, b) -> a & b);
  public static final Primitive<Axes> REDUCE_OR =
      bools("reduce_or", "Whether any along the given axes is true.", 0, (a, b) -> a | b);

  /** Combines two floats. */
  @FunctionalInterface
  interface FloatOp {
    float of(float a, float b);
  }

  /** With each combination rounded to the type. */
  static FloatOp roundedTo(DType dtype, FloatOp f) {
    return dtype.isNarrowFloat() ? (a, b) -> dtype.round(f.of(a, b)) : f;
  }

  /** Combines two integers. */
  @FunctionalInterface
  interface IntOp {
    int of(int a, int b);
  }

  /** The tangent of the element that was chosen; several share it. */
  private static Rules.Jvp<Axes> chosen() {
    return Derivatives.partials(
        (dx, in, out, p) -> {
          Value chosen = Ops.eq(in.get(0), spread(out, in.get(0).shape(), p.axes()));
          Value places = Ops.convert(chosen, dx.dtype(), false);
          return Ops.div(Ops.sum(Ops.mul(dx, places), p.axes()), Ops.sum(places, p.axes()));
        });
  }

  /** A reduced value along the axes again. */
  static Value spread(Value reduced, Shape shape, List<Integer> axes) {
    return Ops.broadcast(
        reduced,
        shape,
        IntStream.range(0, shape.rank()).filter(a -> !axes.contains(a)).boxed().toList());
  }

  /** Where the lanes lie after the given axes of a lane are gone. */
  static int kept(int lanes, List<Integer> axes) {
    return lanes - (int) axes.stream().filter(a -> a < lanes).count();
  }

  private static Rules.Batch<Axes> overLanes() {
    return (self, in, size, p) ->
        Lanes.of(
            self.bind(new Axes(Batching.shifted(p.axes(), in.axis(0))), in.value(0)),
            kept(in.axis(0), p.axes()));
  }

  private static Primitive.Definition<Axes> numeric(
      String name, String summary, double start, FloatOp f, IntOp i) {
    return Primitive.named(name, Axes.class)
        .summary(summary)
        .abstractEval((in, p) -> List.of(without(in.get(0), p.axes())))
        .eval(
            (in, p, out) ->
                List.of(reduce(in.get(0), p.axes(), out.get(0), start, f, i, combining(name))))
        .batch(overLanes())
        .sample(new Axes(List.of(0)), VECTOR)
        .sample(new Axes(List.of(0)), MATRIX)
        .sample(new Axes(List.of(1)), INTS);
  }

  private static Primitive<Axes> bools(String name, String summary, int start, IntOp op) {
    return Primitive.named(name, Axes.class)
        .summary(summary)
        .abstractEval((in, p) -> List.of(without(in.get(0), p.axes())))
        .eval(
            (in, p, out) ->
                List.of(
                    reduce(
                        in.get(0), p.axes(), out.get(0), start, (a, b) -> a, op, combining(name))))
        .jvp(Derivatives.constant())
        .batch(overLanes())
        .sample(new Axes(List.of(0)), BOOLS)
        .sample(new Axes(List.of(0, 1)), BOOLS)
        .define();
  }

  static ShapedArray without(ShapedArray in, List<Integer> axes) {
    // A reduction of a weakly typed array is strong, as `jnp.sum` of one is in JAX.
    return new ShapedArray(in.shape().without(axes), in.dtype(), false);
  }

  /** The method that a reduction or accumulation of that name combines elements by. */
  static String combining(String name) {
    String last =
        name.substring(Math.max(name.indexOf('_'), name.indexOf('-')) + 1).replace("cum", "");
    return switch (last) {
      case "sum" -> "add";
      case "prod" -> "mul";
      case "scatter" -> "second";
      default -> last;
    };
  }

  private static Array reduce(
      Array x,
      List<Integer> axes,
      ShapedArray out,
      double start,
      FloatOp f,
      IntOp i,
      String combining) {
    if (x.elements() instanceof float[] from) {
      return Array.of(
          out,
          WindowedReduction.reduce(
              from, x.shape(), axes, (float) start, roundedTo(out.dtype(), f)));
    }
    int[] to = targets(x.shape(), axes, out.shape());
    if (x.dtype().isWide()) {
      return reduceWide(x, to, out, start, combining);
    }
    int n = out.shape().elements();
    int[] from = x.ints();
    int[] result = new int[n];
    java.util.Arrays.fill(result, intStart(start, x.dtype()));
    for (int k = 0; k < from.length; k++) {
      result[to[k]] = out.dtype().wrap(i.of(result[to[k]], from[k]));
    }
    return Array.of(out, result);
  }

  private static Array reduceWide(
      Array x, int[] to, ShapedArray out, double start, String combining) {
    Object result = Array.allocate(out.dtype(), out.shape().elements());
    for (int k = 0; k < out.shape().elements(); k++) {
      if (x.dtype().isInteger() && Double.isInfinite(start)) {
        Array.put(result, k, least(x.dtype(), start > 0), out.dtype());
      } else {
        Array.put(result, k, start, out.dtype());
      }
    }
    for (int k = 0; k < to.length; k++) {
      WideElements.combine(out.dtype(), combining, result, to[k], result, to[k], x.elements(), k);
    }
    return Array.wrap(out, result);
  }

  /** Where the search for the smallest, or else the largest, of 64-bit integers begins. */
  private static long least(DType dtype, boolean forSmallest) {
    return dtype == DType.UINT64
        ? (forSmallest ? -1L : 0)
        : forSmallest ? Long.MAX_VALUE : Long.MIN_VALUE;
  }

  private static Array sumOfProducts(Array a, Array b, SumAxes p, ShapedArray out) {
    int[] to = targets(a.shape(), p.axes(), out.shape());
    float[] x = a.floats();
    float[] y = b.floats();
    float[] sums = new float[out.shape().elements()];
    for (int k = 0; k < to.length; k++) {
      sums[to[k]] = Math.fma(x[k], y[k], sums[to[k]]);
    }
    return Array.of(out, sums);
  }

  /** Whether XLA's CPU backend reduces these axes in one loop, which also computes the operand. */
  public static boolean isOneLoop(Shape shape, List<Integer> axes) {
    return !WindowedReduction.isLong(shape, axes)
        && shape.elements() < WindowedReduction.LIBRARY_FROM;
  }

  private static int intStart(double start, DType dtype) {
    return switch (dtype) {
      case UINT32 -> start == Double.POSITIVE_INFINITY ? -1 : (int) Math.max(start, 0);
      case BOOL -> start == 0 ? 0 : 1;
      default -> (int) start;
    };
  }

  /** For each element of the operand, the index of the result that it goes into. */
  private static int[] targets(Shape in, List<Integer> axes, Shape out) {
    int[] outStrides = out.strides();
    int[] steps = new int[in.rank()];
    for (int axis = 0, kept = 0; axis < in.rank(); axis++) {
      steps[axis] = axes.contains(axis) ? 0 : outStrides[kept++];
    }
    int[] to = new int[in.elements()];
    int[] index = new int[in.rank()];
    for (int k = 0; k < to.length; k++) {
      to[k] = Indices.flat(index, steps);
      Indices.next(index, in);
    }
    return to;
  }
}
