package io.sidetrace.engine.pass;

import io.sidetrace.engine.core.Atom;
import io.sidetrace.engine.core.ClosedJaxpr;
import io.sidetrace.engine.core.Eqn;
import io.sidetrace.engine.core.Jaxpr;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Removes equations whose results nobody reads. Keeps those without results: they are there for
 * what they do.
 */
public final class DeadCode implements Pass {

  @Override
  public ClosedJaxpr apply(ClosedJaxpr closed) {
    Jaxpr jaxpr = closed.jaxpr();
    Set<Atom> read = new HashSet<>(jaxpr.outs());
    List<Eqn> kept = new ArrayList<>();
    for (Eqn eqn : jaxpr.eqns().reversed()) {
      if (eqn.out().isEmpty() || eqn.out().stream().anyMatch(read::contains)) {
        kept.add(eqn);
        read.addAll(eqn.in());
      }
    }
    if (kept.size() == jaxpr.eqns().size()) {
      return closed;
    }
    Collections.reverse(kept);
    return new ClosedJaxpr(
        new Jaxpr(jaxpr.constvars(), jaxpr.invars(), kept, jaxpr.outs()), closed.consts());
  }
}
