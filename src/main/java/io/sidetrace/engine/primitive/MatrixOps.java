package io.sidetrace.engine.primitive;

import io.sidetrace.engine.core.DType;
import io.sidetrace.engine.core.Params.None;
import io.sidetrace.engine.core.Shape;
import io.sidetrace.engine.core.Value;
import io.sidetrace.engine.primitive.LinearAlgebra.Dot;
import io.sidetrace.engine.primitive.LinearAlgebra.DotDimensionNumbers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Matrices along the last two axes, by short names: what rules of decompositions are written with.
 */
final class MatrixOps {
  private MatrixOps() {}

  static Value product(Value a, Value b) {
    int rank = a.shape().rank();
    List<Integer> batch = IntStream.range(0, rank - 2).boxed().toList();
    return LinearAlgebra.DOT_GENERAL.bind(
        new Dot(
            new DotDimensionNumbers(List.of(rank - 1), List.of(rank - 2), batch, batch), a.dtype()),
        a,
        b);
  }

  static Value transposed(Value a) {
    List<Integer> order = new ArrayList<>(Ops.axes(a));
    Collections.swap(order, order.size() - 1, order.size() - 2);
    return Ops.transpose(a, order);
  }

  private static Value count(Value like, int fromLast) {
    Shape shape = like.shape();
    return Structural.IOTA
        .bind(new Structural.Count(shape.rank() - fromLast, DType.INT32, shape), List.of())
        .get(0);
  }

  /** Whether an element is on or below the k-th diagonal. */
  private static Value below(Value like, int k) {
    Value rows = count(like, 2);
    return Elementwise.GE.bind(
        None.NONE, k == 0 ? rows : Ops.add(rows, Ops.constant(rows, k)), count(like, 1));
  }

  /** Zero above the k-th diagonal. */
  static Value lower(Value a, int k) {
    return Ops.select(below(a, k), a, Ops.zeros(a.aval()));
  }

  /** Zero below the k-th diagonal. */
  static Value upper(Value a, int k) {
    return Ops.select(below(a, k - 1), Ops.zeros(a.aval()), a);
  }

  /** Ones on the diagonal. */
  static Value identity(Value like) {
    return Ops.convert(Ops.eq(count(like, 2), count(like, 1)), like.dtype(), false);
  }

  static Value ones(Value like) {
    return Ops.full(like.aval(), 1);
  }

  static Value plusOne(Value a) {
    return Ops.add(a, Ops.constant(a, 1));
  }

  /** A vector as each row. */
  static Value across(Value v, Value like) {
    return repeated(v, like, like.shape().rank() - 1);
  }

  /** A vector as each column. */
  static Value down(Value v, Value like) {
    return repeated(v, like, like.shape().rank() - 2);
  }

  private static Value repeated(Value v, Value like, int axis) {
    List<Integer> dimensions = new ArrayList<>(Ops.axes(v));
    dimensions.set(dimensions.size() - 1, axis);
    return Ops.broadcast(v, like.shape(), dimensions);
  }

  static Value diagonal(Value a) {
    Value only = Ops.select(Ops.eq(count(a, 2), count(a, 1)), a, Ops.zeros(a.aval()));
    return Ops.sum(only, List.of(a.shape().rank() - 1));
  }

  /** The rows in the order that indices say. */
  static Value rows(Value a, Value order) {
    List<Value> coordinates = new ArrayList<>();
    int rank = a.shape().rank();
    for (int axis : Ops.axes(a)) {
      Value at =
          axis == rank - 2
              ? Ops.broadcast(order, a.shape(), IntStream.range(0, rank - 1).boxed().toList())
              : count(a, rank - axis);
      coordinates.add(Ops.expand(at, rank));
    }
    return OrderingRules.elements(a, coordinates);
  }
}
