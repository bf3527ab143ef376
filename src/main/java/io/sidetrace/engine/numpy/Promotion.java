package io.sidetrace.engine.numpy;

import io.sidetrace.engine.core.Array;
import io.sidetrace.engine.core.DType;
import io.sidetrace.engine.core.EngineError;
import io.sidetrace.engine.core.Session;
import io.sidetrace.engine.core.Shape;
import io.sidetrace.engine.core.ShapedArray;
import io.sidetrace.engine.core.Value;
import io.sidetrace.engine.primitive.Conversion;
import io.sidetrace.engine.primitive.Structural;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What dtype several operands meet in, by JAX's lattice of types
 * (docs.jax.dev/en/latest/jep/9407-type-promotion.html), and their conversion to it.
 */
public final class Promotion {

  /** A point of the lattice. */
  private enum Node {
    BOOL,
    WEAK_INT,
    UINT8,
    UINT16,
    UINT32,
    UINT64,
    INT8,
    INT16,
    INT32,
    INT64,
    WEAK_FLOAT,
    FLOAT16,
    BFLOAT16,
    FLOAT32,
    FLOAT64,
    WEAK_COMPLEX,
    COMPLEX64
  }

  private static final Map<Node, Set<Node>> ABOVE =
      Map.ofEntries(
          Map.entry(Node.BOOL, Set.of(Node.WEAK_INT)),
          Map.entry(Node.WEAK_INT, Set.of(Node.UINT8, Node.INT8)),
          Map.entry(Node.UINT8, Set.of(Node.INT16, Node.UINT16)),
          Map.entry(Node.UINT16, Set.of(Node.INT32, Node.UINT32)),
          Map.entry(Node.UINT32, Set.of(Node.INT64, Node.UINT64)),
          Map.entry(Node.UINT64, Set.of(Node.WEAK_FLOAT)),
          Map.entry(Node.INT8, Set.of(Node.INT16)),
          Map.entry(Node.INT16, Set.of(Node.INT32)),
          Map.entry(Node.INT32, Set.of(Node.INT64)),
          Map.entry(Node.INT64, Set.of(Node.WEAK_FLOAT)),
          Map.entry(Node.WEAK_FLOAT, Set.of(Node.FLOAT16, Node.BFLOAT16, Node.WEAK_COMPLEX)),
          Map.entry(Node.FLOAT16, Set.of(Node.FLOAT32)),
          Map.entry(Node.BFLOAT16, Set.of(Node.FLOAT32)),
          Map.entry(Node.FLOAT32, Set.of(Node.FLOAT64, Node.COMPLEX64)),
          Map.entry(Node.FLOAT64, Set.of()),
          Map.entry(Node.WEAK_COMPLEX, Set.of(Node.COMPLEX64)),
          Map.entry(Node.COMPLEX64, Set.of()));

  private Promotion() {}

  /** A dtype, and whether it is weak. */
  public record Result(DType dtype, boolean weak) {}

  public static Result of(List<? extends Value> values) {
    List<ShapedArray> avals = values.stream().map(Value::aval).toList();
    if (avals.stream().map(ShapedArray::dtype).distinct().count() == 1) {
      return new Result(avals.get(0).dtype(), avals.stream().allMatch(ShapedArray::weakType));
    }
    boolean allWeak = avals.stream().allMatch(ShapedArray::weakType);
    Set<Node> nodes =
        avals.stream()
            .map(a -> node(a.dtype(), a.weakType() && !allWeak))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Node.class)));
    Result joined = result(join(nodes));
    return allWeak ? new Result(joined.dtype(), true) : joined;
  }

  private static Node join(Set<Node> nodes) {
    Set<Node> common = EnumSet.allOf(Node.class);
    nodes.forEach(n -> common.retainAll(upwards(n)));
    return common.stream()
        .filter(n -> upwards(n).containsAll(common))
        .findFirst()
        .orElseThrow(
            () ->
                new EngineError(
                    "NotImplementedError",
                    "Sidetrace has no complex128, which float64 and complex64 meet in; the nearest is complex64."));
  }

  private static Set<Node> upwards(Node from) {
    Set<Node> seen = EnumSet.of(from);
    Deque<Node> todo = new ArrayDeque<>(seen);
    while (!todo.isEmpty()) {
      for (Node above : ABOVE.getOrDefault(todo.poll(), Set.of())) {
        if (seen.add(above)) {
          todo.add(above);
        }
      }
    }
    return seen;
  }

  private static Node node(DType dtype, boolean weak) {
    if (weak && dtype.isInteger()) {
      return Node.WEAK_INT;
    }
    if (weak && dtype.isComplex()) {
      return Node.WEAK_COMPLEX;
    }
    return weak && dtype.isFloat() ? Node.WEAK_FLOAT : Node.valueOf(dtype.name());
  }

  private static Result result(Node node) {
    return switch (node) {
      case WEAK_INT -> new Result(Session.intType(), true);
      case WEAK_FLOAT -> new Result(Session.floatType(), true);
      case WEAK_COMPLEX -> new Result(DType.COMPLEX64, true);
      case INT64 -> new Result(Session.intType(), false);
      default -> new Result(DType.valueOf(node.name()), false);
    };
  }

  /** All in one dtype. */
  public static List<Value> promote(List<? extends Value> values) {
    Result to = of(values);
    return values.stream().map(v -> convert(v, to.dtype(), to.weak())).toList();
  }

  /** All in one float dtype. */
  public static List<Value> promoteInexact(List<? extends Value> values) {
    Result to = of(values);
    DType dtype = inexact(to.dtype());
    return values.stream().map(v -> convert(v, dtype, to.weak())).toList();
  }

  /** The float dtype that functions such as `sin` make of a dtype. */
  public static DType inexact(DType dtype) {
    if (dtype.isInexact()) {
      return dtype;
    }
    return dtype.isInteger() && dtype.isWide() ? DType.FLOAT64 : DType.FLOAT32;
  }

  /** As another dtype. A literal stays a literal. */
  public static Value convert(Value value, DType dtype, boolean weak) {
    if (value.dtype() == dtype && value.aval().weakType() == weak) {
      return value;
    }
    if (value instanceof Array a && a.isLiteral()) {
      return converted(a, dtype, weak);
    }
    if (value instanceof Array a && a.dtype() == dtype) {
      return a.viewedAs(a.aval().with(dtype, weak));
    }
    return Conversion.CONVERT_ELEMENT_TYPE.bind(new Conversion.To(dtype, weak), value);
  }

  private static Array converted(Array literal, DType dtype, boolean weak) {
    if (dtype == DType.BOOL) {
      return Array.literal(literal.number(0) != 0 ? 1 : 0, dtype, weak);
    }
    if (literal.dtype().isComplex() && dtype.isComplex()) {
      return literal.viewedAs(literal.aval().with(dtype, weak));
    }
    return literal.dtype().isInteger() && literal.dtype().isWide()
        ? Array.literal(literal.longs()[0], dtype, weak)
        : Array.literal(literal.number(0), dtype, weak);
  }

  /** Of one rank, unless they are scalars: shorter shapes get axes of size 1 in front. */
  public static List<Value> sameRank(List<Value> values) {
    int rank = values.stream().mapToInt(v -> v.shape().rank()).max().orElse(0);
    boolean mixed =
        values.stream().map(v -> v.shape().rank()).filter(r -> r > 0).distinct().count() > 1;
    return mixed ? values.stream().map(v -> toRank(v, rank)).toList() : values;
  }

  private static Value toRank(Value value, int rank) {
    Shape shape = value.shape();
    if (shape.rank() == rank || shape.isScalar()) {
      return value;
    }
    int added = rank - shape.rank();
    List<Integer> sizes = new ArrayList<>();
    IntStream.range(0, added).forEach(i -> sizes.add(1));
    sizes.addAll(shape.sizes());
    return Structural.BROADCAST_IN_DIM.bind(
        new Structural.Broadcast(Shape.of(sizes), IntStream.range(added, rank).boxed().toList()),
        value);
  }

  /** The shape that all broadcast to, as numpy does. */
  public static Shape broadcastShapes(List<Shape> shapes) {
    int rank = shapes.stream().mapToInt(Shape::rank).max().orElse(0);
    int[] sizes = new int[rank];
    java.util.Arrays.fill(sizes, 1);
    for (Shape s : shapes) {
      for (int axis = 0; axis < s.rank(); axis++) {
        int at = rank - s.rank() + axis;
        if (sizes[at] == 1) {
          sizes[at] = s.size(axis);
        } else if (s.size(axis) != 1 && s.size(axis) != sizes[at]) {
          throw EngineError.value(
              "Incompatible shapes for broadcasting: shapes=["
                  + shapes.stream().map(Shape::toString).collect(Collectors.joining(", "))
                  + "]");
        }
      }
    }
    return Shape.of(sizes);
  }
}
