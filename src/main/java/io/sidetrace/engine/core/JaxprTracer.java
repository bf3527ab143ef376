package io.sidetrace.engine.core;

/** A variable of a jaxpr that is being written. */
public final class JaxprTracer extends Tracer {
  private final Atom atom;

  JaxprTracer(JaxprTrace trace, Atom atom, Span born) {
    super(trace, atom.aval(), born);
    this.atom = atom;
  }

  Atom atom() {
    return atom;
  }

  @Override
  protected String oldTrace() {
    return "DynamicJaxprTrace";
  }

  @Override
  public String kind() {
    return "DynamicJaxprTracer";
  }

  @Override
  public String shownAs() {
    return "JitTracer(" + aval().textWithWeak() + ")";
  }
}
