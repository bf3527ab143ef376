package io.sidetrace.engine.primitive;

import io.sidetrace.engine.core.Array;
import io.sidetrace.engine.core.DType;
import io.sidetrace.engine.core.Differentiated;
import io.sidetrace.engine.core.Lanes;
import io.sidetrace.engine.core.Params;
import io.sidetrace.engine.core.Params.None;
import io.sidetrace.engine.core.Primitive;
import io.sidetrace.engine.core.Shape;
import io.sidetrace.engine.core.ShapedArray;
import io.sidetrace.engine.core.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Primitives that add to an array, repeat it or take it apart. */
public final class Rearranging {
  private static final Array VECTOR = Array.of(1, 2, 4);
  private static final Array MATRIX =
      Array.of(ShapedArray.of(DType.FLOAT32, 2, 3), new float[] {1, 2, 3, 4, 5, 6});

  private Rearranging() {}

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
          .jvp(
              (self, in, tangents, p) ->
                  new Differentiated(
                      self.bind(p, in),
                      self.bind(p, List.of(tangents.get(0).orElseThrow())).stream()
                          .map(Optional::of)
                          .toList()))
          .transpose((cts, in, p) -> List.of(Optional.of(together(cts, in.get(0).aval(), p))))
          .batch(
              (self, in, size, p) -> {
                int axis = Batching.shifted(p.axis(), 0);
                List<Value> parts =
                    self.bind(new Parts(axis, p.sizes()), Batching.allAtFront(in, size));
                return new Lanes(parts, parts.stream().map(v -> 0).toList());
              })
          .sample(new Parts(1, List.of(new Size(1), new Size(2))), MATRIX)
          .define();

  private static Value together(List<Optional<Value>> cts, ShapedArray whole, Parts p) {
    List<Value> parts = new ArrayList<>();
    for (int k = 0; k < cts.size(); k++) {
      Shape shape = whole.shape().with(p.axis(), p.sizes().get(k).value());
      parts.add(cts.get(k).orElseGet(() -> Ops.zeros(whole.with(shape))));
    }
    return Ops.concatenate(parts, p.axis());
  }

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
          .jvp(Derivatives.linear())
          .transpose(Derivatives.transposed((ct, in, p) -> folded(ct, in.get(0).aval(), p)))
          .batch(
              (self, in, size, p) -> {
                List<Integer> reps = new ArrayList<>(p.reps());
                reps.add(0, 1);
                return Lanes.of(
                    self.bind(new Repetitions(reps), Batching.allAtFront(in, size)).get(0), 0);
              })
          .sample(new Repetitions(List.of(2, 1)), MATRIX)
          .sample(new Repetitions(List.of(3)), VECTOR)
          .define();

  /** The sum of all repetitions. */
  private static Value folded(Value ct, ShapedArray operand, Repetitions p) {
    List<Integer> sizes = new ArrayList<>();
    List<Integer> repeated = new ArrayList<>();
    for (int axis = 0; axis < p.reps().size(); axis++) {
      repeated.add(sizes.size());
      sizes.add(p.reps().get(axis));
      sizes.add(operand.shape().size(axis));
    }
    return Ops.sum(Ops.reshape(ct, Shape.of(sizes)), repeated);
  }

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
          .jvp(Derivatives.linear())
          .transpose(Derivatives.transposed((ct, in, p) -> ct))
          .sample(None.NONE, VECTOR)
          .sample(None.NONE, Array.ofInts(1, 2))
          .define();
}
