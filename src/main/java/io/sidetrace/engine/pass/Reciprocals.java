package io.sidetrace.engine.pass;

import io.sidetrace.engine.core.Array;
import io.sidetrace.engine.core.Atom;
import io.sidetrace.engine.core.ClosedJaxpr;
import io.sidetrace.engine.core.DType;
import io.sidetrace.engine.core.Eqn;
import io.sidetrace.engine.core.Params.None;
import io.sidetrace.engine.core.ShapedArray;
import io.sidetrace.engine.primitive.Elementwise;
import io.sidetrace.engine.primitive.Structural;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Divides by constants, and by what is repeated over the result, as XLA does: by multiplying with
 * the reciprocal, which is rounded first. Leaves integers alone, and numbers divided by arrays.
 *
 * @param of which divisors
 */
public record Reciprocals(Divisors of) implements Pass {

  /** Divisors that are replaced by their reciprocals. Each kind includes the ones before it. */
  public enum Divisors {
    /** None: every quotient is rounded once. */
    NONE,
    /** Those that a compiled program has as constants: XLA until 2024. */
    CONSTANT,
    /** Those that are repeated over the result, too: XLA today. */
    REPEATED
  }

  @Override
  public ClosedJaxpr apply(ClosedJaxpr closed) {
    if (of == Divisors.NONE) {
      return closed;
    }
    Rewriting out = new Rewriting();
    Set<Atom> constants = new HashSet<>(closed.jaxpr().constvars());
    Set<Atom> spread = new HashSet<>();
    boolean changed = false;
    for (Eqn eqn : closed.jaxpr().eqns()) {
      if (!eqn.in().isEmpty() && eqn.in().stream().allMatch(a -> isConstant(a, constants))) {
        constants.addAll(eqn.out());
      }
      if (eqn.primitive() == Structural.BROADCAST_IN_DIM) {
        spread.addAll(eqn.out());
      }
      if (isDivision(eqn, constants) && byReciprocal(eqn, constants, spread)) {
        changed = true;
        multiply(eqn, out);
      } else {
        out.add(eqn);
      }
    }
    return changed ? out.finish(closed) : closed;
  }

  private static boolean isConstant(Atom atom, Set<Atom> constants) {
    return atom instanceof Atom.Literal || constants.contains(atom);
  }

  private static boolean isDivision(Eqn eqn, Set<Atom> constants) {
    return eqn.primitive() == Elementwise.DIV
        && eqn.out().get(0).aval().dtype().isFloat()
        // XLA divides these in float32, where the constant is converted first.
        && eqn.out().get(0).aval().dtype() != DType.BFLOAT16
        && !isConstant(eqn.in().get(0), constants);
  }

  private boolean byReciprocal(Eqn eqn, Set<Atom> constants, Set<Atom> spread) {
    Atom divisor = eqn.in().get(1);
    int elements = eqn.out().get(0).aval().shape().elements();
    return isConstant(divisor, constants)
        || (of == Divisors.REPEATED
            && (spread.contains(divisor) || divisor.aval().shape().elements() < elements));
  }

  private static double reciprocal(Array value) {
    return value.dtype() == DType.FLOAT64 ? 1 / value.number(0) : 1f / value.floats()[0];
  }

  private static void multiply(Eqn eqn, Rewriting out) {
    Atom divisor = eqn.in().get(1);
    ShapedArray aval = divisor.aval();
    Atom reciprocal;
    if (divisor instanceof Atom.Literal(Array value)) {
      reciprocal =
          new Atom.Literal(Array.literal(reciprocal(value), aval.dtype(), aval.weakType()));
    } else {
      Atom.Var v = new Atom.Var(aval);
      Atom one = new Atom.Literal(Array.literal(1, aval.dtype(), aval.weakType()));
      out.add(new Eqn(Elementwise.DIV, None.NONE, List.of(one, divisor), List.of(v), eqn.span()));
      reciprocal = v;
    }
    out.add(
        new Eqn(
            Elementwise.MUL,
            None.NONE,
            List.of(eqn.in().get(0), reciprocal),
            eqn.out(),
            eqn.span()));
  }
}
