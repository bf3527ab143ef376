package io.sidetrace.engine.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Applies a jaxpr, equation by equation, under the trace that is current. */
public final class Evaluate {
  private final Session session = Session.current();
  private final Map<Atom, Value> values = new HashMap<>();
  private final Interpreter interpreter;

  private Evaluate(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /** What becomes of one equation: its results from its operands. */
  @FunctionalInterface
  public interface Interpreter {
    List<Value> results(Eqn eqn, List<Value> in);
  }

  public static List<Value> jaxpr(ClosedJaxpr closed, List<Value> in) {
    return jaxpr(closed, in, Evaluate::eqn);
  }

  /** The same, with a rule of one's own for each equation. */
  public static List<Value> jaxpr(ClosedJaxpr closed, List<Value> in, Interpreter interpreter) {
    return new Evaluate(interpreter).run(closed, in);
  }

  /** Applies the primitive of an equation. */
  public static List<Value> eqn(Eqn eqn, List<Value> in) {
    return bind(eqn.primitive(), eqn.params(), in);
  }

  private List<Value> run(ClosedJaxpr closed, List<Value> in) {
    Jaxpr jaxpr = closed.jaxpr();
    put(jaxpr.constvars(), closed.consts());
    put(jaxpr.invars(), in);
    for (Eqn eqn : jaxpr.eqns()) {
      List<Value> operands = values(eqn.in());
      put(eqn.out(), session.at(eqn.span(), () -> interpreter.results(eqn, operands)));
    }
    return values(jaxpr.outs());
  }

  static <P extends Params> List<Value> bind(
      Primitive<P> primitive, Params params, List<Value> in) {
    return primitive.bind(primitive.paramsType().cast(params), in);
  }

  private void put(List<Atom.Var> vars, List<Value> what) {
    for (int i = 0; i < vars.size(); i++) {
      values.put(vars.get(i), what.get(i));
    }
  }

  private List<Value> values(List<Atom> atoms) {
    List<Value> result = new ArrayList<>(atoms.size());
    for (Atom atom : atoms) {
      result.add(
          switch (atom) {
            case Atom.Literal l -> l.value();
            case Atom.Var v -> {
              Value value = values.get(v);
              if (value == null) {
                throw new IllegalStateException("a variable is read before it is written");
              }
              yield value;
            }
          });
    }
    return result;
  }
}
