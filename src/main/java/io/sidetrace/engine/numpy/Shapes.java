package io.sidetrace.engine.numpy;

import io.sidetrace.engine.core.EngineError;
import io.sidetrace.engine.core.Session;
import io.sidetrace.engine.core.Shape;
import io.sidetrace.engine.core.Value;
import io.sidetrace.engine.primitive.LinearAlgebra;
import io.sidetrace.engine.primitive.LinearAlgebra.DotDimensionNumbers;
import io.sidetrace.engine.primitive.Ordering;
import io.sidetrace.engine.primitive.Structural;
import io.sidetrace.engine.journal.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Functions that change shape or order, and products of matrices. */
public final class Shapes {
  private Shapes() {}

  /** An axis counted from the front; negative ones count from the end. */
  public static int axis(int axis, int rank) {
    if (axis < -rank || axis >= rank) {
      throw EngineError.value(
          "axis %d is out of bounds for array of dimension %d".formatted(axis, rank));
    }
    return axis < 0 ? axis + rank : axis;
  }

  /** One size may be -1: it is made to fit. */
  public static Value reshape(Value x, Shape shape) {
    Shape to = fitted(x.shape(), shape);
    return x.shape().equals(to) ? x : Structural.RESHAPE.bind(new Structural.Sizes(to), x);
  }

  private static Shape fitted(Shape from, Shape to) {
    int[] sizes = to.toArray();
    int known = 1;
    int open = -1;
    for (int i = 0; i < sizes.length; i++) {
      if (sizes[i] == -1) {
        open = i;
      } else {
        known *= sizes[i];
      }
    }
    if (open >= 0 && known != 0 && from.elements() % known == 0) {
      sizes[open] = from.elements() / known;
    }
    Shape result = Shape.of(sizes);
    if ((open >= 0 && sizes[open] == -1) || result.elements() != from.elements()) {
      throw EngineError.type(
          "cannot reshape array of shape %s (size %d) into shape %s (size %d)"
              .formatted(from, from.elements(), to, known));
    }
    return result;
  }

  public static Value transpose(Value x, List<Integer> axes) {
    int rank = x.shape().rank();
    List<Integer> order =
        axes.isEmpty()
            ? IntStream.range(0, rank).map(i -> rank - 1 - i).boxed().toList()
            : axes.stream().map(a -> axis(a, rank)).toList();
    return rank < 2 ? x : Structural.TRANSPOSE.bind(new Structural.Permutation(order), x);
  }

  public static Value expandDims(Value x, List<Integer> axes) {
    int rank = x.shape().rank() + axes.size();
    List<Integer> added = axes.stream().map(a -> axis(a, rank)).toList();
    List<Integer> sizes = new ArrayList<>();
    List<Integer> kept = new ArrayList<>();
    for (int i = 0, from = 0; i < rank; i++) {
      if (added.contains(i)) {
        sizes.add(1);
      } else {
        sizes.add(x.shape().size(from++));
        kept.add(i);
      }
    }
    return Structural.BROADCAST_IN_DIM.bind(new Structural.Broadcast(Shape.of(sizes), kept), x);
  }

  public static Value squeeze(Value x, List<Integer> axes) {
    int rank = x.shape().rank();
    List<Integer> gone =
        axes.isEmpty()
            ? IntStream.range(0, rank).filter(i -> x.shape().size(i) == 1).boxed().toList()
            : axes.stream().map(a -> axis(a, rank)).toList();
    for (int a : gone) {
      if (x.shape().size(a) != 1) {
        throw EngineError.value(
            "cannot select an axis to squeeze out which has size not equal to one, got shape=%s and dimensions=%s"
                .formatted(x.shape(), Shape.of(gone)));
      }
    }
    return gone.isEmpty() ? x : Structural.SQUEEZE.bind(new Structural.Dimensions(gone), x);
  }

  public static Value concatenate(List<Value> values, int axis) {
    if (values.isEmpty()) {
      throw EngineError.value("Need at least one array to concatenate.");
    }
    int rank = values.get(0).shape().rank();
    if (rank == 0) {
      throw EngineError.value("Zero-dimensional arrays cannot be concatenated.");
    }
    if (values.stream().anyMatch(v -> v.shape().rank() != rank)) {
      throw EngineError.type(
          "Cannot concatenate arrays with different numbers of dimensions: got %s."
              .formatted(shapes(values)));
    }
    List<Value> in = Promotion.promote(values);
    return in.size() == 1
        ? in.get(0)
        : Structural.CONCATENATE.bind(new Structural.Dimension(axis(axis, rank)), in).get(0);
  }

  public static Value stack(List<Value> values, int axis) {
    if (values.isEmpty()) {
      throw EngineError.value("Need at least one array to stack.");
    }
    Shape first = values.get(0).shape();
    if (values.stream().anyMatch(v -> v.shape().rank() != first.rank())
        && Session.current().profile() != Profile.TWO_PASS) {
      throw EngineError.value(
          "Cannot stack arrays with different numbers of dimensions: got %s."
              .formatted(shapes(values)));
    }
    if (values.stream().anyMatch(v -> !v.shape().equals(first))) {
      throw EngineError.value(
          "All input arrays must have the same shape."
              + (Session.current().profile() == Profile.TWO_PASS
                  ? ""
                  : " Got " + shapes(values) + "."));
    }
    int at = axis(axis, first.rank() + 1);
    if (Session.current().profile() == Profile.TWO_PASS) {
      return concatenate(values.stream().map(v -> expandDims(v, List.of(at))).toList(), at);
    }
    return Structural.STACK.bind(new Structural.Axis(at), Promotion.promote(values)).get(0);
  }

  private static String shapes(List<Value> values) {
    return values.stream().map(v -> v.shape().toString()).collect(Collectors.joining(", "));
  }

  public static Value flip(Value x, List<Integer> axes) {
    int rank = x.shape().rank();
    List<Integer> over =
        axes.isEmpty()
            ? IntStream.range(0, rank).boxed().toList()
            : axes.stream().map(a -> axis(a, rank)).toList();
    return Structural.REV.bind(new Structural.Dimensions(over), x);
  }

  /** `x @ y`: matrices and vectors; leading axes go side by side. */
  public static Value matmul(Value x, Value y) {
    if (x.shape().isScalar() || y.shape().isScalar()) {
      int which = x.shape().isScalar() ? 0 : 1;
      throw EngineError.value(
          "matmul input operand %d must have ndim at least 1, but it has ndim 0".formatted(which));
    }
    int xr = x.shape().rank();
    int yr = y.shape().rank();
    if (xr > 2 && yr > 2) {
      List<Integer> batch = IntStream.range(0, xr - 2).boxed().toList();
      return dot(x, y, new DotDimensionNumbers(List.of(xr - 1), List.of(yr - 2), batch, batch));
    }
    return dot(
        x,
        y,
        new DotDimensionNumbers(
            List.of(xr - 1), List.of(Math.max(0, yr - 2)), List.of(), List.of()));
  }

  /** `jnp.dot`: a scalar multiplies. */
  public static Value dot(Value x, Value y) {
    if (x.shape().isScalar() || y.shape().isScalar()) {
      return Ufuncs.of("multiply", x, y);
    }
    return matmul(x, y);
  }

  private static Value dot(Value x, Value y, DotDimensionNumbers dims) {
    List<Value> in = Promotion.promote(List.of(x, y));
    return LinearAlgebra.DOT_GENERAL.bind(
        new LinearAlgebra.Dot(dims, in.get(0).dtype()), in.get(0), in.get(1));
  }

  /** `cumsum`, `cumprod`, `cummax` or `cummin`; over the flat array without an axis. */
  public static Value cumulative(String name, Value x, List<Integer> axes) {
    return Jitted.call(
        Session.current().profile() == Profile.TWO_PASS ? "_cumulative_reduction" : name,
        name + axes,
        List.of(x),
        in -> {
          Value v = in.get(0);
          Value over = axes.isEmpty() ? reshape(v, Shape.of(v.shape().elements())) : v;
          int at = axes.isEmpty() ? 0 : axis(axes.get(0), v.shape().rank());
          var p =
              switch (name) {
                case "cumsum" -> Ordering.CUMSUM;
                case "cumprod" -> Ordering.CUMPROD;
                case "cummax" -> Ordering.CUMMAX;
                default -> Ordering.CUMMIN;
              };
          return p.bind(new Ordering.Direction(at, false), over);
        });
  }

  public static Value sort(Value x, int axis) {
    return Jitted.call(
        "sort",
        axis,
        List.of(x),
        in ->
            Ordering.SORT.bind(
                new Ordering.Sorting(axis(axis, in.get(0).shape().rank()), true, 1), in.get(0)));
  }

  public static Value argsort(Value x, int axis) {
    int at = axis(axis, x.shape().rank());
    return Jitted.call(
        "argsort",
        axis,
        List.of(x),
        in -> {
          Value v = in.get(0);
          Value count =
              Structural.IOTA.bind(
                  new Structural.Count(at, io.sidetrace.engine.core.Session.intType(), v.shape()));
          return Ordering.SORT.bind(new Ordering.Sorting(at, true, 1), List.of(v, count)).get(1);
        });
  }
}
