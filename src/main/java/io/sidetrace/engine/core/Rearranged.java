package io.sidetrace.engine.core;

import java.util.List;

/** A jaxpr with its inputs and outputs in another order. */
public final class Rearranged {
  private Rearranged() {}

  /**
   * @param in for each new input the number of the old one
   * @param out for each new output the number of the old one
   */
  public static ClosedJaxpr of(ClosedJaxpr closed, List<Integer> in, List<Integer> out) {
    Jaxpr j = closed.jaxpr();
    return new ClosedJaxpr(
        new Jaxpr(
            j.constvars(),
            in.stream().map(j.invars()::get).toList(),
            j.eqns(),
            out.stream().map(j.outs()::get).toList()),
        closed.consts());
  }
}
