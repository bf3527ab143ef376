package io.sidetrace.engine.pass;

import io.sidetrace.engine.core.ClosedJaxpr;
import java.util.List;
import java.util.function.BiConsumer;

/** Passes in order. Checks after each what all of them must keep. */
public record Pipeline(List<Pass> passes) {
  public Pipeline {
    passes = List.copyOf(passes);
  }

  /**
   * What kernels are made from: one jaxpr without calls, every equation of it needed, none twice.
   */
  public static Pipeline standard(Reciprocals.Divisors divisors) {
    return new Pipeline(
        List.of(
            new Inline(),
            new SumsOfLanes(),
            new ConstantFolding(),
            new Reciprocals(divisors),
            new Reassociation(),
            new CommonSubexpressions(),
            new DeadCode(),
            new Contraction()));
  }

  public ClosedJaxpr apply(ClosedJaxpr jaxpr) {
    return apply(jaxpr, (_, _) -> {});
  }

  /** Tells of each pass that changed something what it made. */
  public ClosedJaxpr apply(ClosedJaxpr jaxpr, BiConsumer<Pass, ClosedJaxpr> changed) {
    ClosedJaxpr current = jaxpr;
    for (Pass pass : passes) {
      ClosedJaxpr next = pass.apply(current);
      if (next != current) {
        JaxprChecker.sameSignature(pass, current.jaxpr(), next.jaxpr());
        JaxprChecker.check(pass.name(), next.jaxpr());
        current = next;
        changed.accept(pass, next);
      }
    }
    return current;
  }
}
