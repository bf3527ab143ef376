package io.sidetrace.python;

import io.sidetrace.engine.core.Array;
import io.sidetrace.engine.core.DType;
import io.sidetrace.engine.core.EngineError;
import io.sidetrace.engine.core.Session;
import io.sidetrace.engine.core.Shape;
import io.sidetrace.engine.core.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * What Python passes, as values of the engine. Python's own numbers become literals with a weak
 * dtype.
 */
final class Values {
  private Values() {}

  static Value value(Object o) {
    return switch (o) {
      case Value v -> v;
      case Boolean b -> Array.literal(b ? 1 : 0, DType.BOOL, false);
      case Integer i -> Array.literal((long) i, Session.intType(), true);
      case Long l when Session.isWide() -> Array.literal(l.longValue(), DType.INT64, true);
      case Long l -> Array.literal((double) inRange(l), DType.INT32, true);
      case Number n -> Array.literal(n.doubleValue(), Session.floatType(), true);
      default -> throw new IllegalArgumentException("not a value: " + o);
    };
  }

  private static long inRange(long l) {
    if (l < Integer.MIN_VALUE || l > Integer.MAX_VALUE) {
      throw new EngineError(
          "OverflowError", "Python integer %d out of bounds for int32".formatted(l));
    }
    return l;
  }

  static List<Value> values(List<?> list) {
    List<Value> values = new ArrayList<>(list.size());
    list.forEach(o -> values.add(value(o)));
    return values;
  }

  static List<Integer> ints(List<?> list) {
    List<Integer> ints = new ArrayList<>(list.size());
    list.forEach(o -> ints.add(((Number) o).intValue()));
    return ints;
  }

  static Shape shape(List<?> list) {
    for (Object size : list) {
      if (((Number) size).longValue() > Integer.MAX_VALUE) {
        throw new EngineError(
            "MemoryError",
            "An axis of size %s is more than fits here. Use a smaller shape.".formatted(size));
      }
    }
    return Shape.of(ints(list));
  }

  static DType dtype(String name) {
    return DType.named(name)
        .orElseThrow(
            () ->
                new EngineError(
                    "NotImplementedError",
                    "Sidetrace has no dtype "
                        + name
                        + " yet; the nearest is "
                        + (name.startsWith("complex")
                            ? "complex64"
                            : name.startsWith("float") ? "float32" : "int32")
                        + "."));
  }
}
