package io.sidetrace.engine.pass;

import io.sidetrace.engine.core.Atom;
import io.sidetrace.engine.core.Eqn;
import io.sidetrace.engine.core.Shape;
import java.util.List;

/** What a kernel does in one step. */
public sealed interface Part {

  /** One equation on whole arrays. */
  record Whole(Eqn eqn) implements Part {}

  /**
   * Equations that go through their elements together, in one loop.
   *
   * @param size elements of every result
   * @param in what is read from outside, each once
   * @param out what is read afterwards, by other parts or as a result of the jaxpr
   */
  record Loop(List<Pointwise> eqns, int size, List<Input> in, List<Atom.Var> out) implements Part {
    public Loop {
      eqns = List.copyOf(eqns);
      in = List.copyOf(in);
      out = List.copyOf(out);
    }
  }

  /**
   * A variable that a loop reads.
   *
   * @param spread the shape to which it must be spread before the loop; its own shape where the
   *     loop reads it as it is: element by element, or as the one value that it has
   */
  record Input(Atom.Var var, Shape spread) {
    /** The variable as an operand of the equation. */
    public static Input of(Atom.Var v, Pointwise p) {
      Shape own = v.aval().shape();
      int n = own.elements();
      return new Input(v, n == 1 || n == p.size() ? own : p.out().aval().shape());
    }

    public boolean isSpread() {
      return !var.aval().shape().equals(spread);
    }
  }
}
