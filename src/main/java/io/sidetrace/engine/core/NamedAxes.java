package io.sidetrace.engine.core;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The axes of the `vmap`s that a program is inside of, the innermost last. */
public final class NamedAxes {
  private final List<Axis> axes = new ArrayList<>();
  private @Nullable Axis mapped;

  /**
   * The axis along which the lanes of one `vmap` lie.
   *
   * @param name empty where it has none
   */
  public record Axis(String name, int size) {

    /** An axis that no collective can name. */
    public static Axis unnamed(int size) {
      return new Axis("", size);
    }

    /** Whether equations with these parameters, or in jaxprs among them, go over this axis. */
    public boolean isNamedBy(Params params) {
      return !name.isEmpty()
          && (params instanceof Params.OverAxes over
              ? over.isOver(name)
              : ParamsText.jaxprs(params).stream()
                  .anyMatch(j -> j.eqns().stream().anyMatch(e -> isNamedBy(e.params()))));
    }

    private String shown() {
      return name.isEmpty() ? "<object object at 0x7f0000000000>" : "'" + name + "'";
    }
  }

  public static NamedAxes current() {
    return Session.current().part(NamedAxes.class, NamedAxes::new);
  }

  /** Runs `work` inside of a `vmap`. */
  public <T> T within(Axis axis, Supplier<T> work) {
    axes.add(axis);
    try {
      return work.get();
    } finally {
      axes.removeLast();
    }
  }

  /** Runs a rule that computes the lanes along an axis. */
  public <T> T mapping(Axis axis, Supplier<T> rule) {
    Axis before = mapped;
    mapped = axis;
    try {
      return rule.get();
    } finally {
      mapped = before;
    }
  }

  /** The axis whose lanes the rule that is running computes. */
  public Axis mapped(int size) {
    return mapped != null && mapped.size() == size ? mapped : Axis.unnamed(size);
  }

  /** Those that have names. */
  public List<Axis> named() {
    return axes.stream().filter(a -> !a.name().isEmpty()).toList();
  }

  private boolean has(String name) {
    return axes.stream().anyMatch(a -> a.name().equals(name));
  }

  /** How many lanes there are along the innermost axis of that name. */
  public int size(String name) {
    for (Axis axis : axes.reversed()) {
      if (axis.name().equals(name)) {
        return axis.size();
      }
    }
    throw unbound(name, "unbound axis name: " + name);
  }

  /** Refuses names that no axis has, for a primitive. */
  public static void check(List<String> names, String primitive) {
    for (String name : names) {
      NamedAxes here = current();
      if (!here.has(name)) {
        throw here.unbound(
            name,
            "Found an unbound axis name: %s. To fix this, please call %s under `jax.shard_map`."
                .formatted(name, primitive));
      }
    }
  }

  private EngineError unbound(String name, String now) {
    String known = axes.stream().map(Axis::shown).collect(Collectors.joining(", ", "[", "]"));
    return new EngineError(
        "NameError",
        Session.isTwoPass()
            ? "unbound axis name: %s. The following axis names (e.g. defined by pmap) are available to collective operations: %s"
                .formatted(name, known)
            : now);
  }
}
