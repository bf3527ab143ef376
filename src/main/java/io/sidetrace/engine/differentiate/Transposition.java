package io.sidetrace.engine.differentiate;

import io.sidetrace.engine.core.Atom;
import io.sidetrace.engine.core.ClosedJaxpr;
import io.sidetrace.engine.core.Eqn;
import io.sidetrace.engine.core.Jaxpr;
import io.sidetrace.engine.core.Operand;
import io.sidetrace.engine.core.Params;
import io.sidetrace.engine.core.Primitive;
import io.sidetrace.engine.core.Session;
import io.sidetrace.engine.core.Value;
import io.sidetrace.engine.primitive.Ops;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Runs a linear program backwards: cotangents of its inputs from those of its outputs. */
public final class Transposition {
  private final Session session = Session.current();
  private final Jaxpr jaxpr;
  private final Map<Atom, Value> known = new HashMap<>();
  private final Set<Atom> linear = new HashSet<>();
  private final Map<Atom, Value> cotangents = new HashMap<>();

  private Transposition(Jaxpr jaxpr) {
    this.jaxpr = jaxpr;
  }

  /**
   * The cotangent of each input that is linear; empty for known inputs, and where it is zero.
   *
   * @param in for each input its value, or that the program is linear in it
   */
  public static List<Optional<Value>> run(
      ClosedJaxpr closed, List<Operand> in, List<Optional<Value>> cts) {
    return new Transposition(closed.jaxpr()).run(closed.consts(), in, cts);
  }

  private List<Optional<Value>> run(
      List<Value> consts, List<Operand> in, List<Optional<Value>> cts) {
    for (int i = 0; i < consts.size(); i++) {
      known.put(jaxpr.constvars().get(i), consts.get(i));
    }
    for (int i = 0; i < in.size(); i++) {
      if (in.get(i).isLinear()) {
        linear.add(jaxpr.invars().get(i));
      } else {
        known.put(jaxpr.invars().get(i), in.get(i).value());
      }
    }
    List<Eqn> backwards = new ArrayList<>();
    for (Eqn eqn : jaxpr.eqns()) {
      if (eqn.in().stream().anyMatch(linear::contains)) {
        linear.addAll(eqn.out());
        backwards.add(eqn);
      } else {
        forward(eqn);
      }
    }
    for (int i = 0; i < cts.size(); i++) {
      Atom out = jaxpr.outs().get(i);
      cts.get(i).ifPresent(ct -> accumulate(out, ct));
    }
    backwards.reversed().forEach(this::backward);
    return jaxpr.invars().stream()
        .map(
            v ->
                linear.contains(v)
                    ? Optional.ofNullable(cotangents.get(v))
                    : Optional.<Value>empty())
        .toList();
  }

  private void forward(Eqn eqn) {
    List<Value> operands = eqn.in().stream().map(this::value).toList();
    List<Value> out = session.at(eqn.span(), () -> bind(eqn.primitive(), eqn.params(), operands));
    for (int i = 0; i < out.size(); i++) {
      known.put(eqn.out().get(i), out.get(i));
    }
  }

  private static <P extends Params> List<Value> bind(
      Primitive<P> primitive, Params params, List<Value> in) {
    return primitive.bind(primitive.paramsType().cast(params), in);
  }

  private void backward(Eqn eqn) {
    List<Optional<Value>> cts =
        eqn.out().stream().map(v -> Optional.ofNullable(cotangents.remove(v))).toList();
    if (cts.stream().allMatch(Optional::isEmpty)) {
      return;
    }
    List<Operand> operands =
        eqn.in().stream()
            .<Operand>map(
                a ->
                    linear.contains(a) ? new Operand.Linear(a.aval()) : new Operand.Known(value(a)))
            .toList();
    List<Optional<Value>> back =
        session.at(eqn.span(), () -> transpose(eqn.primitive(), eqn.params(), cts, operands));
    for (int i = 0; i < back.size(); i++) {
      Atom operand = eqn.in().get(i);
      back.get(i).ifPresent(ct -> accumulate(operand, ct));
    }
  }

  private static <P extends Params> List<Optional<Value>> transpose(
      Primitive<P> primitive, Params params, List<Optional<Value>> cts, List<Operand> in) {
    return primitive.transpose(cts, in, primitive.paramsType().cast(params));
  }

  private void accumulate(Atom atom, Value ct) {
    if (linear.contains(atom)) {
      cotangents.merge(atom, ct, Ops::addAny);
    }
  }

  private Value value(Atom atom) {
    if (atom instanceof Atom.Literal l) {
      return l.value();
    }
    Value value = known.get(atom);
    if (value == null) {
      throw new IllegalStateException("a variable is read before it is written");
    }
    return value;
  }
}
