package io.sidetrace.engine.core;

import java.util.ArrayList;
import java.util.List;

/**
 * A jaxpr whose constants are data; tracers of a trace outside that it closed over come first among
 * its operands.
 */
public record Hoisted(ClosedJaxpr jaxpr, List<Value> operands) {

  public static Hoisted of(ClosedJaxpr closed) {
    if (closed.consts().stream().noneMatch(Tracer.class::isInstance)) {
      return new Hoisted(closed, List.of());
    }
    Jaxpr j = closed.jaxpr();
    List<Atom.Var> constvars = new ArrayList<>();
    List<Value> consts = new ArrayList<>();
    List<Atom.Var> in = new ArrayList<>();
    List<Value> operands = new ArrayList<>();
    for (int i = 0; i < closed.consts().size(); i++) {
      if (closed.consts().get(i) instanceof Array a) {
        constvars.add(j.constvars().get(i));
        consts.add(a);
      } else {
        in.add(j.constvars().get(i));
        operands.add(closed.consts().get(i));
      }
    }
    in.addAll(j.invars());
    return new Hoisted(
        new ClosedJaxpr(new Jaxpr(constvars, in, j.eqns(), j.outs()), consts), operands);
  }

  /** The same with every constant among the operands: loops and branches have none of their own. */
  public static Hoisted all(ClosedJaxpr closed) {
    Jaxpr j = closed.jaxpr();
    List<Atom.Var> in = new ArrayList<>(j.constvars());
    in.addAll(j.invars());
    return new Hoisted(
        new ClosedJaxpr(new Jaxpr(List.of(), in, j.eqns(), j.outs()), List.of()), closed.consts());
  }
}
