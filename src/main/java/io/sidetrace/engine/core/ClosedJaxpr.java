package io.sidetrace.engine.core;

import java.util.List;

/** A jaxpr with the values of its constants. Compared by identity, as a jaxpr is. */
public final class ClosedJaxpr {
  private final Jaxpr jaxpr;
  private final List<Value> consts;

  public ClosedJaxpr(Jaxpr jaxpr, List<Value> consts) {
    if (jaxpr.constvars().size() != consts.size()) {
      throw new IllegalArgumentException("one value for each constant");
    }
    this.jaxpr = jaxpr;
    this.consts = List.copyOf(consts);
  }

  public Jaxpr jaxpr() {
    return jaxpr;
  }

  public List<Value> consts() {
    return consts;
  }

  @Override
  public String toString() {
    return jaxpr.toString();
  }
}
