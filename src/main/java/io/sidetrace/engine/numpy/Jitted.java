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
public final class Jitted {
  private static final int MOST = 512;
  private static final Map<Key, ClosedJaxpr> TRACED =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, ClosedJaxpr> eldest) {
          return size() > MOST;
        }
      };

  private record Key(
      String name, Object statics, Profile profile, boolean wide, List<ShapedArray> avals) {}

  private Jitted() {}

  /** `statics` is what the body depends on besides its operands. */
  static Value call(
      String name, Object statics, List<Value> in, Function<List<Value>, Value> body) {
    return calls(name, statics, in, values -> List.of(body.apply(values))).get(0);
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
    ClosedJaxpr jaxpr = jaxpr(name, statics, in, values -> List.of(body.apply(values)));
    List<Array> arrays = in.stream().map(Array.class::cast).toList();
    return session.backend().compile(jaxpr).run(arrays).get(0);
  }

  /** The same for a body with any number of results. */
  public static List<Value> calls(
      String name, Object statics, List<Value> in, Function<List<Value>, List<Value>> body) {
    return runsPlainly(in)
        ? body.apply(in)
        : Calls.JIT.bind(new Calls.Callee(name, jaxpr(name, statics, in, body), 0), in);
  }

  /** Whether a call on these operands just runs its body. */
  public static boolean runsPlainly(List<Value> in) {
    Session session = Session.current();
    return session.jitDisabled()
        || (!(session.trace() instanceof JaxprTrace)
            && in.stream().allMatch(v -> v instanceof Array));
  }

  private static ClosedJaxpr jaxpr(
      String name, Object statics, List<Value> in, Function<List<Value>, List<Value>> body) {
    Key key =
        new Key(
            name,
            statics,
            Session.current().profile(),
            Session.isWide(),
            in.stream().map(Value::aval).toList());
    synchronized (TRACED) {
      ClosedJaxpr known = TRACED.get(key);
      if (known != null) {
        return known;
      }
    }
    // Bodies call such functions themselves: nothing is held while one is traced.
    ClosedJaxpr traced = trace(Session.current(), key, body);
    synchronized (TRACED) {
      TRACED.putIfAbsent(key, traced);
      return TRACED.getOrDefault(key, traced);
    }
  }

  private static ClosedJaxpr trace(
      Session session, Key key, Function<List<Value>, List<Value>> body) {
    JaxprTrace trace = new JaxprTrace(session, key.name() + " traced for jit.", 0);
    return session.under(
        trace,
        () -> {
          List<Value> args = key.avals().stream().<Value>map(trace::newArg).toList();
          return trace.finish(body.apply(args));
        });
  }
}
