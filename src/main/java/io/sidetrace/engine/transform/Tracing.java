package io.sidetrace.engine.transform;

import io.sidetrace.engine.core.Atom;
import io.sidetrace.engine.core.ClosedJaxpr;
import io.sidetrace.engine.core.Jaxpr;
import io.sidetrace.engine.core.JaxprTrace;
import io.sidetrace.engine.core.Session;
import io.sidetrace.engine.core.Value;
import io.sidetrace.engine.journal.Clock;
import io.sidetrace.engine.journal.Event;
import io.sidetrace.engine.state.State;
import io.sidetrace.engine.state.StateTrace;
import io.sidetrace.engine.state.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** One run of a function's Python body under a jaxpr trace, with its events. */
final class Tracing {
  private final Session session;
  private final int function;
  private final int pass;
  private final JaxprTrace trace;
  private final StateTrace states;
  private List<Value> arguments = List.of();
  private final long started = System.nanoTime();

  Tracing(Session session, int function, int pass, JaxprTrace trace, StateTrace states) {
    this.session = session;
    this.function = function;
    this.pass = pass;
    this.trace = trace;
    this.states = states;
  }

  /** `names` is what error messages call them. */
  List<Value> arguments(Call call, List<String> names) {
    List<Value> leaves = call.arguments().leaves();
    List<Value> tracers = new ArrayList<>(leaves.size());
    for (int i = 0; i < leaves.size(); i++) {
      tracers.add(trace.newArg(leaves.get(i).aval(), names.get(i)));
    }
    arguments = List.copyOf(tracers);
    return tracers;
  }

  /** Runs `work` under the trace; the trace is over if it fails. */
  Tree run(Supplier<Tree> work) {
    return session.under(trace, () -> recorded(work));
  }

  /** Runs `work`, which runs the body once, between the events that say so. */
  Tree recorded(Supplier<Tree> work) {
    return session
        .recorder()
        .during(
            Clock.TRACING,
            pass,
            () -> {
              session.recorder().record(new Event.TraceStarted(function));
              session.recorder().record(new Event.PythonRan(function));
              boolean done = false;
              try {
                Tree out = work.get();
                done = true;
                return out;
              } finally {
                ended(!done);
                if (!done) {
                  trace.end();
                }
              }
            });
  }

  private void ended(boolean failed) {
    List<Integer> reads = states.states().stream().filter(states::reads).map(State::id).toList();
    List<Integer> writes = states.states().stream().filter(states::writes).map(State::id).toList();
    session.recorder().record(new Event.TraceEnded(function, reads, writes, failed));
  }

  /**
   * The program that was written down.
   *
   * @param inputs states that are inputs, in order
   * @param results states that are results, in order
   * @param finals the value of each input state at the end of the body
   */
  Version.Traced finish(
      Call call, Tree out, List<State> inputs, List<State> results, List<Tree> finals) {
    List<Value> outs = new ArrayList<>(out.leaves());
    for (State state : results) {
      outs.addAll(finals.get(inputs.indexOf(state)).leaves());
    }
    ClosedJaxpr asTraced = trace.finish(outs);
    Repetition.noted(session, function, asTraced.jaxpr());
    ClosedJaxpr called =
        statesFirst(asTraced, call.arguments().leaves().size(), out.leaves().size());
    return new Version.Traced(
        called,
        asTraced,
        inputs,
        Set.copyOf(results),
        inputs.stream().filter(states::writes).collect(Collectors.toSet()),
        inputs.stream().filter(states::reads).collect(Collectors.toSet()),
        inputs.stream().map(State::avals).toList(),
        inputs.stream().map(s -> s.peek().structure()).toList(),
        out.structure(),
        DrawnArgument.of(session, arguments),
        (System.nanoTime() - started) / 1000);
  }

  private static ClosedJaxpr statesFirst(ClosedJaxpr closed, int arguments, int results) {
    Jaxpr j = closed.jaxpr();
    List<Atom.Var> in = new ArrayList<>(j.invars().subList(arguments, j.invars().size()));
    in.addAll(j.invars().subList(0, arguments));
    List<Atom> out = new ArrayList<>(j.outs().subList(results, j.outs().size()));
    out.addAll(j.outs().subList(0, results));
    return new ClosedJaxpr(new Jaxpr(j.constvars(), in, j.eqns(), out), closed.consts());
  }
}
