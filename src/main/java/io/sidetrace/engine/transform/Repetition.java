package io.sidetrace.engine.transform;

import io.sidetrace.engine.core.Eqn;
import io.sidetrace.engine.core.Jaxpr;
import io.sidetrace.engine.core.Session;
import io.sidetrace.engine.journal.Event;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lines that left the same few equations again and again: what remains of a loop of Python's. A
 * line that leaves many once, by what a package does in it, does not repeat itself.
 */
final class Repetition {
  /** Fewer are met where a few layers or neighbours are gone through. */
  private static final int MANY = 16;

  private static final int MOST_LOOKED_AT = 4_096;

  private Repetition() {}

  static void noted(Session session, int function, Jaxpr jaxpr) {
    if (jaxpr.eqns().size() < MANY) {
      return;
    }
    Map<Integer, List<String>> lines = new LinkedHashMap<>();
    for (Eqn eqn : jaxpr.eqns()) {
      List<String> of = lines.computeIfAbsent(eqn.span().line(), _ -> new ArrayList<>());
      if (of.size() < MOST_LOOKED_AT) {
        of.add(eqn.primitive().name());
      }
    }
    lines.forEach(
        (line, primitives) -> {
          int period = line > 0 ? period(primitives) : 0;
          if (period > 0) {
            session
                .recorder()
                .recordAt(
                    line,
                    new Event.LineRepeated(
                        function, primitives.size(), primitives.size() / period));
          }
        });
  }

  /** After how many equations they begin again; 0 where they do not, or not often. */
  private static int period(List<String> primitives) {
    int n = primitives.size();
    for (int period = 1; period <= n / MANY; period++) {
      int same = 0;
      for (int i = period; i < n; i++) {
        same += primitives.get(i).equals(primitives.get(i - period)) ? 1 : 0;
      }
      // The first time is often another one: it converts types.
      if (same >= 0.9 * (n - period)) {
        return period;
      }
    }
    return 0;
  }
}
