package io.sidetrace.engine.transform;

import io.sidetrace.engine.core.JaxprTrace;
import io.sidetrace.engine.core.Session;
import io.sidetrace.engine.core.ShapedArray;
import io.sidetrace.engine.core.Value;
import io.sidetrace.engine.state.State;
import io.sidetrace.engine.state.StateStack;
import io.sidetrace.engine.state.StateTrace;
import io.sidetrace.engine.state.Tree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Two passes (BrainPy 2.4, `object_transform/jit.py`): pass 1 evaluates the shapes of the function
 * once to note every Variable that it touches; pass 2 traces it with all of these as inputs and
 * outputs. The set is made once for each transformed function.
 */
final class Beforehand implements Discovery {
  private static final String DESCRIBES =
      "_transform_function at site-packages/brainpy/_src/math/object_transform/jit.py:146 traced for jit.";

  private @Nullable StateTrace found;
  private final Map<State, Tree> afterwards = new HashMap<>();

  @Override
  public Optional<Tree> before(Session session, int function, Call call, Body body) {
    if (found != null) {
      return Optional.empty();
    }
    Passes passes = Passes.of(session);
    passes.begin();
    try {
      Tree out =
          passes.underWay() == 1
              ? evaluateShapes(session, function, call, body)
              : inside(session, function, call, body);
      // Within another function's pass 1 the result of this pass is the answer.
      return passes.underWay() > 1 ? Optional.of(out) : Optional.empty();
    } finally {
      passes.end();
    }
  }

  private Tree evaluateShapes(Session session, int function, Call call, Body body) {
    JaxprTrace trace =
        new JaxprTrace(session, body.describes() + " traced for eval_shape.", function);
    StateTrace states = new StateTrace(StateTrace.Mode.NOTES, trace);
    Tracing tracing = new Tracing(session, function, 1, trace, states);
    Tree out =
        tracing.run(
            () ->
                StateStack.of(session)
                    .within(states, () -> body.apply(tracing.arguments(call, body.names()))));
    trace.end();
    keep(states);
    return out;
  }

  /** Runs the body under the trace of the function outside. */
  private Tree inside(Session session, int function, Call call, Body body) {
    JaxprTrace unused = new JaxprTrace(session, DESCRIBES, function);
    StateTrace states = new StateTrace(StateTrace.Mode.NOTES, unused);
    Tracing tracing = new Tracing(session, function, 1, unused, states);
    Tree out =
        tracing.recorded(
            () ->
                StateStack.of(session).within(states, () -> body.apply(call.arguments().leaves())));
    keep(states);
    return out;
  }

  private void keep(StateTrace states) {
    found = states;
  }

  private StateTrace passOne() {
    return Objects.requireNonNull(found, "pass 1 comes first");
  }

  @Override
  public CacheKey key(Call call) {
    // jax.jit's own key: the Variables' values are its first argument, weak types included.
    List<ShapedArray> avals = new ArrayList<>();
    call.arguments().leaves().forEach(v -> avals.add(v.aval()));
    passOne().states().forEach(v -> avals.addAll(v.avals()));
    return CacheKey.of(call, avals);
  }

  @Override
  public List<String> stateNames() {
    return passOne().states().stream()
        .flatMap(v -> Collections.nCopies(v.avals().size(), v.name()).stream())
        .toList();
  }

  @Override
  public Version.Traced trace(Session session, int function, Call call, Body body) {
    JaxprTrace trace = new JaxprTrace(session, DESCRIBES, function);
    List<State> variables = passOne().states();
    Tracing tracing = new Tracing(session, function, 2, trace, passOne());
    List<Tree> finals = new ArrayList<>();
    Tree out =
        tracing.run(
            () -> {
              List<Value> arguments = tracing.arguments(call, body.names());
              List<Tree> before = variables.stream().map(State::peek).toList();
              for (State v : variables) {
                v.poke(v.peek().asInputsOf(trace));
              }
              Tree result = body.apply(arguments);
              variables.forEach(v -> finals.add(v.touch(false)));
              for (int i = 0; i < before.size(); i++) {
                variables.get(i).poke(before.get(i));
              }
              return result;
            });
    return tracing.finish(call, out, variables, variables, finals);
  }

  @Override
  public void beforeRun(Session session, Version.Traced traced) {
    afterwards.clear();
    for (State state : traced.states()) {
      var split = state.split();
      if (split != null) {
        List<Tree> parts = split.apply(state.peek());
        state.poke(parts.get(0));
        afterwards.put(state, parts.get(1));
      }
    }
  }

  @Override
  public void assign(Session session, State state, Tree result) {
    // A key drawn from in the call has been moved on before it.
    Tree value = afterwards.getOrDefault(state, result);
    // BrainPy sets `_value` itself: traces outside do not see it. Variables that are only read come
    // back as they went in.
    if (session.evaluating() && passOne().writes(state)) {
      state.assign(value);
    } else {
      state.poke(value);
    }
  }

  @Override
  public String callName(String function) {
    return "_transform_function";
  }
}
