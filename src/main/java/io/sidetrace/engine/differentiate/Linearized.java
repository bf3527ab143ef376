package io.sidetrace.engine.differentiate;

import io.sidetrace.engine.core.ClosedJaxpr;
import io.sidetrace.engine.core.Evaluate;
import io.sidetrace.engine.core.Hoisted;
import io.sidetrace.engine.core.JaxprTrace;
import io.sidetrace.engine.core.Session;
import io.sidetrace.engine.core.Value;
import io.sidetrace.engine.primitive.Derivatives;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A jaxpr split into what is computed now and a linear program for its tangents.
 *
 * @param primal outputs: those of the original, then the residuals that come from inside
 * @param residuals what the linear program needs: where each comes from
 * @param tangent inputs: residuals, then tangents of the marked inputs; outputs: tangents of the
 *     marked outputs
 * @param nonzero which outputs have tangents
 */
public record Linearized(
    ClosedJaxpr primal, List<Residual> residuals, ClosedJaxpr tangent, List<Boolean> nonzero) {

  /** Where a value that the linear program needs comes from. */
  public sealed interface Residual {
    /** An input of the original. */
    record Input(int number) implements Residual {}

    /** An output of `primal`. */
    record Output(int number) implements Residual {}
  }

  /**
   * @param in which inputs have tangents
   * @param out which outputs must have tangents, zeros if need be
   */
  public static Linearized of(ClosedJaxpr closed, List<Boolean> in, List<Boolean> out) {
    Session session = Session.current();
    JaxprTrace now = new JaxprTrace(session, "linearize", 0);
    JaxprTrace later = new JaxprTrace(session, "linearize", 0);
    LinearizeTrace trace = new LinearizeTrace(session, now, later);
    List<Value> inputs =
        closed.jaxpr().invars().stream().<Value>map(v -> now.newArg(v.aval())).toList();
    List<Value> linear = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      Value primal = inputs.get(i);
      linear.add(
          trace.linear(
              primal, in.get(i) ? Optional.of(later.newArg(primal.aval())) : Optional.empty()));
    }
    List<Value> outs = session.under(trace, () -> Evaluate.jaxpr(closed, linear));
    List<Value> primals = new ArrayList<>(outs.stream().map(trace::primal).toList());
    List<Value> tangents = new ArrayList<>();
    List<Boolean> nonzero = new ArrayList<>();
    for (int i = 0; i < outs.size(); i++) {
      Optional<Value> tangent = trace.tangent(outs.get(i));
      boolean wanted = tangent.isPresent() || out.get(i);
      nonzero.add(wanted);
      if (wanted) {
        Value primal = primals.get(i);
        tangents.add(session.under(later, () -> Derivatives.tangent(tangent, primal)));
      }
    }
    trace.end();
    Hoisted linearProgram = Hoisted.of(later.finish(tangents));
    List<Residual> residuals = new ArrayList<>();
    for (Value needed : linearProgram.operands()) {
      residuals.add(source(needed, inputs, primals));
    }
    return new Linearized(now.finish(primals), residuals, linearProgram.jaxpr(), nonzero);
  }

  private static Residual source(Value needed, List<Value> inputs, List<Value> outputs) {
    int input = indexOf(inputs, needed);
    if (input >= 0) {
      return new Residual.Input(input);
    }
    int output = indexOf(outputs, needed);
    if (output < 0) {
      output = outputs.size();
      outputs.add(needed);
    }
    return new Residual.Output(output);
  }

  @SuppressWarnings("ReferenceEquality") // the very value
  private static int indexOf(List<Value> values, Value value) {
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i) == value) {
        return i;
      }
    }
    return -1;
  }

  /** The residuals, from the operands and the results of `primal`. */
  public List<Value> residuals(List<Value> in, List<Value> out) {
    return residuals.stream()
        .map(
            r ->
                switch (r) {
                  case Residual.Input i -> in.get(i.number());
                  case Residual.Output o -> out.get(o.number());
                })
        .toList();
  }
}
