package io.sidetrace.engine.pass;

import io.sidetrace.engine.core.ClosedJaxpr;

/** A jaxpr rewritten to one with the same signature and the same results. */
@FunctionalInterface
public interface Pass {

  ClosedJaxpr apply(ClosedJaxpr jaxpr);

  default String name() {
    return getClass().getSimpleName();
  }
}
