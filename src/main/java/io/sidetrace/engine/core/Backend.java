package io.sidetrace.engine.core;

import io.sidetrace.engine.journal.Event;
import java.util.List;

/** Runs primitives and jaxprs on data. */
public interface Backend {

  <P extends Params> List<Array> run(Primitive<P> primitive, P params, List<Array> in);

  Executable compile(ClosedJaxpr jaxpr);

  /**
   * How the jaxpr becomes what `compile` makes of it.
   *
   * @param asTraced the same jaxpr in the order in which it is shown
   */
  default Explanation explain(ClosedJaxpr asTraced, ClosedJaxpr jaxpr) {
    return Explanation.NONE;
  }

  /** Steps from a jaxpr to a kernel, and what the kernel does. */
  record Explanation(List<Event.Stage> stages, List<Event.KernelPart> parts) {
    public static final Explanation NONE = new Explanation(List.of(), List.of());

    public Explanation {
      stages = List.copyOf(stages);
      parts = List.copyOf(parts);
    }
  }

  /** A compiled jaxpr. */
  interface Executable {
    List<Array> run(List<Array> in);
  }
}
