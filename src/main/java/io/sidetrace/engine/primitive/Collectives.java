package io.sidetrace.engine.primitive;

import io.sidetrace.engine.core.Array;
import io.sidetrace.engine.core.DType;
import io.sidetrace.engine.core.Lanes;
import io.sidetrace.engine.core.NamedAxes;
import io.sidetrace.engine.core.Params;
import io.sidetrace.engine.core.Primitive;
import io.sidetrace.engine.core.Shape;
import io.sidetrace.engine.core.ShapedArray;
import io.sidetrace.engine.core.Value;
import io.sidetrace.engine.primitive.Reductions.Axes;
import io.sidetrace.engine.primitive.Reductions.SumAxes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Primitives that combine the lanes of a `vmap`, whose axis they name. The `vmap` replaces the name
 * by the axis along which the lanes lie. What still names one runs only on a lane by itself, which
 * then stands for all.
 */
public final class Collectives {
  private static final Array MATRIX =
      Array.of(ShapedArray.of(DType.FLOAT32, 2, 3), new float[] {1, -2, 3, 4, 5, -6});

  private Collectives() {}

  /** A name as it stands in a list. */
  private static String quoted(String name) {
    return "'" + name + "'";
  }

  private static boolean isName(String axis) {
    return axis.startsWith("'");
  }

  /** Refuses names that no axis around has. */
  private static void check(List<String> quoted, String primitive) {
    NamedAxes.check(quoted.stream().map(n -> n.substring(1, n.length() - 1)).toList(), primitive);
  }

  /** Axes by name, in quotes, or by number, as JAX mixes them. */
  @Params.AlwaysPrints("axis_index_groups=None")
  public record Reduced(List<String> axes) implements Params.OverAxes {
    public Reduced {
      axes = List.copyOf(axes);
    }

    @Override
    public boolean isOver(String name) {
      return axes.contains(quoted(name));
    }

    /** Whether all of its axes have numbers. */
    public boolean isPlain() {
      return !axes.isEmpty() && names().isEmpty();
    }

    public List<Integer> numbers() {
      return axes.stream().filter(a -> !isName(a)).map(Integer::valueOf).toList();
    }

    private List<String> names() {
      return axes.stream().filter(Collectives::isName).toList();
    }

    private Reduced onlyNamed() {
      return new Reduced(axes.stream().filter(Collectives::isName).toList());
    }

    private Reduced without(String name) {
      return new Reduced(axes.stream().filter(a -> !a.equals(quoted(name))).toList());
    }

    /** For lanes along the first axis, which takes the place of a name. */
    private Reduced behindLanes(String name) {
      return new Reduced(
          axes.stream()
              .map(
                  a ->
                      isName(a)
                          ? a.equals(quoted(name)) ? "0" : a
                          : String.valueOf(Integer.parseInt(a) + 1))
              .toList());
    }
  }

  public static final Primitive<Reduced> PSUM =
      reduced("psum", "Sum over lanes.", (x, axes) -> sum(x, axes))
          .jvp(Derivatives.linear())
          .transpose(
              Derivatives.transposed(
                  (ct, in, p) ->
                      Collectives.PSUM.bind(
                          p.onlyNamed(),
                          Reductions.spread(ct, in.get(0).aval().shape(), p.numbers()))))
          .collective(
              (self, in, axis, p) ->
                  in.isShared(0)
                      ? shared(
                          self,
                          Ops.mul(Ops.constant(in.value(0), axis.size()), in.value(0)),
                          axis,
                          p)
                      : over(self, in, axis, p))
          .define();
  public static final Primitive<Reduced> PMAX =
      reduced("pmax", "Largest of all lanes.", (x, axes) -> chosen(Reductions.REDUCE_MAX, x, axes))
          .collective(Collectives::chosenOver)
          .define();
  public static final Primitive<Reduced> PMIN =
      reduced("pmin", "Smallest of all lanes.", (x, axes) -> chosen(Reductions.REDUCE_MIN, x, axes))
          .collective(Collectives::chosenOver)
          .define();

  /** Reduces numbered axes. */
  @FunctionalInterface
  private interface Reduction {
    Array of(Array x, List<Integer> axes);
  }

  private static Primitive.Definition<Reduced> reduced(
      String name, String summary, Reduction eval) {
    return Primitive.named(name, Reduced.class)
        .summary(summary)
        .abstractEval(
            (in, p) -> {
              check(p.names(), "psum");
              return List.of(Reductions.without(in.get(0), p.numbers()));
            })
        .eval((in, p, out) -> List.of(eval.of(in.get(0), p.numbers())))
        .batch(
            (self, in, size, p) ->
                p.numbers().isEmpty()
                    ? Lanes.of(self.bind(p, in.value(0)), in.axis(0))
                    : Lanes.of(self.bind(p.behindLanes(""), Batching.atFront(in, 0, size)), 0))
        .sample(new Reduced(List.of("0")), MATRIX)
        .sample(new Reduced(List.of("0", "1")), MATRIX);
  }

  private static Array sum(Array x, List<Integer> axes) {
    return Reductions.REDUCE_SUM.eval(List.of(x), new SumAxes(axes)).get(0);
  }

  private static Array chosen(Primitive<Axes> reduction, Array x, List<Integer> axes) {
    return reduction.eval(List.of(x), new Axes(axes)).get(0);
  }

  private static Lanes chosenOver(
      Primitive<Reduced> self, Lanes in, NamedAxes.Axis axis, Reduced p) {
    return in.isShared(0) ? shared(self, in.value(0), axis, p) : over(self, in, axis, p);
  }

  private static Lanes shared(Primitive<Reduced> self, Value x, NamedAxes.Axis axis, Reduced p) {
    Reduced others = p.without(axis.name());
    return Lanes.of(others.axes().isEmpty() ? x : self.bind(others, x), Lanes.SHARED);
  }

  private static Lanes over(Primitive<Reduced> self, Lanes in, NamedAxes.Axis axis, Reduced p) {
    Value front = Batching.atFront(in, 0, axis.size());
    return Lanes.of(self.bind(p.behindLanes(axis.name()), front), Lanes.SHARED);
  }

  /** The name of one axis. */
  public record Named(String axisName) implements Params.OverAxes {
    @Override
    public boolean isOver(String name) {
      return axisName.equals(name);
    }
  }

  public static final Primitive<Named> AXIS_INDEX =
      Primitive.named("axis_index", Named.class)
          .summary("The number of the lane.")
          .abstractEval(
              (in, p) -> {
                NamedAxes.check(List.of(p.axisName()), "axis_index");
                return List.of(new ShapedArray(Shape.SCALAR, DType.INT32, false));
              })
          .eval((in, p, out) -> List.of(Array.scalar(0, DType.INT32)))
          .collective((self, in, axis, p) -> Lanes.of(Ops.iota(DType.INT32, axis.size()), 0))
          .define();

  /** Along which axis the lanes go; whether as part of one that is there. */
  @Params.AlwaysPrints("axis_index_groups=None")
  public record Gathered(int allGatherDimension, List<String> axisName, int axisSize, boolean tiled)
      implements Params.OverAxes {
    public Gathered {
      axisName = List.copyOf(axisName);
    }

    @Override
    public boolean isOver(String name) {
      return axisName.contains(quoted(name));
    }

    private Gathered at(int dimension) {
      return new Gathered(dimension, axisName, axisSize, tiled);
    }
  }

  /** What the two have in common; `shape` is that of a result. */
  private static Primitive.Definition<Gathered> gathering(
      String name, String summary, BiFunction<Shape, Gathered, Shape> shape) {
    return Primitive.named(name, Gathered.class)
        .summary(summary)
        .abstractEval(
            (in, p) -> {
              check(p.axisName(), name);
              return List.of(in.get(0).with(shape.apply(in.get(0).shape(), p)));
            })
        .eval((in, p, out) -> List.of(repeated(in.get(0), out.get(0))))
        .jvp(Derivatives.linear())
        .batch(
            (self, in, size, p) ->
                Lanes.of(
                    self.bind(p.at(p.allGatherDimension() + 1), Batching.atFront(in, 0, size)), 0));
  }

  public static final Primitive<Gathered> ALL_GATHER =
      gathering("all_gather", "All lanes along an axis of each.", Collectives::gathered)
          .transpose(Derivatives.transposed((ct, in, p) -> Collectives.REDUCE_SCATTER.bind(p, ct)))
          .collective(
              (self, in, axis, p) -> {
                int d = p.allGatherDimension();
                Value x = Ops.moveAxis(Batching.atFront(in, 0, axis.size()), 0, d);
                return Lanes.of(p.tiled() ? merged(x, d) : x, Lanes.SHARED);
              })
          .define();
  public static final Primitive<Gathered> REDUCE_SCATTER =
      gathering(
              "reduce_scatter",
              "The sum over lanes, of which each keeps its part along an axis.",
              Collectives::scattered)
          .transpose(Derivatives.transposed((ct, in, p) -> Collectives.ALL_GATHER.bind(p, ct)))
          .collective(
              (self, in, axis, p) -> {
                int d = p.allGatherDimension();
                Value sum =
                    in.isShared(0)
                        ? Ops.mul(in.value(0), axis.size())
                        : Ops.sum(in.value(0), List.of(in.axis(0)));
                return Lanes.of(p.tiled() ? split(sum, d, axis.size()) : sum, d);
              })
          .define();

  private static Shape gathered(Shape x, Gathered p) {
    int d = p.allGatherDimension();
    return p.tiled() ? x.with(d, x.size(d) * p.axisSize()) : inserted(x, d, p.axisSize());
  }

  private static Shape scattered(Shape x, Gathered p) {
    int d = p.allGatherDimension();
    return p.tiled() ? x.with(d, x.size(d) / p.axisSize()) : x.without(List.of(d));
  }

  /** As many elements of one lane as the result has. */
  private static Array repeated(Array x, ShapedArray out) {
    Object elements = Array.allocate(out.dtype(), out.shape().elements());
    for (int i = 0; i < out.shape().elements(); i++) {
      Move.copy(x.elements(), i % x.size(), elements, i);
    }
    return Array.wrap(out, elements);
  }

  private static Shape inserted(Shape x, int axis, int size) {
    List<Integer> sizes = new ArrayList<>(x.sizes());
    sizes.add(axis, size);
    return Shape.of(sizes);
  }

  /** Two axes as one. */
  private static Value merged(Value x, int axis) {
    Shape shape = x.shape().without(List.of(axis));
    return Ops.reshape(x, shape.with(axis, shape.size(axis) * x.shape().size(axis)));
  }

  private static Value split(Value x, int axis, int size) {
    Shape rest = x.shape().with(axis, x.shape().size(axis) / size);
    return Ops.reshape(x, inserted(rest, axis, size));
  }

  /** Pairs of a lane and the lane that its value goes to, one after the other. */
  public record Permuted(List<String> axisName, List<Integer> perm) implements Params.OverAxes {
    public Permuted {
      axisName = List.copyOf(axisName);
      perm = List.copyOf(perm);
    }

    @Override
    public boolean isOver(String name) {
      return axisName.contains(quoted(name));
    }

    private Permuted inverse() {
      List<Integer> back = new ArrayList<>();
      for (int i = 0; i < perm.size(); i += 2) {
        back.add(perm.get(i + 1));
        back.add(perm.get(i));
      }
      return new Permuted(axisName, back);
    }

    private List<Integer> sources() {
      Integer[] from = new Integer[perm.size() / 2];
      for (int i = 0; i < perm.size(); i += 2) {
        from[perm.get(i + 1)] = perm.get(i);
      }
      return Stream.of(from).toList();
    }
  }

  public static final Primitive<Permuted> PPERMUTE =
      Primitive.named("ppermute", Permuted.class)
          .summary("Each lane has the value of another.")
          .abstractEval(
              (in, p) -> {
                check(p.axisName(), "ppermute");
                return in;
              })
          .eval((in, p, out) -> List.of(in.get(0)))
          .jvp(Derivatives.linear())
          .transpose(
              Derivatives.transposed((ct, in, p) -> Collectives.PPERMUTE.bind(p.inverse(), ct)))
          .batch((self, in, size, p) -> Lanes.of(self.bind(p, in.value(0)), in.axis(0)))
          .collective(
              (self, in, axis, p) -> {
                if (in.isShared(0)) {
                  return in;
                }
                Value x = Ops.moveAxis(in.value(0), in.axis(0), 0);
                return Lanes.of(
                    Ops.concatenate(
                        p.sources().stream().map(s -> Ops.slice(x, 0, s, s + 1)).toList(), 0),
                    0);
              })
          .define();
}
