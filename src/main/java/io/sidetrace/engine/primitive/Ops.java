package io.sidetrace.engine.primitive;

import io.sidetrace.engine.core.Array;
import io.sidetrace.engine.core.DType;
import io.sidetrace.engine.core.Params.None;
import io.sidetrace.engine.core.Shape;
import io.sidetrace.engine.core.ShapedArray;
import io.sidetrace.engine.core.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Primitives applied, by short names: what rules are written with. */
public final class Ops {
  private Ops() {}

  /** A scalar of the value's dtype; weak, so that it decides nothing. */
  public static Value constant(Value like, double x) {
    return Array.literal(x, like.dtype(), true);
  }

  public static Value add(Value x, Value y) {
    return Elementwise.ADD.bind(None.NONE, x, y);
  }

  /** The sum of two tangents or cotangents. */
  public static Value addAny(Value x, Value y) {
    return Elementwise.ADD_ANY.bind(None.NONE, x, y);
  }

  public static Value sub(Value x, Value y) {
    return Elementwise.SUB.bind(None.NONE, x, y);
  }

  public static Value mul(Value x, Value y) {
    return Elementwise.MUL.bind(None.NONE, x, y);
  }

  public static Value mul(Value x, double y) {
    return mul(x, constant(x, y));
  }

  public static Value div(Value x, Value y) {
    return Elementwise.DIV.bind(None.NONE, x, y);
  }

  public static Value neg(Value x) {
    return Elementwise.NEG.bind(None.NONE, x);
  }

  public static Value square(Value x) {
    return Elementwise.SQUARE.bind(None.NONE, x);
  }

  public static Value integerPower(Value x, int y) {
    return switch (y) {
      case 0 -> full(x.aval(), 1);
      case 1 -> x;
      default -> Elementwise.INTEGER_POW.bind(new Elementwise.Exponent(y), x);
    };
  }

  /** `yes` where the condition holds, else `no`. */
  public static Value select(Value condition, Value yes, Value no) {
    return selectN(condition, List.of(no, yes));
  }

  /** The case with the number that `which` has, element by element. */
  public static Value selectN(Value which, List<Value> cases) {
    List<Value> in = new ArrayList<>(List.of(which));
    in.addAll(cases);
    return Elementwise.SELECT_N.bind(None.NONE, in).get(0);
  }

  public static Value eq(Value x, Value y) {
    return Elementwise.EQ.bind(None.NONE, x, y);
  }

  public static Value convert(Value x, DType dtype, boolean weak) {
    return x.dtype() == dtype && x.aval().weakType() == weak
        ? x
        : Conversion.CONVERT_ELEMENT_TYPE.bind(new Conversion.To(dtype, weak), x);
  }

  /** One number everywhere. */
  public static Value full(ShapedArray aval, double x) {
    Value scalar = Array.literal(x, aval.dtype(), aval.weakType());
    return aval.shape().isScalar() ? scalar : broadcast(scalar, aval.shape(), List.of());
  }

  /** Zeros as data, without an equation for them. */
  public static Array zerosLiteral(ShapedArray aval) {
    return Array.wrap(aval, Array.allocate(aval.dtype(), aval.shape().elements()));
  }

  public static Value zeros(ShapedArray aval) {
    return full(aval, 0);
  }

  public static Value broadcast(Value x, Shape to, List<Integer> dimensions) {
    return Structural.BROADCAST_IN_DIM.bind(new Structural.Broadcast(to, dimensions), x);
  }

  /** The value repeated along its axes of size 1, or from a scalar, to a shape. */
  public static Value broadcastTo(Value x, Shape to) {
    if (x.shape().equals(to)) {
      return x;
    }
    int missing = to.rank() - x.shape().rank();
    return broadcast(x, to, IntStream.range(missing, to.rank()).boxed().toList());
  }

  public static Value sum(Value x, List<Integer> axes) {
    return axes.isEmpty() ? x : Reductions.REDUCE_SUM.bind(new Reductions.SumAxes(axes), x);
  }

  public static Value reshape(Value x, Shape to) {
    return x.shape().equals(to) ? x : Structural.RESHAPE.bind(new Structural.Sizes(to), x);
  }

  public static Value transpose(Value x, List<Integer> permutation) {
    boolean same = IntStream.range(0, permutation.size()).allMatch(i -> permutation.get(i) == i);
    return same ? x : Structural.TRANSPOSE.bind(new Structural.Permutation(permutation), x);
  }

  public static Value moveAxis(Value x, int from, int to) {
    List<Integer> order = new ArrayList<>(axes(x));
    order.remove(Integer.valueOf(from));
    order.add(to, from);
    return transpose(x, order);
  }

  /** Without an axis of size 1. */
  public static Value squeeze(Value x, int axis) {
    return Structural.SQUEEZE.bind(new Structural.Dimensions(List.of(axis)), x);
  }

  /** With one more axis of size 1. */
  public static Value expand(Value x, int axis) {
    List<Integer> sizes = new ArrayList<>(x.shape().sizes());
    sizes.add(axis, 1);
    List<Integer> dimensions = new ArrayList<>(axes(x));
    dimensions.replaceAll(d -> d < axis ? d : d + 1);
    return broadcast(x, Shape.of(sizes), dimensions);
  }

  /** The part from `start` to `limit` along one axis. */
  public static Value slice(Value x, int axis, int start, int limit) {
    List<Integer> starts = new ArrayList<>();
    List<Integer> limits = new ArrayList<>(x.shape().sizes());
    axes(x).forEach(a -> starts.add(a == axis ? start : 0));
    limits.set(axis, limit);
    return Structural.SLICE.bind(
        new Structural.Window(limits, starts, java.util.Optional.empty()), x);
  }

  public static Value iota(DType dtype, int size) {
    return Structural.IOTA.bind(new Structural.Count(0, dtype, Shape.of(size)), List.of()).get(0);
  }

  public static Value concatenate(List<Value> parts, int axis) {
    return parts.size() == 1
        ? parts.get(0)
        : Structural.CONCATENATE.bind(new Structural.Dimension(axis), parts).get(0);
  }

  static List<Integer> axes(Value x) {
    return IntStream.range(0, x.shape().rank()).boxed().toList();
  }

  /** The cotangent of an operand that was repeated to the cotangent's shape. */
  public static Value unbroadcast(ShapedArray operand, Value ct) {
    if (operand.shape().equals(ct.shape())) {
      return ct;
    }
    if (operand.shape().isScalar()) {
      return sum(ct, axes(ct));
    }
    List<Integer> repeated =
        axes(ct).stream()
            .filter(a -> operand.shape().size(a) == 1 && ct.shape().size(a) != 1)
            .toList();
    return reshape(sum(ct, repeated), operand.shape());
  }
}
