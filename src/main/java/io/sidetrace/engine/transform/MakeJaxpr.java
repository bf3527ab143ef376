package io.sidetrace.engine.transform;

import io.sidetrace.engine.core.ClosedJaxpr;
import io.sidetrace.engine.core.JaxprTrace;
import io.sidetrace.engine.core.Session;
import io.sidetrace.engine.core.ShapedArray;
import io.sidetrace.engine.core.Value;
import io.sidetrace.engine.journal.Event;
import io.sidetrace.engine.state.StateTrace;
import io.sidetrace.engine.state.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A function written down as a jaxpr. Knows nothing of states.
 *
 * @param structure of the results
 */
public record MakeJaxpr(ClosedJaxpr jaxpr, Object structure) {

  /**
   * @param function its number in the journal; 0 for one of the packages' own, which leaves no
   *     events
   * @param pass the number of the pass that this is
   * @param describes what errors say was being traced: `f at program.py:3 traced for jit.`
   * @param names what errors call the inputs
   */
  public static MakeJaxpr of(
      Session session,
      int function,
      int pass,
      String describes,
      List<ShapedArray> avals,
      List<String> names,
      Function<List<Value>, Tree> body) {
    JaxprTrace trace = new JaxprTrace(session, describes, function);
    List<Value> in = new ArrayList<>();
    for (int i = 0; i < avals.size(); i++) {
      in.add(
          i < names.size() ? trace.newArg(avals.get(i), names.get(i)) : trace.newArg(avals.get(i)));
    }
    Tree out;
    if (function > 0) {
      StateTrace none = new StateTrace(StateTrace.Mode.NOTES, trace);
      out = new Tracing(session, function, pass, trace, none).run(() -> body.apply(in));
    } else {
      out = quietly(session, trace, () -> body.apply(in));
    }
    ClosedJaxpr jaxpr = trace.finish(out.leaves());
    if (function > 0) {
      Repetition.noted(session, function, jaxpr.jaxpr());
    }
    return new MakeJaxpr(jaxpr, out.structure());
  }

  /** Runs the Python of a function once, between the events that say so; 0 leaves none. */
  public static void recorded(Session session, int function, int pass, Runnable work) {
    if (function == 0) {
      work.run();
      return;
    }
    session.recorder().record(new Event.FunctionCalled(function));
    JaxprTrace none = new JaxprTrace(session, "", function);
    StateTrace states = new StateTrace(StateTrace.Mode.NOTES, none);
    new Tracing(session, function, pass, none, states)
        .recorded(
            () -> {
              work.run();
              return new Tree(List.of(), Tree.LEAF);
            });
  }

  private static Tree quietly(Session session, JaxprTrace trace, Supplier<Tree> work) {
    boolean done = false;
    try {
      Tree out = session.under(trace, work);
      done = true;
      return out;
    } finally {
      if (!done) {
        trace.end();
      }
    }
  }
}
