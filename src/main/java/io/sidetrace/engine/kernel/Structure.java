package io.sidetrace.engine.kernel;

import io.sidetrace.engine.core.Atom;
import io.sidetrace.engine.core.ClosedJaxpr;
import io.sidetrace.engine.core.Eqn;
import io.sidetrace.engine.core.Jaxpr;
import io.sidetrace.engine.core.Lowering;
import io.sidetrace.engine.pass.LiteralKey;
import io.sidetrace.engine.pass.NestedJaxprs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A jaxpr up to the names of its variables: equal for two jaxprs that compute the same in the same
 * way. Types, parameters and literals count; where an equation was written, and the name of a
 * function that is called, do not. The values of the constants of inner jaxprs count as objects.
 */
record Structure(List<Object> parts, int hash) {

  static Structure of(Jaxpr jaxpr) {
    List<Object> parts = new ArrayList<>();
    Map<Atom, Integer> numbers = new HashMap<>();
    jaxpr.constvars().forEach(v -> define(v, numbers, parts));
    parts.add(";");
    jaxpr.invars().forEach(v -> define(v, numbers, parts));
    for (Eqn eqn : jaxpr.eqns()) {
      parts.add(eqn.primitive());
      addParams(eqn, parts);
      eqn.in().forEach(a -> parts.add(atom(a, numbers)));
      eqn.out().forEach(v -> define(v, numbers, parts));
    }
    parts.add("in");
    jaxpr.outs().forEach(a -> parts.add(atom(a, numbers)));
    return new Structure(parts, parts.hashCode());
  }

  private static void define(Atom.Var v, Map<Atom, Integer> numbers, List<Object> parts) {
    numbers.put(v, numbers.size());
    parts.add(v.aval());
  }

  private static Object atom(Atom atom, Map<Atom, Integer> numbers) {
    return switch (atom) {
      case Atom.Var v -> numbers.getOrDefault(v, -1);
      case Atom.Literal l -> LiteralKey.of(l);
    };
  }

  private static void addParams(Eqn eqn, List<Object> parts) {
    List<ClosedJaxpr> nested = NestedJaxprs.of(eqn.params());
    if (nested.isEmpty()) {
      parts.add(eqn.params());
      return;
    }
    if (!(eqn.primitive().lowering() instanceof Lowering.Call)) {
      parts.add(NestedJaxprs.besides(eqn.params()));
    }
    for (ClosedJaxpr inner : nested) {
      parts.add(of(inner.jaxpr()));
      parts.addAll(inner.consts());
    }
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Structure s && hash == s.hash && parts.equals(s.parts);
  }
}
