package io.sidetrace.engine.pass;

import io.sidetrace.engine.core.ClosedJaxpr;
import io.sidetrace.engine.core.Eqn;
import io.sidetrace.engine.core.Jaxpr;
import io.sidetrace.engine.primitive.Collectives;
import io.sidetrace.engine.primitive.Reductions;
import java.util.List;

/** Makes a plain sum of a sum over lanes, which rounds as one then. */
public final class SumsOfLanes implements Pass {

  @Override
  public ClosedJaxpr apply(ClosedJaxpr closed) {
    Jaxpr jaxpr = closed.jaxpr();
    if (jaxpr.eqns().stream().noneMatch(e -> e.primitive() == Collectives.PSUM)) {
      return closed;
    }
    List<Eqn> eqns = jaxpr.eqns().stream().map(SumsOfLanes::plain).toList();
    return new ClosedJaxpr(
        new Jaxpr(jaxpr.constvars(), jaxpr.invars(), eqns, jaxpr.outs()), closed.consts());
  }

  private static Eqn plain(Eqn eqn) {
    return eqn.primitive() == Collectives.PSUM
            && eqn.params() instanceof Collectives.Reduced p
            && p.isPlain()
        ? new Eqn(
            Reductions.REDUCE_SUM,
            new Reductions.SumAxes(p.numbers()),
            eqn.in(),
            eqn.out(),
            eqn.span())
        : eqn;
  }
}
