package io.sidetrace.engine.pass;

import io.sidetrace.engine.core.Atom;
import io.sidetrace.engine.core.Eqn;
import io.sidetrace.engine.core.Jaxpr;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Divides a jaxpr into parts, in an order in which they can run: pointwise equations of one size
 * share a loop where their operands allow it, everything else stands alone.
 */
public final class Fusion {
  /**
   * Equations in one loop. C2 gives up inlining the Vector API at some 38 operations of arithmetic
   * (its `NodeCountInliningCutoff`), and the loop is then three times slower.
   */
  public static final int MOST = 24;

  private final Jaxpr jaxpr;
  private final List<Slot> slots = new ArrayList<>();
  private final Map<Atom, Integer> definedAt = new HashMap<>();

  /** A part under construction: a loop if it has a size, otherwise one equation. */
  private record Slot(int size, List<Pointwise> pointwise, List<Eqn> whole) {
    boolean hasRoom() {
      return pointwise.size() < MOST;
    }
  }

  private Fusion(Jaxpr jaxpr) {
    this.jaxpr = jaxpr;
  }

  public static List<Part> parts(Jaxpr jaxpr) {
    return new Fusion(jaxpr).parts();
  }

  private List<Part> parts() {
    for (Eqn eqn : jaxpr.eqns()) {
      int at = place(eqn);
      eqn.out().forEach(v -> definedAt.put(v, at));
    }
    Map<Atom, Integer> lastRead = lastReads();
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < slots.size(); i++) {
      Slot slot = slots.get(i);
      parts.add(
          slot.pointwise().isEmpty()
              ? new Part.Whole(slot.whole().get(0))
              : loop(slot, i, lastRead));
    }
    return parts;
  }

  private int place(Eqn eqn) {
    Optional<Pointwise> pointwise = Pointwise.of(eqn);
    if (pointwise.isEmpty()) {
      return append(new Slot(-1, List.of(), List.of(eqn)));
    }
    Pointwise p = pointwise.get();
    int at = joinable(p);
    if (at >= 0) {
      slots.get(at).pointwise().add(p);
      return at;
    }
    return append(
        Pointwise.isView(eqn)
            ? new Slot(-1, List.of(), List.of(eqn))
            : new Slot(p.size(), new ArrayList<>(List.of(p)), List.of()));
  }

  private int append(Slot slot) {
    slots.add(slot);
    return slots.size() - 1;
  }

  /** The last loop of its size that comes after, or computes, all of the operands; -1 if none. */
  private int joinable(Pointwise p) {
    int earliest = 0;
    for (Atom a : p.eqn().in()) {
      int at = definedAt.getOrDefault(a, -1);
      if (at >= 0) {
        boolean inside = slots.get(at).size() == p.size();
        earliest = Math.max(earliest, inside ? at : at + 1);
      }
    }
    for (int i = slots.size() - 1; i >= earliest; i--) {
      Slot slot = slots.get(i);
      if (slot.size() == p.size() && slot.hasRoom()) {
        return i;
      }
    }
    return -1;
  }

  /** For each variable the last part that reads it; past the end for results of the jaxpr. */
  private Map<Atom, Integer> lastReads() {
    Map<Atom, Integer> last = new HashMap<>();
    for (int i = 0; i < slots.size(); i++) {
      for (Eqn eqn : eqns(slots.get(i))) {
        for (Atom a : eqn.in()) {
          last.put(a, i);
        }
      }
    }
    jaxpr.outs().forEach(a -> last.put(a, slots.size()));
    return last;
  }

  private static List<Eqn> eqns(Slot slot) {
    return slot.pointwise().isEmpty()
        ? slot.whole()
        : slot.pointwise().stream().map(Pointwise::eqn).toList();
  }

  private static Part.Loop loop(Slot slot, int index, Map<Atom, Integer> lastRead) {
    Set<Atom> inside = new HashSet<>();
    Set<Part.Input> in = new LinkedHashSet<>();
    List<Atom.Var> out = new ArrayList<>();
    for (Pointwise p : slot.pointwise()) {
      for (Atom a : p.eqn().in()) {
        if (a instanceof Atom.Var v && !inside.contains(v)) {
          in.add(Part.Input.of(v, p));
        }
      }
      inside.add(p.out());
      if (lastRead.getOrDefault(p.out(), -1) > index) {
        out.add(p.out());
      }
    }
    return new Part.Loop(slot.pointwise(), slot.size(), List.copyOf(in), out);
  }
}
