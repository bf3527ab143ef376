package io.sidetrace.engine.core;

import java.util.List;

/**
 * One step of a jaxpr: a primitive applied to atoms, with the place in the learner's program that
 * wrote it.
 */
public record Eqn(
    Primitive<?> primitive, Params params, List<Atom> in, List<Atom.Var> out, Span span) {
  public Eqn {
    in = List.copyOf(in);
    out = List.copyOf(out);
  }
}
