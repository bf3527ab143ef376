package io.sidetrace.engine.differentiate;

import io.sidetrace.engine.core.ClosedJaxpr;
import io.sidetrace.engine.core.Evaluate;
import io.sidetrace.engine.core.JaxprTrace;
import io.sidetrace.engine.core.Operand;
import io.sidetrace.engine.core.Session;
import io.sidetrace.engine.core.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A function at a point: its results, and the linear program of their tangents.
 *
 * @param marked which inputs are differentiated
 * @param nonzero which results depend on them
 */
public record Vjp(
    List<Value> results, ClosedJaxpr linear, List<Boolean> marked, List<Boolean> nonzero) {

  /** Runs `body` once, under a trace that splits off the linear program. */
  public static Vjp of(
      List<Value> primals, List<Boolean> marked, Function<List<Value>, List<Value>> body) {
    Session session = Session.current();
    JaxprTrace later = new JaxprTrace(session, "linearize", 0);
    LinearizeTrace trace = new LinearizeTrace(session, session.trace(), later);
    List<Value> in = new ArrayList<>();
    for (int i = 0; i < primals.size(); i++) {
      Value primal = primals.get(i);
      in.add(
          trace.linear(
              primal, marked.get(i) ? Optional.of(later.newArg(primal.aval())) : Optional.empty()));
    }
    try {
      List<Value> out = session.under(trace, () -> body.apply(in));
      List<Value> results = out.stream().map(trace::primal).toList();
      List<Optional<Value>> tangents = out.stream().map(trace::tangent).toList();
      ClosedJaxpr linear = later.finish(Marks.values(tangents));
      return new Vjp(results, linear, marked, Marks.present(tangents));
    } finally {
      trace.end();
      later.end();
    }
  }

  /** Cotangents of the inputs from those of the results; empty where zero. */
  public List<Optional<Value>> pullback(List<Value> cts) {
    List<Operand> operands = new ArrayList<>();
    linear.jaxpr().invars().forEach(v -> operands.add(new Operand.Linear(v.aval())));
    List<Optional<Value>> given = Marks.marked(cts, nonzero).stream().map(Optional::of).toList();
    List<Optional<Value>> back = Transposition.run(linear, operands, given);
    List<Optional<Value>> all = new ArrayList<>();
    int next = 0;
    for (boolean mark : marked) {
      all.add(mark ? back.get(next++) : Optional.empty());
    }
    return all;
  }

  /** Tangents of the results from those of the marked inputs; empty where zero. */
  public List<Optional<Value>> pushforward(List<Value> tangents) {
    return Marks.spread(Evaluate.jaxpr(linear, tangents), nonzero);
  }
}
