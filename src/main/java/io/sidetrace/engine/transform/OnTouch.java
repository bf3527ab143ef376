package io.sidetrace.engine.transform;

import io.sidetrace.engine.core.JaxprTrace;
import io.sidetrace.engine.core.Session;
import io.sidetrace.engine.state.State;
import io.sidetrace.engine.state.StateStack;
import io.sidetrace.engine.state.StateTrace;
import io.sidetrace.engine.state.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One pass: a state becomes an input of the jaxpr when it is first touched (brainstate 0.5,
 * `StatefulFunction`).
 *
 * @param onlyWritten whether states that are only read are left out of the results
 */
record OnTouch(boolean onlyWritten) implements Discovery {
  static final String DESCRIBES =
      "_wrapped_fun_to_eval at site-packages/brainstate/transform/_make_jaxpr.py:814 traced for jit.";

  @Override
  public boolean checksStates() {
    return true;
  }

  @Override
  public Version.Traced trace(Session session, int function, Call call, Body body) {
    JaxprTrace trace = new JaxprTrace(session, DESCRIBES, function);
    StateTrace states = new StateTrace(StateTrace.Mode.MAKES_INPUT, trace);
    Tracing tracing = new Tracing(session, function, 1, trace, states);
    List<Tree> finals = new ArrayList<>();
    Tree out =
        tracing.run(
            () -> {
              List<io.sidetrace.engine.core.Value> arguments =
                  tracing.arguments(call, body.realNames());
              return StateStack.of(session)
                  .within(
                      states,
                      () -> {
                        Tree result = body.apply(arguments);
                        states.states().forEach(s -> finals.add(s.peek()));
                        return result;
                      });
            });
    Set<State> written =
        states.states().stream().filter(states::writes).collect(Collectors.toSet());
    List<State> results =
        states.states().stream().filter(s -> !onlyWritten || written.contains(s)).toList();
    return tracing.finish(call, out, states.states(), results, finals);
  }

  @Override
  public void assign(Session session, State state, Tree value) {
    state.assign(value);
  }

  @Override
  public String callName(String function) {
    return "jaxpr_call";
  }
}
