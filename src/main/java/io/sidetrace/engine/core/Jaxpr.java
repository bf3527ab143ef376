package io.sidetrace.engine.core;

import io.sidetrace.engine.journal.Profile;
import java.util.List;

/** A typed program: constants and inputs, equations in order, outputs. Compared by identity. */
public final class Jaxpr {
  private final List<Atom.Var> constvars;
  private final List<Atom.Var> invars;
  private final List<Eqn> eqns;
  private final List<Atom> outs;

  public Jaxpr(List<Atom.Var> constvars, List<Atom.Var> invars, List<Eqn> eqns, List<Atom> outs) {
    this.constvars = List.copyOf(constvars);
    this.invars = List.copyOf(invars);
    this.eqns = List.copyOf(eqns);
    this.outs = List.copyOf(outs);
  }

  public List<Atom.Var> constvars() {
    return constvars;
  }

  public List<Atom.Var> invars() {
    return invars;
  }

  public List<Eqn> eqns() {
    return eqns;
  }

  public List<Atom> outs() {
    return outs;
  }

  public List<ShapedArray> outAvals() {
    return outs.stream().map(Atom::aval).toList();
  }

  /**
   * Reads what {@link #toString} prints.
   *
   * @throws JaxprSyntaxError where the text is no jaxpr
   */
  public static Jaxpr parse(String text) {
    return new JaxprParser(text).parse();
  }

  /** In JAX 0.10.2's format. */
  @Override
  public String toString() {
    return new JaxprPrinter(this, JaxprStyle.JAX_0_10_2).text();
  }

  /** In the format of the profile's JAX. */
  public String text(Profile profile) {
    return new JaxprPrinter(this, JaxprStyle.of(profile)).text();
  }
}
