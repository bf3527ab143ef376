package io.sidetrace.engine.primitive;

import io.sidetrace.engine.core.Array;
import io.sidetrace.engine.core.DType;
import io.sidetrace.engine.core.Lanes;
import io.sidetrace.engine.core.Operand;
import io.sidetrace.engine.core.Primitive;
import io.sidetrace.engine.core.Shape;
import io.sidetrace.engine.core.ShapedArray;
import io.sidetrace.engine.core.Value;
import io.sidetrace.engine.primitive.Structural.Axis;
import io.sidetrace.engine.primitive.Structural.Broadcast;
import io.sidetrace.engine.primitive.Structural.Dimension;
import io.sidetrace.engine.primitive.Structural.Padding;
import io.sidetrace.engine.primitive.Structural.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Rules of {@link Structural} that take more than a line. */
final class StructuralRules {
  private StructuralRules() {}

  static Value broadcastBack(Value ct, List<Operand> in, Broadcast p) {
    Shape operand = in.get(0).aval().shape();
    List<Integer> repeated =
        IntStream.range(0, ct.shape().rank())
            .filter(
                a -> {
                  int from = p.broadcastDimensions().indexOf(a);
                  return from < 0 || (operand.size(from) == 1 && ct.shape().size(a) != 1);
                })
            .boxed()
            .toList();
    return Ops.reshape(Ops.sum(ct, repeated), operand);
  }

  static Lanes broadcastLanes(Value x, int lanes, Broadcast p) {
    List<Integer> dimensions = new ArrayList<>(List.of(0));
    p.broadcastDimensions().forEach(d -> dimensions.add(d + 1));
    return Lanes.of(
        Ops.broadcast(
            Ops.moveAxis(x, lanes, 0), p.shape().withFront(x.shape().size(lanes)), dimensions),
        0);
  }

  static List<Integer> inverse(List<Integer> permutation) {
    return IntStream.range(0, permutation.size()).map(permutation::indexOf).boxed().toList();
  }

  static List<Integer> withLanesFirst(List<Integer> permutation, int lanes) {
    List<Integer> result = new ArrayList<>(List.of(lanes));
    result.addAll(Batching.shifted(permutation, lanes));
    return result;
  }

  static Value sliceBack(Value ct, List<Operand> in, Window p) {
    Shape shape = in.get(0).aval().shape();
    List<List<Integer>> config = new ArrayList<>();
    for (int a = 0; a < shape.rank(); a++) {
      int start = p.startIndices().get(a);
      int stride = p.stride(a);
      int n = ct.shape().size(a);
      int end = n == 0 ? start : start + 1 + (n - 1) * stride;
      config.add(List.of(start, shape.size(a) - end, stride - 1));
    }
    return Structural.PAD.bind(new Padding(config), ct, Ops.constant(ct, 0));
  }

  static Lanes sliceLanes(Primitive<Window> self, Lanes in, int size, Window p) {
    int lanes = in.axis(0);
    List<Integer> starts = new ArrayList<>(p.startIndices());
    List<Integer> limits = new ArrayList<>(p.limitIndices());
    starts.add(lanes, 0);
    limits.add(lanes, size);
    Optional<List<Integer>> strides =
        p.strides()
            .map(
                s -> {
                  List<Integer> more = new ArrayList<>(s);
                  more.add(lanes, 1);
                  return more;
                });
    return Lanes.of(self.bind(new Window(limits, starts, strides), in.value(0)), lanes);
  }

  static List<Optional<Value>> concatenateBack(
      List<Optional<Value>> cts, List<Operand> in, Dimension p) {
    List<Optional<Value>> result = new ArrayList<>();
    int start = 0;
    for (Operand operand : in) {
      int from = start;
      int to = start + operand.aval().shape().size(p.dimension());
      result.add(
          operand.isLinear()
              ? cts.get(0).map(ct -> Ops.slice(ct, p.dimension(), from, to))
              : Optional.empty());
      start = to;
    }
    return result;
  }

  static List<Optional<Value>> stackBack(List<Optional<Value>> cts, List<Operand> in, Axis p) {
    List<Optional<Value>> result = new ArrayList<>();
    for (int i = 0; i < in.size(); i++) {
      int at = i;
      result.add(
          in.get(i).isLinear()
              ? cts.get(0).map(ct -> Ops.squeeze(Ops.slice(ct, p.axis(), at, at + 1), p.axis()))
              : Optional.empty());
    }
    return result;
  }

  static Shape padded(ShapedArray in, Padding p) {
    List<Integer> sizes = new ArrayList<>();
    for (int a = 0; a < in.shape().rank(); a++) {
      int n = in.shape().size(a);
      sizes.add(Math.max(0, p.low(a) + p.high(a) + n + Math.max(0, n - 1) * p.between(a)));
    }
    return Shape.of(sizes);
  }

  static Array pad(Array x, Array around, Padding p, ShapedArray out) {
    int n = out.shape().elements();
    Object result = Array.allocate(out.dtype(), n);
    for (int i = 0; i < n; i++) {
      Move.copy(around.elements(), 0, result, i);
    }
    int[] strides = out.shape().strides();
    int[] index = new int[x.shape().rank()];
    for (int i = 0; i < x.size(); i++) {
      int to = 0;
      boolean inside = true;
      for (int a = 0; a < index.length; a++) {
        int at = p.low(a) + index[a] * (p.between(a) + 1);
        inside &= at >= 0 && at < out.shape().size(a);
        to += at * strides[a];
      }
      if (inside) {
        Move.copy(x.elements(), i, result, to);
      }
      Indices.next(index, x.shape());
    }
    return Array.wrap(out, result);
  }

  static List<Optional<Value>> padBack(List<Optional<Value>> cts, List<Operand> in, Padding p) {
    Value ct = cts.get(0).orElseThrow();
    List<List<Integer>> around = new ArrayList<>();
    List<Integer> strides = new ArrayList<>();
    for (List<Integer> axis : p.paddingConfig()) {
      around.add(List.of(-axis.get(0), -axis.get(1), 0));
      strides.add(axis.get(2) + 1);
    }
    Value trimmed = Structural.PAD.bind(new Padding(around), ct, Ops.constant(ct, 0));
    boolean dense = strides.stream().allMatch(s -> s == 1);
    List<Integer> starts = Ops.axes(trimmed).stream().map(a -> 0).toList();
    Value back =
        dense
            ? trimmed
            : Structural.SLICE.bind(
                new Window(trimmed.shape().sizes(), starts, Optional.of(strides)), trimmed);
    Optional<Value> first = in.get(0).isLinear() ? Optional.of(back) : Optional.empty();
    Optional<Value> second =
        in.get(1).isLinear()
            ? Optional.of(Ops.sub(Ops.sum(ct, Ops.axes(ct)), Ops.sum(back, Ops.axes(back))))
            : Optional.empty();
    return List.of(first, second);
  }

  static Lanes padLanes(Primitive<Padding> self, Lanes in, int size, Padding p) {
    List<List<Integer>> config = new ArrayList<>(p.paddingConfig());
    Value x = Batching.atFront(in, 0, size);
    config.add(0, List.of(0, 0, 0));
    Padding more = new Padding(config);
    if (in.isShared(1)) {
      return Lanes.of(self.bind(more, x, in.value(1)), 0);
    }
    // Each lane has its own padding: pad with zeros, and choose by where the operand has gone.
    Value padded = self.bind(more, x, Ops.constant(x, 0));
    Value ones = Ops.full(x.aval().with(DType.BOOL, false), 1);
    Value inside = self.bind(more, ones, Ops.constant(ones, 0));
    Value around = Ops.broadcast(in.value(1), padded.shape(), List.of(0));
    return Lanes.of(Ops.select(inside, padded, around), 0);
  }
}
