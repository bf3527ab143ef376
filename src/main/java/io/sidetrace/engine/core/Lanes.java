package io.sidetrace.engine.core;

import java.util.ArrayList;
import java.util.List;

/**
 * Values under `vmap`, and for each the axis along which its lanes lie, or {@link #SHARED} for one
 * value that all lanes have.
 */
public record Lanes(List<Value> values, List<Integer> axes) {
  public static final int SHARED = -1;

  public Lanes {
    values = List.copyOf(values);
    axes = List.copyOf(axes);
  }

  public static Lanes of(Value value, int axis) {
    return new Lanes(List.of(value), List.of(axis));
  }

  /** All with their lanes along one axis. */
  public static Lanes along(int axis, List<Value> values) {
    List<Integer> axes = new ArrayList<>();
    values.forEach(v -> axes.add(axis));
    return new Lanes(values, axes);
  }

  public Value value(int i) {
    return values.get(i);
  }

  public int axis(int i) {
    return axes.get(i);
  }

  public boolean isShared(int i) {
    return axes.get(i) == SHARED;
  }

  public int size() {
    return values.size();
  }
}
