package io.sidetrace.engine.control;

import io.sidetrace.engine.core.Eqn;
import io.sidetrace.engine.core.Jaxpr;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often one run of a program calls other transformed functions, by their number. What is in a
 * loop or a branch is not counted: {@link Executions} does, as it runs.
 */
public final class Inside {
  private Inside() {}

  public static Map<Integer, Integer> count(Jaxpr jaxpr) {
    Map<Integer, Integer> counts = new TreeMap<>();
    add(jaxpr, counts);
    return counts;
  }

  private static void add(Jaxpr jaxpr, Map<Integer, Integer> counts) {
    for (Eqn eqn : jaxpr.eqns()) {
      if (eqn.params() instanceof Calls.Callee callee) {
        if (callee.function() > 0) {
          counts.merge(callee.function(), 1, Integer::sum);
        }
        add(callee.jaxpr().jaxpr(), counts);
      }
    }
  }
}
