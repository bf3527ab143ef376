package io.sidetrace.engine.core;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs every equation by its primitive's evaluation rule: slow, and what compiled kernels are
 * compared with.
 */
public final class ReferenceBackend implements Backend {

  @Override
  public <P extends Params> List<Array> run(Primitive<P> primitive, P params, List<Array> in) {
    return primitive.eval(in, params);
  }

  @Override
  public Executable compile(ClosedJaxpr closed) {
    return in -> evaluate(closed, in);
  }

  private List<Array> evaluate(ClosedJaxpr closed, List<Array> in) {
    Jaxpr jaxpr = closed.jaxpr();
    Map<Atom, Array> values = new HashMap<>();
    for (int i = 0; i < jaxpr.constvars().size(); i++) {
      values.put(jaxpr.constvars().get(i), (Array) closed.consts().get(i));
    }
    for (int i = 0; i < jaxpr.invars().size(); i++) {
      values.put(jaxpr.invars().get(i), in.get(i));
    }
    for (Eqn eqn : jaxpr.eqns()) {
      List<Array> operands = eqn.in().stream().map(a -> value(a, values)).toList();
      List<Array> out = apply(eqn.primitive(), eqn.params(), operands);
      for (int i = 0; i < out.size(); i++) {
        values.put(eqn.out().get(i), out.get(i));
      }
    }
    return jaxpr.outs().stream().map(a -> value(a, values)).toList();
  }

  private <P extends Params> List<Array> apply(
      Primitive<P> primitive, Params params, List<Array> in) {
    return run(primitive, primitive.paramsType().cast(params), in);
  }

  private static Array value(Atom atom, Map<Atom, Array> values) {
    if (atom instanceof Atom.Literal l) {
      return l.value();
    }
    Array value = values.get(atom);
    if (value == null) {
      throw new IllegalStateException("a variable is read before it is written");
    }
    return value;
  }
}
