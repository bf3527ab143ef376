package io.sidetrace.engine.pass;

import io.sidetrace.engine.core.Atom;
import io.sidetrace.engine.core.ClosedJaxpr;
import io.sidetrace.engine.core.Eqn;
import io.sidetrace.engine.core.Params;
import io.sidetrace.engine.core.Primitive;
import io.sidetrace.engine.core.ShapedArray;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Computes once what is written twice: the same primitive on the same operands. Equations without
 * results stay, every one of them.
 */
public final class CommonSubexpressions implements Pass {

  private record Expression(
      Primitive<?> primitive, Params params, List<Object> in, List<ShapedArray> out) {}

  @Override
  public ClosedJaxpr apply(ClosedJaxpr closed) {
    Rewriting out = new Rewriting();
    Map<Expression, Eqn> seen = new HashMap<>();
    boolean changed = false;
    for (Eqn eqn : closed.jaxpr().eqns()) {
      Eqn now = out.now(eqn);
      Eqn first = now.out().isEmpty() ? null : seen.putIfAbsent(expression(now), now);
      if (first == null) {
        out.add(now);
      } else {
        changed = true;
        for (int i = 0; i < now.out().size(); i++) {
          out.replace(now.out().get(i), first.out().get(i));
        }
      }
    }
    return changed ? out.finish(closed) : closed;
  }

  private static Expression expression(Eqn eqn) {
    return new Expression(
        eqn.primitive(),
        eqn.params(),
        eqn.in().stream().map(CommonSubexpressions::key).toList(),
        eqn.out().stream().map(Atom::aval).toList());
  }

  private static Object key(Atom atom) {
    return switch (atom) {
      case Atom.Var v -> v;
      case Atom.Literal l -> LiteralKey.of(l);
    };
  }
}
