package io.sidetrace.engine.primitive;

import io.sidetrace.engine.core.Array;
import io.sidetrace.engine.core.DType;
import io.sidetrace.engine.core.EngineError;
import io.sidetrace.engine.core.Params;
import io.sidetrace.engine.core.Primitive;
import io.sidetrace.engine.core.Shape;
import io.sidetrace.engine.core.ShapedArray;
import io.sidetrace.engine.core.Lanes;
import io.sidetrace.engine.core.Value;
import java.util.List;
import java.util.stream.IntStream;

/** Primitives that put elements in another shape or order. */
public final class Structural {
  private static final Array VECTOR = Array.of(1, 2, 3);
  private static final Array MATRIX =
      Array.of(ShapedArray.of(DType.FLOAT32, 2, 3), new float[] {1, 2, 3, 4, 5, 6});
  private static final Array ROW = Array.of(ShapedArray.of(DType.INT32, 1, 3), new int[] {7, 8, 9});

  private Structural() {}

  /** The shape to fill, and the axis of it to which each axis of the operand goes. */
  public record Broadcast(
      @Params.Hidden Shape shape, @Params.UnlessEmpty List<Integer> broadcastDimensions)
      implements Params {
    public Broadcast {
      broadcastDimensions = List.copyOf(broadcastDimensions);
    }

    @Override
    public Params completedBy(List<ShapedArray> out) {
      return new Broadcast(out.get(0).shape(), broadcastDimensions);
    }
  }

  public static final Primitive<Broadcast> BROADCAST_IN_DIM =
      Primitive.named("broadcast_in_dim", Broadcast.class)
          .summary("Repeats the operand along new axes and along axes of size 1.")
          .jvp(Derivatives.linear())
          .transpose(Derivatives.transposed(StructuralRules::broadcastBack))
          .batch(Batching.unary(StructuralRules::broadcastLanes))
          .abstractEval((in, p) -> List.of(in.get(0).with(p.shape())))
          .eval(
              (in, p, out) ->
                  List.of(Move.gather(in.get(0), out.get(0), broadcastSteps(in.get(0), p), 0)))
          .sample(new Broadcast(Shape.of(2, 3), List.of(1)), VECTOR)
          .sample(new Broadcast(Shape.of(3, 2), List.of(0)), VECTOR)
          .sample(new Broadcast(Shape.of(4), List.of()), Array.scalar(2, DType.FLOAT32))
          .sample(new Broadcast(Shape.of(2, 3), List.of(0, 1)), ROW)
          .define();

  private static int[] broadcastSteps(Array x, Broadcast p) {
    int[] steps = new int[p.shape().rank()];
    int[] strides = x.shape().strides();
    for (int axis = 0; axis < strides.length; axis++) {
      steps[p.broadcastDimensions().get(axis)] = x.shape().size(axis) == 1 ? 0 : strides[axis];
    }
    return steps;
  }

  /** The new sizes. */
  @Params.AlwaysPrints({"dimensions=None", "sharding=None"})
  public record Sizes(Shape newSizes) implements Params {}

  public static final Primitive<Sizes> RESHAPE =
      Primitive.named("reshape", Sizes.class)
          .summary("The same elements in the same order, in another shape.")
          .jvp(Derivatives.linear())
          .transpose(
              Derivatives.transposed((ct, in, p) -> Ops.reshape(ct, in.get(0).aval().shape())))
          .batch(
              Batching.unary(
                  (x, lanes, p) ->
                      Lanes.of(
                          Ops.reshape(
                              Ops.moveAxis(x, lanes, 0),
                              p.newSizes().withFront(x.shape().size(lanes))),
                          0)))
          .abstractEval((in, p) -> List.of(reshaped(in.get(0), p.newSizes())))
          .eval((in, p, out) -> List.of(in.get(0).asConstant().viewedAs(out.get(0))))
          .sample(new Sizes(Shape.of(3, 2)), MATRIX)
          .sample(new Sizes(Shape.of(6)), MATRIX)
          .define();

  private static ShapedArray reshaped(ShapedArray in, Shape to) {
    if (in.shape().elements() != to.elements()) {
      throw EngineError.type(
          "cannot reshape array of shape %s (size %d) into shape %s (size %d)"
              .formatted(in.shape(), in.shape().elements(), to, to.elements()));
    }
    return in.with(to);
  }

  /** Axes of size 1 that disappear. */
  public record Dimensions(List<Integer> dimensions) implements Params {
    public Dimensions {
      dimensions = List.copyOf(dimensions);
    }
  }

  public static final Primitive<Dimensions> SQUEEZE =
      Primitive.named("squeeze", Dimensions.class)
          .summary("Without the given axes, which have size 1.")
          .jvp(Derivatives.linear())
          .transpose(
              Derivatives.transposed((ct, in, p) -> Ops.reshape(ct, in.get(0).aval().shape())))
          .batch(
              (self, in, size, p) ->
                  Lanes.of(
                      self.bind(
                          new Dimensions(Batching.shifted(p.dimensions(), in.axis(0))),
                          in.value(0)),
                      Reductions.kept(in.axis(0), p.dimensions())))
          .abstractEval(
              (in, p) -> List.of(in.get(0).with(in.get(0).shape().without(p.dimensions()))))
          .eval((in, p, out) -> List.of(in.get(0).asConstant().viewedAs(out.get(0))))
          .sample(new Dimensions(List.of(0)), ROW)
          .define();
  public static final Primitive<Dimensions> REV =
      Primitive.named("rev", Dimensions.class)
          .summary("Backwards along the given axes.")
          .jvp(Derivatives.linear())
          .transpose(Derivatives.transposed((ct, in, p) -> reverse(ct, p)))
          .batch(
              Batching.unary(
                  (x, lanes, p) ->
                      Lanes.of(
                          reverse(x, new Dimensions(Batching.shifted(p.dimensions(), lanes))),
                          lanes)))
          .abstractEval((in, p) -> List.of(in.get(0)))
          .eval((in, p, out) -> List.of(reversed(in.get(0), p.dimensions(), out.get(0))))
          .sample(new Dimensions(List.of(0)), VECTOR)
          .sample(new Dimensions(List.of(1)), MATRIX)
          .define();

  private static Value reverse(Value x, Dimensions p) {
    return REV.bind(p, x);
  }

  private static Array reversed(Array x, List<Integer> axes, ShapedArray out) {
    int[] steps = x.shape().strides();
    int start = 0;
    for (int axis : axes) {
      start += (x.shape().size(axis) - 1) * steps[axis];
      steps[axis] = -steps[axis];
    }
    return Move.gather(x, out, steps, start);
  }

  /** For each axis of the result, the axis of the operand. */
  public record Permutation(List<Integer> permutation) implements Params {
    public Permutation {
      permutation = List.copyOf(permutation);
    }
  }

  public static final Primitive<Permutation> TRANSPOSE =
      Primitive.named("transpose", Permutation.class)
          .summary("Axes in another order.")
          .jvp(Derivatives.linear())
          .transpose(
              Derivatives.transposed(
                  (ct, in, p) -> Ops.transpose(ct, StructuralRules.inverse(p.permutation()))))
          .batch(
              Batching.unary(
                  (x, lanes, p) ->
                      Lanes.of(
                          Ops.transpose(x, StructuralRules.withLanesFirst(p.permutation(), lanes)),
                          0)))
          .abstractEval(
              (in, p) ->
                  List.of(
                      in.get(0)
                          .with(
                              Shape.of(
                                  p.permutation().stream().map(in.get(0).shape()::size).toList()))))
          .eval(
              (in, p, out) -> {
                int[] strides = in.get(0).shape().strides();
                int[] steps = p.permutation().stream().mapToInt(axis -> strides[axis]).toArray();
                return List.of(Move.gather(in.get(0), out.get(0), steps, 0));
              })
          .sample(new Permutation(List.of(1, 0)), MATRIX)
          .define();

  /** A rectangular part: where it begins, where it ends, every how many elements. */
  public record Window(
      List<Integer> limitIndices,
      List<Integer> startIndices,
      java.util.Optional<List<Integer>> strides)
      implements Params {
    public Window {
      limitIndices = List.copyOf(limitIndices);
      startIndices = List.copyOf(startIndices);
    }

    int stride(int axis) {
      return strides.isPresent() ? strides.get().get(axis) : 1;
    }
  }

  public static final Primitive<Window> SLICE =
      Primitive.named("slice", Window.class)
          .summary("A rectangular part at fixed indices.")
          .jvp(Derivatives.linear())
          .transpose(Derivatives.transposed(StructuralRules::sliceBack))
          .batch(StructuralRules::sliceLanes)
          .abstractEval((in, p) -> List.of(in.get(0).with(sliced(p))))
          .eval(
              (in, p, out) -> {
                int[] strides = in.get(0).shape().strides();
                int start = 0;
                for (int axis = 0; axis < strides.length; axis++) {
                  start += p.startIndices().get(axis) * strides[axis];
                  strides[axis] *= p.stride(axis);
                }
                return List.of(Move.gather(in.get(0), out.get(0), strides, start));
              })
          .sample(new Window(List.of(3), List.of(1), java.util.Optional.empty()), VECTOR)
          .sample(
              new Window(List.of(2, 3), List.of(0, 0), java.util.Optional.of(List.of(1, 2))),
              MATRIX)
          .define();

  private static Shape sliced(Window p) {
    return Shape.of(
        IntStream.range(0, p.startIndices().size())
            .map(
                a ->
                    Math.ceilDiv(
                        Math.max(0, p.limitIndices().get(a) - p.startIndices().get(a)),
                        p.stride(a)))
            .toArray());
  }

  /** The axis along which operands follow each other. */
  public record Dimension(int dimension) implements Params {}

  public static final Primitive<Dimension> CONCATENATE =
      Primitive.named("concatenate", Dimension.class)
          .summary("The operands one after the other along an axis.")
          .jvp(Derivatives.linearInAll())
          .transpose(StructuralRules::concatenateBack)
          .batch(
              (self, in, size, p) ->
                  Lanes.of(
                      self.bind(new Dimension(p.dimension() + 1), Batching.allAtFront(in, size))
                          .get(0),
                      0))
          .abstractEval((in, p) -> List.of(concatenated(in, p.dimension())))
          .eval((in, p, out) -> List.of(Move.concatenate(in, p.dimension(), out.get(0))))
          .sample(new Dimension(0), VECTOR, VECTOR)
          .sample(new Dimension(1), MATRIX, MATRIX)
          .define();

  private static ShapedArray concatenated(List<ShapedArray> in, int axis) {
    Shape first = in.get(0).shape();
    for (ShapedArray a : in) {
      if (a.shape().rank() != first.rank()
          || !a.shape().with(axis, 0).equals(first.with(axis, 0))) {
        throw EngineError.type(
            "Cannot concatenate arrays with shapes that differ in dimensions other than the one being concatenated: concatenating along dimension %d for shapes %s."
                .formatted(
                    axis,
                    in.stream()
                        .map(s -> s.shape().toString())
                        .collect(java.util.stream.Collectors.joining(", "))));
      }
    }
    int size = in.stream().mapToInt(a -> a.shape().size(axis)).sum();
    return new ShapedArray(
        first.with(axis, size), in.get(0).dtype(), in.stream().allMatch(ShapedArray::weakType));
  }

  /** The new axis of {@link #STACK}. */
  public record Axis(int axis) implements Params {}

  public static final Primitive<Axis> STACK =
      Primitive.named("stack", Axis.class)
          .summary("The operands side by side along a new axis.")
          .jvp(Derivatives.linearInAll())
          .transpose(StructuralRules::stackBack)
          .batch(
              (self, in, size, p) ->
                  Lanes.of(
                      self.bind(new Axis(p.axis() + 1), Batching.allAtFront(in, size)).get(0), 0))
          .abstractEval(
              (in, p) -> {
                List<Integer> sizes = new java.util.ArrayList<>(in.get(0).shape().sizes());
                sizes.add(p.axis(), in.size());
                return List.of(
                    new ShapedArray(
                        Shape.of(sizes),
                        in.get(0).dtype(),
                        in.stream().allMatch(ShapedArray::weakType)));
              })
          .eval(
              (in, p, out) -> {
                List<Integer> sizes = new java.util.ArrayList<>(in.get(0).shape().sizes());
                sizes.add(p.axis(), 1);
                ShapedArray one = in.get(0).aval().with(Shape.of(sizes));
                return List.of(
                    Move.concatenate(
                        in.stream().map(a -> a.viewedAs(one)).toList(), p.axis(), out.get(0)));
              })
          .sample(new Axis(0), VECTOR, VECTOR)
          .sample(new Axis(1), VECTOR, VECTOR)
          .define();

  /** For each axis how much is added before, after, and between elements; negative takes away. */
  public record Padding(List<List<Integer>> paddingConfig) implements Params {
    public Padding {
      paddingConfig = List.copyOf(paddingConfig);
    }

    int low(int axis) {
      return paddingConfig.get(axis).get(0);
    }

    int high(int axis) {
      return paddingConfig.get(axis).get(1);
    }

    int between(int axis) {
      return paddingConfig.get(axis).get(2);
    }
  }

  public static final Primitive<Padding> PAD =
      Primitive.named("pad", Padding.class)
          .summary("The first operand with the second, a scalar, around and between its elements.")
          .abstractEval((in, p) -> List.of(in.get(0).with(StructuralRules.padded(in.get(0), p))))
          .eval((in, p, out) -> List.of(StructuralRules.pad(in.get(0), in.get(1), p, out.get(0))))
          .jvp(Derivatives.linearInAll())
          .transpose(StructuralRules::padBack)
          .batch(StructuralRules::padLanes)
          .sample(new Padding(List.of(List.of(1, 2, 0))), VECTOR, Array.scalar(9, DType.FLOAT32))
          .sample(
              new Padding(List.of(List.of(0, 1, 1), List.of(-1, 0, 0))),
              MATRIX,
              Array.scalar(0, DType.FLOAT32))
          .define();

  /** An array that counts along an axis. */
  @Params.AlwaysPrints("sharding=None")
  public record Count(int dimension, DType dtype, Shape shape) implements Params {}

  public static final Primitive<Count> IOTA =
      Primitive.named("iota", Count.class)
          .summary("0, 1, 2, … along one axis.")
          .abstractEval((in, p) -> List.of(new ShapedArray(p.shape(), p.dtype(), false)))
          .eval((in, p, out) -> List.of(Move.count(p.dimension(), out.get(0))))
          .sample(new Count(0, DType.INT32, Shape.of(4)))
          .sample(new Count(1, DType.FLOAT32, Shape.of(2, 3)))
          .define();
}
