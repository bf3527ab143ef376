package io.sidetrace.engine.kernel;

import io.sidetrace.engine.core.Array;
import io.sidetrace.engine.core.Atom;
import io.sidetrace.engine.core.Backend;
import io.sidetrace.engine.core.Eqn;
import io.sidetrace.engine.core.Jaxpr;
import io.sidetrace.engine.core.ShapedArray;
import io.sidetrace.engine.pass.Fusion;
import io.sidetrace.engine.pass.LiteralKey;
import io.sidetrace.engine.pass.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Turns the parts of a jaxpr into the steps of a kernel. Constants come before the inputs. */
final class KernelWriter {
  private final Jaxpr jaxpr;
  private final Backend backend;
  private final Map<Object, Integer> places = new HashMap<>();
  private final List<Array> fixed = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private final Map<Integer, Integer> lastRead = new HashMap<>();
  private int next;

  private KernelWriter(Jaxpr jaxpr, Backend backend) {
    this.jaxpr = jaxpr;
    this.backend = backend;
  }

  /** `backend` compiles the jaxprs that equations hold. */
  static Kernel write(Jaxpr jaxpr, Backend backend) {
    return new KernelWriter(jaxpr, backend).write();
  }

  private Kernel write() {
    List<Part> parts = Fusion.parts(jaxpr);
    for (Part part : parts) {
      if (part instanceof Part.Whole whole) {
        whole.eqn().in().forEach(this::fix);
      }
    }
    jaxpr.outs().forEach(this::fix);
    List<ShapedArray> in = new ArrayList<>();
    for (List<Atom.Var> vars : List.of(jaxpr.constvars(), jaxpr.invars())) {
      for (Atom.Var v : vars) {
        places.put(v, next++);
        in.add(v.aval());
      }
    }
    parts.forEach(this::step);
    int[] out = jaxpr.outs().stream().mapToInt(this::place).toArray();
    for (int place : out) {
      lastRead.remove(place);
    }
    return new Kernel(fixed, in, steps, freed(), out, next);
  }

  /** A literal outside loops is an array in a place of its own. */
  private void fix(Atom atom) {
    if (atom instanceof Atom.Literal l && !places.containsKey(LiteralKey.of(l))) {
      places.put(LiteralKey.of(l), next++);
      fixed.add(l.value());
    }
  }

  private void step(Part part) {
    switch (part) {
      case Part.Whole whole -> wholeStep(whole.eqn());
      case Part.Loop loop -> loopStep(loop);
    }
  }

  private void wholeStep(Eqn eqn) {
    int[] in = eqn.in().stream().mapToInt(this::read).toArray();
    int[] out = eqn.out().stream().mapToInt(this::define).toArray();
    steps.add(
        MatrixProduct.of(eqn)
            .<Step>map(product -> new MatrixStep(product, in[0], in[1], out[0]))
            .orElseGet(() -> WholeStep.of(eqn.primitive(), eqn.params(), backend, in, out)));
  }

  private void loopStep(Part.Loop loop) {
    for (Part.Input input : loop.in()) {
      if (input.isSpread() && !places.containsKey(input)) {
        ShapedArray aval = input.var().aval();
        int from = read(input.var());
        places.put(input, next++);
        steps.add(new SpreadStep(from, aval, next - 1, aval.with(input.spread())));
      }
    }
    int[] in = loop.in().stream().mapToInt(i -> i.isSpread() ? read(i) : read(i.var())).toArray();
    int[] out = loop.out().stream().mapToInt(this::define).toArray();
    steps.add(
        new LoopStep(
            Loops.of(LoopBodies.of(loop)),
            loop.size(),
            in,
            out,
            loop.out().stream().map(Atom::aval).toList()));
  }

  private int define(Atom.Var v) {
    places.put(v, next);
    return next++;
  }

  private int place(Atom atom) {
    return switch (atom) {
      case Atom.Var v -> known(v);
      case Atom.Literal l -> known(LiteralKey.of(l));
    };
  }

  private int known(Object key) {
    return Objects.requireNonNull(places.get(key), "nothing has been put there");
  }

  private int read(Atom atom) {
    int place = place(atom);
    lastRead.put(place, steps.size());
    return place;
  }

  private int read(Part.Input spread) {
    int place = known(spread);
    lastRead.put(place, steps.size());
    return place;
  }

  private int[][] freed() {
    List<List<Integer>> freed = new ArrayList<>();
    steps.forEach(s -> freed.add(new ArrayList<>()));
    lastRead.forEach(
        (place, step) -> {
          if (place >= fixed.size()) {
            freed.get(step).add(place);
          }
        });
    return freed.stream()
        .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }
}
