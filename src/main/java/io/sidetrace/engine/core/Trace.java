package io.sidetrace.engine.core;

import java.util.List;

/**
 * An interpretation of primitives: running them, writing them down, differentiating or batching
 * them.
 */
public interface Trace {

  <P extends Params> List<Value> process(Primitive<P> primitive, List<Value> in, P params);

  /** How many traces there are from the bottom up to this one; the bottom is 0. */
  default int level() {
    return 0;
  }

  /** False once its function has returned: its tracers must not be used any more. */
  boolean isAlive();

  /** The line that was running when it ended; 0 before that, and where none was. */
  default int endedLine() {
    return 0;
  }
}
