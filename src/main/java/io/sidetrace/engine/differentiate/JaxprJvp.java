package io.sidetrace.engine.differentiate;

import io.sidetrace.engine.core.ClosedJaxpr;
import io.sidetrace.engine.core.Evaluate;
import io.sidetrace.engine.core.JaxprTrace;
import io.sidetrace.engine.core.Session;
import io.sidetrace.engine.core.Value;
import io.sidetrace.engine.primitive.Derivatives;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A jaxpr together with its tangents.
 *
 * @param jaxpr inputs: those of the original, then the tangents of the marked ones; outputs
 *     likewise
 * @param nonzero which outputs have tangents
 */
public record JaxprJvp(ClosedJaxpr jaxpr, List<Boolean> nonzero) {

  /**
   * @param in which inputs have tangents
   * @param out which outputs must have tangents, zeros if need be
   */
  public static JaxprJvp of(ClosedJaxpr closed, List<Boolean> in, List<Boolean> out) {
    Session session = Session.current();
    JaxprTrace trace = new JaxprTrace(session, "jvp", 0);
    JvpTrace jvp = new JvpTrace(session, trace);
    List<Value> duals = new ArrayList<>();
    List<Value> primals =
        closed.jaxpr().invars().stream().<Value>map(v -> trace.newArg(v.aval())).toList();
    for (int i = 0; i < primals.size(); i++) {
      Value primal = primals.get(i);
      duals.add(
          jvp.dual(
              primal, in.get(i) ? Optional.of(trace.newArg(primal.aval())) : Optional.empty()));
    }
    List<Value> outs = session.under(jvp, () -> Evaluate.jaxpr(closed, duals));
    List<Value> results = new ArrayList<>(outs.stream().map(jvp::primal).toList());
    List<Boolean> nonzero = new ArrayList<>();
    for (int i = 0; i < outs.size(); i++) {
      Optional<Value> tangent = jvp.tangent(outs.get(i));
      boolean wanted = tangent.isPresent() || out.get(i);
      nonzero.add(wanted);
      if (wanted) {
        Value primal = results.get(i);
        results.add(session.under(trace, () -> Derivatives.tangent(tangent, primal)));
      }
    }
    jvp.end();
    return new JaxprJvp(trace.finish(results), nonzero);
  }
}
