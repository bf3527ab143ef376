package io.sidetrace.engine.numpy;

import io.sidetrace.engine.control.Calls;
import io.sidetrace.engine.core.Array;
import io.sidetrace.engine.core.ClosedJaxpr;
import io.sidetrace.engine.core.JaxprTrace;
import io.sidetrace.engine.core.Session;
import io.sidetrace.engine.core.ShapedArray;
import io.sidetrace.engine.core.Value;
import io.sidetrace.engine.journal.Profile;
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

  private record Key(String name, Object statics, Profile profile, List<ShapedArray> avals) {}

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
    return Calls.JIT
        .bind(new Calls.Callee(name, traced(session, name, statics, in, body), 0), in)
        .get(0);
  }

  /**
   * As {@link #call}, but data too go through the compiled form: its digits are the ones wanted.
   */
  static Value compiled(
      String name, Object statics, List<Value> in, Function<List<Value>, Value> body) {
    Session session = Session.current();
    boolean data = in.stream().allMatch(v -> v instanceof Array);
    if (!data || session.trace() instanceof JaxprTrace || session.jitDisabled()) {
      return call(name, statics, in, body);
    }
    ClosedJaxpr jaxpr = traced(session, name, statics, in, body);
    List<Array> arrays = in.stream().map(Array.class::cast).toList();
    return session.backend().compile(jaxpr).run(arrays).get(0);
  }

  private static ClosedJaxpr traced(
      Session session,
      String name,
      Object statics,
      List<Value> in,
      Function<List<Value>, Value> body) {
    Key key = new Key(name, statics, session.profile(), in.stream().map(Value::aval).toList());
    synchronized (TRACED) {
      ClosedJaxpr known = TRACED.get(key);
      if (known == null) {
        // Not computeIfAbsent: a body may call jitted functions itself.
        known = trace(session, key, body);
        TRACED.put(key, known);
      }
      return known;
    }
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
