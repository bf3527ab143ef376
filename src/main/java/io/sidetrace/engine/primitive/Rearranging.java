package io.sidetrace.engine.primitive;

import io.sidetrace.engine.core.Array;
import io.sidetrace.engine.core.DType;
import io.sidetrace.engine.core.Params;
import io.sidetrace.engine.core.Params.None;
import io.sidetrace.engine.core.Primitive;
import io.sidetrace.engine.core.Shape;
import io.sidetrace.engine.core.ShapedArray;
import java.util.ArrayList;
import java.util.List;

/** Primitives that add to an array, repeat it or take it apart. */
public final class Rearranging {
  private static final Array VECTOR = Array.of(1, 2, 4);
  private static final Array MATRIX =
      Array.of(ShapedArray.of(DType.FLOAT32, 2, 3), new float[] {1, 2, 3, 4, 5, 6});

  private Rearranging() {}

  /** For each axis, how much to add before, after, and between neighbours; negative takes away. */
  public record Padding(List<List<Integer>> paddingConfig) implements Params {
    int size(int axis, int from) {
      List<Integer> c = paddingConfig.get(axis);
      return c.get(0) + c.get(1) + from + Math.max(0, from - 1) * c.get(2);
    }
  }

  public static final Primitive<Padding> PAD =
      Primitive.named("pad", Padding.class)
          .summary("The first operand with the second added around and between its elements.")
          .abstractEval(
              (in, p) -> {
                int[] sizes = in.get(0).shape().toArray();
                for (int axis = 0; axis < sizes.length; axis++) {
                  sizes[axis] = Math.max(0, p.size(axis, sizes[axis]));
                }
                return List.of(in.get(0).with(Shape.of(sizes)));
              })
          .eval((in, p, out) -> List.of(padded(in.get(0), in.get(1), p, out.get(0))))
          .sample(
              new Padding(List.of(List.of(1, 2, 0))), VECTOR, Array.scalar(9, DType.FLOAT32))
          .sample(
              new Padding(List.of(List.of(0, 1, 1), List.of(-1, 0, 0))),
              MATRIX,
              Array.scalar(0, DType.FLOAT32))
          .define();

  private static Array padded(Array x, Array with, Padding p, ShapedArray out) {
    Object result = Array.allocate(out.dtype(), out.shape().elements());
    for (int i = 0; i < out.shape().elements(); i++) {
      Move.copy(with.elements(), 0, result, i);
    }
    int[] strides = out.shape().strides();
    int[] index = new int[x.shape().rank()];
    for (int i = 0; i < x.size(); i++) {
      int at = 0;
      boolean inside = true;
      for (int axis = 0; axis < index.length; axis++) {
        List<Integer> c = p.paddingConfig().get(axis);
        int to = c.get(0) + index[axis] * (1 + c.get(2));
        inside &= to >= 0 && to < out.shape().size(axis);
        at += to * strides[axis];
      }
      if (inside) {
        Move.copy(x.elements(), i, result, at);
      }
      Indices.next(index, x.shape());
    }
    return Array.wrap(out, result);
  }

  /** A size that prints as one of numpy's integers, as `jnp.split` computes it. */
  public record Size(int value) {
    @Override
    public String toString() {
      return "np.int64(" + value + ")";
    }
  }

  /** Sizes of the parts along an axis. */
  public record Parts(int axis, List<Size> sizes) implements Params {
    public Parts {
      sizes = List.copyOf(sizes);
    }
  }

  public static final Primitive<Parts> SPLIT =
      Primitive.named("split", Parts.class)
          .summary("Parts of the operand along an axis, one after the other.")
          .abstractEval(
              (in, p) ->
                  p.sizes().stream()
                      .map(s -> in.get(0).with(in.get(0).shape().with(p.axis(), s.value())))
                      .toList())
          .eval(
              (in, p, out) -> {
                int[] strides = in.get(0).shape().strides();
                List<Array> parts = new ArrayList<>();
                int start = 0;
                for (int k = 0; k < out.size(); k++) {
                  parts.add(Move.gather(in.get(0), out.get(k), strides, start));
                  start += p.sizes().get(k).value() * strides[p.axis()];
                }
                return List.copyOf(parts);
              })
          .sample(new Parts(1, List.of(new Size(1), new Size(2))), MATRIX)
          .define();

  /** How often along each axis. */
  public record Repetitions(List<Integer> reps) implements Params {
    public Repetitions {
      reps = List.copyOf(reps);
    }
  }

  public static final Primitive<Repetitions> TILE =
      Primitive.named("tile", Repetitions.class)
          .summary("The whole operand again and again along each axis.")
          .abstractEval(
              (in, p) -> {
                int[] sizes = in.get(0).shape().toArray();
                for (int axis = 0; axis < sizes.length; axis++) {
                  sizes[axis] *= p.reps().get(axis);
                }
                return List.of(in.get(0).with(Shape.of(sizes)));
              })
          .eval((in, p, out) -> List.of(tiled(in.get(0), out.get(0))))
          .sample(new Repetitions(List.of(2, 1)), MATRIX)
          .sample(new Repetitions(List.of(3)), VECTOR)
          .define();

  private static Array tiled(Array x, ShapedArray out) {
    Object result = Array.allocate(out.dtype(), out.shape().elements());
    int[] strides = x.shape().strides();
    int[] index = new int[strides.length];
    for (int i = 0; i < out.shape().elements(); i++) {
      int at = 0;
      for (int axis = 0; axis < index.length; axis++) {
        at += index[axis] % x.shape().size(axis) * strides[axis];
      }
      Move.copy(x.elements(), at, result, i);
      Indices.next(index, out.shape());
    }
    return Array.wrap(out, result);
  }

  public static final Primitive<None> COPY =
      Family.unary("copy", "same", d -> true)
          .summary("The same values.")
          .sample(None.NONE, VECTOR)
          .sample(None.NONE, Array.ofInts(1, 2))
          .define();
}
