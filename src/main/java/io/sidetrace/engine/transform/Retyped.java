package io.sidetrace.engine.transform;

import io.sidetrace.engine.core.Atom;
import io.sidetrace.engine.core.ClosedJaxpr;
import io.sidetrace.engine.core.Eqn;
import io.sidetrace.engine.core.Jaxpr;
import io.sidetrace.engine.core.Params;
import io.sidetrace.engine.core.Primitive;
import io.sidetrace.engine.core.ShapedArray;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A jaxpr for inputs that differ from those it was traced for in their weak types alone. JAX traces
 * the jaxpr again, not the Python function: a state whose weak type changed does not retrace, but
 * the result's weak type follows it.
 */
final class Retyped {
  private final Map<Atom, Atom.Var> vars = new HashMap<>();

  private Retyped() {}

  static ClosedJaxpr of(ClosedJaxpr closed, List<ShapedArray> inputs) {
    return new Retyped().retyped(closed, inputs);
  }

  private ClosedJaxpr retyped(ClosedJaxpr closed, List<ShapedArray> inputs) {
    Jaxpr j = closed.jaxpr();
    List<Atom.Var> in = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      in.add(renew(j.invars().get(i), inputs.get(i)));
    }
    List<Eqn> eqns = j.eqns().stream().map(this::eqn).toList();
    List<Atom> outs = j.outs().stream().map(this::current).toList();
    return new ClosedJaxpr(new Jaxpr(j.constvars(), in, eqns, outs), closed.consts());
  }

  private Eqn eqn(Eqn eqn) {
    List<Atom> in = eqn.in().stream().map(this::current).toList();
    List<ShapedArray> types = types(eqn.primitive(), eqn.params(), in);
    List<Atom.Var> out = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      out.add(renew(eqn.out().get(i), types.get(i)));
    }
    return new Eqn(eqn.primitive(), eqn.params(), in, out, eqn.span());
  }

  private static <P extends Params> List<ShapedArray> types(
      Primitive<P> primitive, Params params, List<Atom> in) {
    return primitive.abstractEval(
        in.stream().map(Atom::aval).toList(), primitive.paramsType().cast(params));
  }

  private Atom.Var renew(Atom.Var old, ShapedArray type) {
    Atom.Var renewed = new Atom.Var(type);
    vars.put(old, renewed);
    return renewed;
  }

  private Atom current(Atom atom) {
    Atom.Var renewed = vars.get(atom);
    return renewed == null ? atom : renewed;
  }
}
