package io.sidetrace.engine.pass;

import io.sidetrace.engine.core.Atom;
import io.sidetrace.engine.core.Eqn;
import io.sidetrace.engine.core.Lowering;
import io.sidetrace.engine.core.Lowering.Callee;
import io.sidetrace.engine.core.ShapedArray;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An equation each of whose results' elements comes from one element of each operand.
 *
 * @param callee what is done to one element
 */
public record Pointwise(Eqn eqn, Callee callee) {
  private static final Callee SAME = Callee.of("same");

  /** They keep elements and their order. Alone they cost nothing, so they never begin a loop. */
  private static final Set<String> VIEWS = Set.of("reshape", "squeeze", "expand_dims");

  static Optional<Pointwise> of(Eqn eqn) {
    if (isWide(eqn) || isLongChoice(eqn)) {
      return Optional.empty();
    }
    if (eqn.primitive().lowering() instanceof Lowering.Elementwise e) {
      List<ShapedArray> in = eqn.in().stream().map(Atom::aval).toList();
      return Optional.of(new Pointwise(eqn, e.choice().of(in, eqn.params())));
    }
    return isFill(eqn) || isView(eqn) ? Optional.of(new Pointwise(eqn, SAME)) : Optional.empty();
  }

  /** A choice between more cases than a loop's `select` has. */
  private static boolean isLongChoice(Eqn eqn) {
    return eqn.primitive().name().equals("select_n") && eqn.in().size() != 3;
  }

  /** Loops compute with 32-bit lanes. */
  private static boolean isWide(Eqn eqn) {
    return Stream.concat(eqn.in().stream(), eqn.out().stream())
        .anyMatch(a -> a.aval().dtype().isWide());
  }

  static boolean isView(Eqn eqn) {
    return VIEWS.contains(eqn.primitive().name());
  }

  private static boolean isFill(Eqn eqn) {
    return eqn.primitive().name().equals("broadcast_in_dim")
        && eqn.in().size() == 1
        && eqn.in().get(0).aval().shape().elements() == 1;
  }

  public Atom.Var out() {
    return eqn.out().get(0);
  }

  /** Elements of the result. */
  public int size() {
    return out().aval().shape().elements();
  }
}
