package io.sidetrace.engine.pass;

import io.sidetrace.engine.core.Array;
import io.sidetrace.engine.core.Atom;
import io.sidetrace.engine.core.ClosedJaxpr;
import io.sidetrace.engine.core.Eqn;
import io.sidetrace.engine.core.Lowering;
import io.sidetrace.engine.core.Params;
import io.sidetrace.engine.core.Primitive;
import java.util.List;

/** Evaluates elementwise equations whose operands are all literals; the results are literals. */
public final class ConstantFolding implements Pass {

  @Override
  public ClosedJaxpr apply(ClosedJaxpr closed) {
    Rewriting out = new Rewriting();
    boolean changed = false;
    for (Eqn eqn : closed.jaxpr().eqns()) {
      Eqn now = out.now(eqn);
      if (isConstant(now)) {
        changed = true;
        out.replace(now.out().get(0), new Atom.Literal(evaluate(now)));
      } else {
        out.add(now);
      }
    }
    return changed ? out.finish(closed) : closed;
  }

  private static boolean isConstant(Eqn eqn) {
    return eqn.primitive().lowering() instanceof Lowering.Elementwise
        && !eqn.in().isEmpty()
        && eqn.in().stream().allMatch(Atom.Literal.class::isInstance);
  }

  private static Array evaluate(Eqn eqn) {
    List<Array> in = eqn.in().stream().map(a -> ((Atom.Literal) a).value()).toList();
    Array result = evaluate(eqn.primitive(), eqn.params(), in);
    return Array.literal(result.number(0), result.dtype(), eqn.out().get(0).aval().weakType());
  }

  private static <P extends Params> Array evaluate(
      Primitive<P> primitive, Params params, List<Array> in) {
    return primitive.eval(in, primitive.paramsType().cast(params)).get(0);
  }
}
