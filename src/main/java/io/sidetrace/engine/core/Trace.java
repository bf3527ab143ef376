package io.sidetrace.engine.core;

import java.util.List;

/**
 * An interpretation of primitives: running them, writing them down, differentiating or batching
 * them.
 */
public interface Trace {

  <P extends Params> List<Value> process(Primitive<P> primitive, List<Value> in, P params);

  /** False once its function has returned: its tracers must not be used any more. */
  boolean isAlive();
}
