package io.sidetrace.engine.pass;

import io.sidetrace.engine.core.Array;
import io.sidetrace.engine.core.Atom;
import io.sidetrace.engine.core.ClosedJaxpr;
import io.sidetrace.engine.core.DType;
import io.sidetrace.engine.core.Eqn;
import io.sidetrace.engine.core.Params.None;
import io.sidetrace.engine.core.Primitive;
import io.sidetrace.engine.primitive.Elementwise;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes one constant of two, as XLA's algebraic simplifier does: `(x * a) * b` becomes `x * (a *
 * b)`, and `(x + a) + b` becomes `x + (a + b)`. The constants meet in float32, so that the digits
 * are XLA's: `-v / tau * dt` multiplies once.
 */
public record Reassociation() implements Pass {

  /** A variable that is `x * constant` or `x + constant`. */
  private record Term(Primitive<None> how, Atom x, float constant) {}

  @Override
  public ClosedJaxpr apply(ClosedJaxpr closed) {
    Map<Atom, Term> terms = new HashMap<>();
    Rewriting out = new Rewriting();
    boolean changed = false;
    for (Eqn eqn : closed.jaxpr().eqns()) {
      Term term = term(eqn);
      Term inner = term == null ? null : terms.get(term.x());
      if (term != null && inner != null && inner.how() == term.how()) {
        term = new Term(term.how(), inner.x(), joined(term.how(), inner, term));
        changed = true;
        out.add(equation(eqn, term));
      } else {
        out.add(eqn);
      }
      if (term != null) {
        terms.put(eqn.out().get(0), term);
      }
    }
    return changed ? out.finish(closed) : closed;
  }

  private static float joined(Primitive<None> how, Term inner, Term outer) {
    return how == Elementwise.MUL
        ? inner.constant() * outer.constant()
        : inner.constant() + outer.constant();
  }

  private static @Nullable Term term(Eqn eqn) {
    if (eqn.out().size() != 1 || eqn.out().get(0).aval().dtype() != DType.FLOAT32) {
      return null;
    }
    if (eqn.primitive() == Elementwise.SUB) {
      return eqn.in().get(1) instanceof Atom.Literal(Array value)
          ? term(Elementwise.ADD, eqn.in().get(0), -value.floats()[0])
          : null;
    }
    Primitive<None> how =
        eqn.primitive() == Elementwise.MUL
            ? Elementwise.MUL
            : eqn.primitive() == Elementwise.ADD ? Elementwise.ADD : null;
    if (how == null) {
      return null;
    }
    if (eqn.in().get(1) instanceof Atom.Literal(Array value)) {
      return term(how, eqn.in().get(0), value.floats()[0]);
    }
    return eqn.in().get(0) instanceof Atom.Literal(Array value)
        ? term(how, eqn.in().get(1), value.floats()[0])
        : null;
  }

  private static @Nullable Term term(Primitive<None> how, Atom x, float constant) {
    return x instanceof Atom.Literal ? null : new Term(how, x, constant);
  }

  private static Eqn equation(Eqn eqn, Term term) {
    Atom constant =
        new Atom.Literal(Array.literal(term.constant(), DType.FLOAT32, term.x().aval().weakType()));
    return new Eqn(term.how(), None.NONE, List.of(term.x(), constant), eqn.out(), eqn.span());
  }
}
