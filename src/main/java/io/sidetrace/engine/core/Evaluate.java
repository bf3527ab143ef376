package io.sidetrace.engine.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Applies a jaxpr, equation by equation, under the trace that is current. */
public final class Evaluate {
  private final Session session = Session.current();
  private final Map<Atom, Value> values = new HashMap<>();

  private Evaluate() {}

  public static List<Value> jaxpr(ClosedJaxpr closed, List<Value> in) {
    return new Evaluate().run(closed, in);
  }

  private List<Value> run(ClosedJaxpr closed, List<Value> in) {
    Jaxpr jaxpr = closed.jaxpr();
    put(jaxpr.constvars(), closed.consts());
    put(jaxpr.invars(), in);
    for (Eqn eqn : jaxpr.eqns()) {
      List<Value> operands = values(eqn.in());
      put(eqn.out(), session.at(eqn.span(), () -> bind(eqn.primitive(), eqn.params(), operands)));
    }
    return values(jaxpr.outs());
  }

  static <P extends Params> List<Value> bind(
      Primitive<P> primitive, Params params, List<Value> in) {
    return primitive.bind(primitive.paramsType().cast(params), in);
  }

  private void put(List<Atom.Var> vars, List<Value> what) {
    for (int i = 0; i < vars.size(); i++) {
      values.put(vars.get(i), what.get(i));
    }
  }

  private List<Value> values(List<Atom> atoms) {
    List<Value> result = new ArrayList<>(atoms.size());
    for (Atom atom : atoms) {
      result.add(
          switch (atom) {
            case Atom.Literal l -> l.value();
            case Atom.Var v -> {
              Value value = values.get(v);
              if (value == null) {
                throw new IllegalStateException("a variable is read before it is written");
              }
              yield value;
            }
          });
    }
    return result;
  }
}
