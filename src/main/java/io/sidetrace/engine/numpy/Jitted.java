package io.sidetrace.engine.numpy;

import io.sidetrace.engine.core.Array;
import io.sidetrace.engine.core.ClosedJaxpr;
import io.sidetrace.engine.core.JaxprTrace;
import io.sidetrace.engine.core.Session;
import io.sidetrace.engine.core.ShapedArray;
import io.sidetrace.engine.core.Value;
import io.sidetrace.engine.control.Calls;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Functions that JAX itself wraps in `jit`: in a jaxpr they stand as one call, by their name. On
 * data they just run.
 */
final class Jitted {
  private static final int MOST = 512;
  private static final Map<Key, ClosedJaxpr> TRACED =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, ClosedJaxpr> eldest) {
          return size() > MOST;
        }
      };

  private record Key(String name, Object statics, List<ShapedArray> avals) {}

  private Jitted() {}

  /** `statics` is what the body depends on besides its operands. */
  static Value call(
      String name, Object statics, List<Value> in, Function<List<Value>, Value> body) {
    Session session = Session.current();
    if (!(session.trace() instanceof JaxprTrace) && in.stream().allMatch(v -> v instanceof Array)) {
      return body.apply(in);
    }
    if (session.jitDisabled()) {
      return body.apply(in);
    }
    Key key = new Key(name, statics, in.stream().map(Value::aval).toList());
    ClosedJaxpr jaxpr;
    synchronized (TRACED) {
      jaxpr = TRACED.computeIfAbsent(key, k -> trace(session, k, body));
    }
    return Calls.JIT.bind(new Calls.Callee(name, jaxpr, 0), in).get(0);
  }

  private static ClosedJaxpr trace(Session session, Key key, Function<List<Value>, Value> body) {
    JaxprTrace trace = new JaxprTrace(session, key.name() + " traced for jit.", 0);
    return session.under(
        trace,
        () -> {
          List<Value> args = key.avals().stream().<Value>map(trace::newArg).toList();
          return trace.finish(List.of(body.apply(args)));
        });
  }
}
