package io.sidetrace.engine.core;

import java.util.List;

/** Runs primitives and jaxprs on data. */
public interface Backend {

  <P extends Params> List<Array> run(Primitive<P> primitive, P params, List<Array> in);

  Executable compile(ClosedJaxpr jaxpr);

  /** A compiled jaxpr. */
  interface Executable {
    List<Array> run(List<Array> in);
  }
}
