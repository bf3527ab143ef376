package io.sidetrace.engine.pass;

import io.sidetrace.engine.core.Atom;
import io.sidetrace.engine.core.ClosedJaxpr;
import io.sidetrace.engine.core.Eqn;
import io.sidetrace.engine.core.Jaxpr;
import io.sidetrace.engine.core.Lowering;
import io.sidetrace.engine.core.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Replaces every call by the equations of what it calls, calls within calls too. The constants of
 * what is called become constants of the whole.
 */
public final class Inline implements Pass {

  @Override
  public ClosedJaxpr apply(ClosedJaxpr closed) {
    if (closed.jaxpr().eqns().stream().noneMatch(Inline::isCall)) {
      return closed;
    }
    List<Atom.Var> constvars = new ArrayList<>(closed.jaxpr().constvars());
    List<Value> consts = new ArrayList<>(closed.consts());
    Rewriting out = new Rewriting();
    closed.jaxpr().eqns().forEach(e -> put(e, out, out, constvars, consts));
    Jaxpr j = closed.jaxpr();
    return new ClosedJaxpr(new Jaxpr(constvars, j.invars(), out.eqns(), out.now(j.outs())), consts);
  }

  static boolean isCall(Eqn eqn) {
    return eqn.primitive().lowering() instanceof Lowering.Call;
  }

  /**
   * @param scope what the variables of the equation stand for
   */
  private static void put(
      Eqn eqn, Rewriting scope, Rewriting out, List<Atom.Var> constvars, List<Value> consts) {
    if (!isCall(eqn)) {
      out.add(fresh(eqn, scope, scope != out));
      return;
    }
    ClosedJaxpr callee = NestedJaxprs.of(eqn.params()).get(0);
    Jaxpr body = callee.jaxpr();
    Rewriting inner = new Rewriting();
    for (int i = 0; i < body.invars().size(); i++) {
      inner.replace(body.invars().get(i), scope.now(eqn.in().get(i)));
    }
    for (int i = 0; i < body.constvars().size(); i++) {
      Atom.Var v = new Atom.Var(body.constvars().get(i).aval());
      constvars.add(v);
      consts.add(callee.consts().get(i));
      inner.replace(body.constvars().get(i), v);
    }
    body.eqns().forEach(e -> put(e, inner, out, constvars, consts));
    for (int i = 0; i < eqn.out().size(); i++) {
      scope.replace(eqn.out().get(i), inner.now(body.outs().get(i)));
    }
  }

  /** A body may be called twice: its results get new variables each time. */
  private static Eqn fresh(Eqn eqn, Rewriting scope, boolean rename) {
    Eqn now = scope.now(eqn);
    if (!rename) {
      return now;
    }
    List<Atom.Var> out = new ArrayList<>();
    for (Atom.Var v : eqn.out()) {
      Atom.Var copy = new Atom.Var(v.aval());
      scope.replace(v, copy);
      out.add(copy);
    }
    return new Eqn(now.primitive(), now.params(), now.in(), out, now.span());
  }
}
