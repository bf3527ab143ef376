package io.sidetrace.engine.differentiate;

import io.sidetrace.engine.core.ClosedJaxpr;
import io.sidetrace.engine.core.JaxprTrace;
import io.sidetrace.engine.core.Operand;
import io.sidetrace.engine.core.Session;
import io.sidetrace.engine.core.ShapedArray;
import io.sidetrace.engine.core.Value;
import io.sidetrace.engine.primitive.Ops;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A linear jaxpr turned round.
 *
 * @param jaxpr inputs: the known inputs of the original, then the cotangents of its marked outputs;
 *     outputs: cotangents of the linear inputs that have one
 * @param nonzero for each linear input whether it has one
 */
public record Transposed(ClosedJaxpr jaxpr, List<Boolean> nonzero) {

  /**
   * @param linear which inputs the program is linear in
   * @param cts which outputs have cotangents
   * @param all whether every linear input gets a cotangent, zeros if need be
   */
  public static Transposed of(
      ClosedJaxpr closed, List<Boolean> linear, List<Boolean> cts, boolean all) {
    Session session = Session.current();
    JaxprTrace trace = new JaxprTrace(session, "transpose", 0);
    List<Operand> operands = new ArrayList<>();
    for (int i = 0; i < linear.size(); i++) {
      ShapedArray aval = closed.jaxpr().invars().get(i).aval();
      operands.add(
          linear.get(i) ? new Operand.Linear(aval) : new Operand.Known(trace.newArg(aval)));
    }
    List<Optional<Value>> given = new ArrayList<>();
    for (int i = 0; i < cts.size(); i++) {
      given.add(
          cts.get(i)
              ? Optional.of(trace.newArg(closed.jaxpr().outs().get(i).aval()))
              : Optional.empty());
    }
    return session.under(
        trace,
        () -> {
          List<Optional<Value>> back = Transposition.run(closed, operands, given);
          List<Value> outs = new ArrayList<>();
          List<Boolean> nonzero = new ArrayList<>();
          for (int i = 0; i < operands.size(); i++) {
            if (operands.get(i) instanceof Operand.Linear l) {
              Optional<Value> ct = back.get(i);
              nonzero.add(all || ct.isPresent());
              if (all || ct.isPresent()) {
                outs.add(ct.orElseGet(() -> Ops.zeros(l.aval())));
              }
            }
          }
          return new Transposed(trace.finish(outs), nonzero);
        });
  }
}
