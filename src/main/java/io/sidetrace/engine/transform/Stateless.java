package io.sidetrace.engine.transform;

import io.sidetrace.engine.core.JaxprTrace;
import io.sidetrace.engine.core.Session;
import io.sidetrace.engine.state.State;
import io.sidetrace.engine.state.StateTrace;
import io.sidetrace.engine.state.Tree;
import java.util.List;

/**
 * Plain `jax.jit`: knows nothing of states. A state that is read is a constant; one that is written
 * keeps a tracer.
 */
record Stateless(String describes) implements Discovery {

  @Override
  public Version.Traced trace(Session session, int function, Call call, Body body) {
    JaxprTrace trace = new JaxprTrace(session, describes, function);
    StateTrace none = new StateTrace(StateTrace.Mode.NOTES, trace);
    Tracing tracing = new Tracing(session, function, 1, trace, none);
    Tree out = tracing.run(() -> body.apply(tracing.arguments(call, body.names())));
    return tracing.finish(call, out, List.of(), List.of(), List.of());
  }

  @Override
  public boolean sharesTraces() {
    return true;
  }

  @Override
  public void assign(Session session, State state, Tree value) {
    throw new IllegalStateException("plain jit writes no state");
  }

  @Override
  public String callName(String function) {
    return function;
  }
}
