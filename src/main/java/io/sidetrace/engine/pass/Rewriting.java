package io.sidetrace.engine.pass;

import io.sidetrace.engine.core.Atom;
import io.sidetrace.engine.core.ClosedJaxpr;
import io.sidetrace.engine.core.Eqn;
import io.sidetrace.engine.core.Jaxpr;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A jaxpr under rewriting: the equations so far, and what variables have been replaced by. */
final class Rewriting {
  private final Map<Atom.Var, Atom> replaced = new HashMap<>();
  private final List<Eqn> eqns = new ArrayList<>();

  void replace(Atom.Var v, Atom by) {
    replaced.put(v, now(by));
  }

  Atom now(Atom atom) {
    return atom instanceof Atom.Var v ? replaced.getOrDefault(v, v) : atom;
  }

  List<Atom> now(List<? extends Atom> atoms) {
    List<Atom> result = new ArrayList<>(atoms.size());
    atoms.forEach(a -> result.add(now(a)));
    return result;
  }

  /** The equation with its operands replaced. */
  Eqn now(Eqn eqn) {
    return replaced.isEmpty()
        ? eqn
        : new Eqn(eqn.primitive(), eqn.params(), now(eqn.in()), eqn.out(), eqn.span());
  }

  void add(Eqn eqn) {
    eqns.add(eqn);
  }

  ClosedJaxpr finish(ClosedJaxpr before) {
    Jaxpr j = before.jaxpr();
    return new ClosedJaxpr(
        new Jaxpr(j.constvars(), j.invars(), eqns, now(j.outs())), before.consts());
  }

  List<Eqn> eqns() {
    return eqns;
  }
}
