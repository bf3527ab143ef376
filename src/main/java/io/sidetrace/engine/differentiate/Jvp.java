package io.sidetrace.engine.differentiate;

import io.sidetrace.engine.core.Differentiated;
import io.sidetrace.engine.core.Session;
import io.sidetrace.engine.core.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A function at a point, with its derivative in one direction. */
public final class Jvp {
  private Jvp() {}

  /** Runs `body` once, under a trace that computes tangents beside values. */
  public static Differentiated run(
      List<Value> primals,
      List<Optional<Value>> tangents,
      Function<List<Value>, List<Value>> body) {
    Session session = Session.current();
    JvpTrace trace = new JvpTrace(session, session.trace());
    List<Value> duals = new ArrayList<>();
    for (int i = 0; i < primals.size(); i++) {
      duals.add(trace.dual(primals.get(i), tangents.get(i)));
    }
    try {
      List<Value> out = session.under(trace, () -> body.apply(duals));
      return new Differentiated(
          out.stream().map(trace::primal).toList(), out.stream().map(trace::tangent).toList());
    } finally {
      trace.end();
    }
  }
}
