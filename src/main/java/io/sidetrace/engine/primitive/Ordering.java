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

/** Primitives that compare or accumulate along one axis. */
public final class Ordering {
  private static final Array MATRIX =
      Array.of(ShapedArray.of(DType.FLOAT32, 2, 3), new float[] {1, -2, 3, 6, 5, 4});

  private Ordering() {}

  /** The axis to search along, and the dtype of the answer. */
  public record Search(List<Integer> axes, DType indexDtype) implements Params {
    public Search {
      axes = List.copyOf(axes);
    }
  }

  public static final Primitive<Search> ARGMAX =
      search("argmax", "Index of the first largest along an axis.", (a, b) -> a > b);
  public static final Primitive<Search> ARGMIN =
      search("argmin", "Index of the first smallest along an axis.", (a, b) -> a < b);

  /** Whether a value takes the place of the best so far. */
  @FunctionalInterface
  private interface Better {
    boolean than(double a, double best);
  }

  private static Primitive<Search> search(String name, String summary, Better better) {
    return Primitive.named(name, Search.class)
        .summary(summary)
        .jvp(Derivatives.constant())
        .batch(
            (self, in, size, p) ->
                Lanes.of(
                    self.bind(
                        new Search(Batching.shifted(p.axes(), in.axis(0)), p.indexDtype()),
                        in.value(0)),
                    Reductions.kept(in.axis(0), p.axes())))
        .abstractEval(
            (in, p) ->
                List.of(
                    new ShapedArray(in.get(0).shape().without(p.axes()), p.indexDtype(), false)))
        .eval(
            (in, p, out) -> {
              Object result = Array.allocate(p.indexDtype(), out.get(0).shape().elements());
              lines(
                  in.get(0).shape(),
                  p.axes().get(0),
                  (line, from, step, n) ->
                      Array.put(
                          result, line, best(in.get(0), from, step, n, better), p.indexDtype()));
              return List.of(Array.wrap(out.get(0), result));
            })
        .sample(new Search(List.of(1), DType.INT32), MATRIX)
        .define();
  }

  private static int best(Array x, int from, int step, int n, Better better) {
    int best = 0;
    for (int k = 1; k < n; k++) {
      double a = x.number(from + k * step);
      double b = x.number(from + best * step);
      if (better.than(a, b) || (Double.isNaN(a) && !Double.isNaN(b))) {
        best = k;
      }
    }
    return best;
  }

  /** The axis, and whether to go from its end. */
  public record Direction(int axis, boolean reverse) implements Params {}

  public static final Primitive<Direction> CUMSUM =
      cumulative("cumsum", "Sums so far along an axis.", Float::sum, Integer::sum)
          .jvp(Derivatives.linear())
          .transpose(
              Derivatives.transposed(
                  (ct, in, p) -> Ordering.CUMSUM.bind(new Direction(p.axis(), !p.reverse()), ct)))
          .define();
  public static final Primitive<Direction> CUMPROD =
      cumulative("cumprod", "Products so far along an axis.", (a, b) -> a * b, (a, b) -> a * b)
          .jvp(running(Elementwise.MUL, 1, Accumulation::product))
          .define();
  public static final Primitive<Direction> CUMMAX =
      cumulative("cummax", "Largest so far along an axis.", Math::max, Math::max)
          .jvp(running(Elementwise.MAX, Double.NEGATIVE_INFINITY, Accumulation::larger))
          .define();
  public static final Primitive<Direction> CUMMIN =
      cumulative("cummin", "Smallest so far along an axis.", Math::min, Math::min)
          .jvp(running(Elementwise.MIN, Double.POSITIVE_INFINITY, Accumulation::smaller))
          .define();

  private static Rules.Jvp<Direction> running(
      Primitive<Params.None> op, double neutral, Accumulation.Combine combine) {
    return Derivatives.partials(
        (dx, in, out, p) ->
            Accumulation.running(in.get(0), dx, p.axis(), p.reverse(), neutral, op, combine));
  }

  private static Primitive.Definition<Direction> cumulative(
      String name, String summary, Reductions.FloatOp f, Reductions.IntOp op) {
    return Primitive.named(name, Direction.class)
        .summary(summary)
        .abstractEval((in, p) -> List.of(in.get(0)))
        .eval(
            (in, p, out) ->
                List.of(accumulate(in.get(0), p, out.get(0), f, op, Reductions.combining(name))))
        .batch(
            (self, in, size, p) ->
                Lanes.of(
                    self.bind(
                        new Direction(Batching.shifted(p.axis(), in.axis(0)), p.reverse()),
                        in.value(0)),
                    in.axis(0)))
        .sample(new Direction(1, false), MATRIX)
        .sample(new Direction(0, true), MATRIX)
        .sample(new Direction(0, false), Array.ofInts(1, 2, 3));
  }

  private static Array accumulate(
      Array x,
      Direction p,
      ShapedArray out,
      Reductions.FloatOp f,
      Reductions.IntOp op,
      String combining) {
    Object result = Indexing.copyOf(x);
    lines(
        x.shape(),
        p.axis(),
        (line, from, step, n) -> {
          if (result instanceof float[] r) {
            accumulate(r, from, step, n, p.reverse(), Reductions.roundedTo(out.dtype(), f));
          } else {
            int first = p.reverse() ? from + (n - 1) * step : from;
            int by = p.reverse() ? -step : step;
            for (int k = 1; k < n; k++) {
              int at = first + k * by;
              if (result instanceof int[] r) {
                r[at] = out.dtype().wrap(op.of(r[at - by], r[at]));
              } else {
                WideElements.combine(
                    out.dtype(), combining, result, at, result, at - by, result, at);
              }
            }
          }
        });
    return Array.wrap(out, result);
  }

  private static void accumulate(
      float[] x, int from, int step, int n, boolean reverse, Reductions.FloatOp f) {
    float[] line = new float[n];
    for (int k = 0; k < n; k++) {
      line[k] = x[from + k * step];
    }
    if (reverse) {
      WindowedReduction.scanBack(line, f);
    } else {
      WindowedReduction.scan(line, f);
    }
    for (int k = 0; k < n; k++) {
      x[from + k * step] = line[k];
    }
  }

  /** The axis to sort along; the first operands are the keys, the others go along with them. */
  public record Sorting(int dimension, boolean isStable, int numKeys) implements Params {}

  public static final Primitive<Sorting> SORT =
      Primitive.named("sort", Sorting.class)
          .summary("Sorted along an axis, NaN last; further operands in the same order.")
          .jvp(OrderingRules::sortForward)
          .batch(
              (self, in, size, p) ->
                  Lanes.along(
                      0,
                      self.bind(
                          new Sorting(p.dimension() + 1, p.isStable(), p.numKeys()),
                          Batching.allAtFront(in, size))))
          .abstractEval((in, p) -> in)
          .eval((in, p, out) -> sorted(in, p, out))
          .sample(new Sorting(1, true, 1), MATRIX)
          .sample(new Sorting(0, true, 1), Array.of(3, 1, 2), Array.ofInts(0, 1, 2))
          .sample(new Sorting(0, true, 2), Array.of(1, 1, 0), Array.ofInts(3, 1, 2))
          .define();

  private static List<Array> sorted(List<Array> in, Sorting p, List<ShapedArray> out) {
    List<Object> results = in.stream().map(a -> Array.allocate(a.dtype(), a.size())).toList();
    Array key = in.get(0);
    lines(
        key.shape(),
        p.dimension(),
        (line, from, step, n) -> {
          int[] order =
              java.util.stream.IntStream.range(0, n)
                  .boxed()
                  .sorted((i, j) -> compared(in, p.numKeys(), from + i * step, from + j * step))
                  .mapToInt(Integer::intValue)
                  .toArray();
          for (int k = 0; k < n; k++) {
            for (int o = 0; o < in.size(); o++) {
              Move.copy(
                  in.get(o).elements(), from + order[k] * step, results.get(o), from + k * step);
            }
          }
        });
    return java.util.stream.IntStream.range(0, in.size())
        .mapToObj(o -> Array.wrap(out.get(o), results.get(o)))
        .toList();
  }

  private static int compared(List<Array> in, int keys, int i, int j) {
    for (Array key : in.subList(0, keys)) {
      double a = key.number(i);
      double b = key.number(j);
      // Zeros of either sign are equal to each other.
      int c = a == b ? 0 : Double.compare(a, b);
      if (c != 0) {
        return c;
      }
    }
    return 0;
  }

  /** How many of the largest, along which axis. */
  public record Top(int axis, int k) implements Params {}

  public static final Primitive<Top> TOP_K =
      Primitive.named("top_k", Top.class)
          .summary("The largest elements along an axis, in falling order, and their indices.")
          .abstractEval(
              (in, p) -> {
                Shape shape = in.get(0).shape().with(p.axis(), p.k());
                return List.of(in.get(0).with(shape), new ShapedArray(shape, DType.INT32, false));
              })
          .jvp(OrderingRules::topForward)
          .batch(
              (self, in, size, p) -> {
                List<Value> out =
                    self.bind(new Top(p.axis() + 1, p.k()), Batching.allAtFront(in, size));
                return new Lanes(out, out.stream().map(v -> 0).toList());
              })
          .eval((in, p, out) -> largest(in.get(0), p, out))
          .sample(new Top(1, 2), MATRIX)
          .define();

  private static List<Array> largest(Array x, Top p, List<ShapedArray> out) {
    Object values = Array.allocate(x.dtype(), out.get(0).shape().elements());
    int[] indices = new int[out.get(1).shape().elements()];
    int[] starts = new int[indices.length / Math.max(1, p.k())];
    lines(out.get(0).shape(), p.axis(), (line, from, step, n) -> starts[line] = from);
    int by = out.get(0).shape().strides()[p.axis()];
    lines(
        x.shape(),
        p.axis(),
        (line, from, step, n) -> {
          List<Integer> order =
              java.util.stream.IntStream.range(0, n)
                  .boxed()
                  .sorted(
                      (i, j) ->
                          Double.compare(x.number(from + j * step), x.number(from + i * step)))
                  .toList();
          for (int k = 0; k < p.k(); k++) {
            Move.copy(x.elements(), from + order.get(k) * step, values, starts[line] + k * by);
            indices[starts[line] + k * by] = order.get(k);
          }
        });
    return List.of(Array.wrap(out.get(0), values), Array.of(out.get(1), indices));
  }

  /** One line of elements along an axis. */
  @FunctionalInterface
  private interface Line {
    void at(int line, int from, int step, int n);
  }

  private static void lines(Shape shape, int axis, Line each) {
    int step = shape.strides()[axis];
    int n = shape.size(axis);
    Shape rest = shape.with(axis, 1);
    int[] index = new int[shape.rank()];
    for (int line = 0; line < rest.elements(); line++) {
      each.at(line, Indices.flat(index, shape.strides()), step, n);
      Indices.next(index, rest);
    }
  }
}
