package io.sidetrace.engine.state;

import io.sidetrace.engine.core.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The state traces that are open in a session, outermost first. */
public final class StateStack {
  private final List<StateTrace> open = new ArrayList<>();

  private StateStack() {}

  public static StateStack of(Session session) {
    return session.part(StateStack.class, StateStack::new);
  }

  public int depth() {
    return open.size();
  }

  /**
   * Runs `work` with one more trace open; puts the states' values back at its end, however it ends.
   */
  public <T> T within(StateTrace trace, Supplier<T> work) {
    return within(trace, true, work);
  }

  /**
   * @param putBack whether the values are put back where `work` succeeded
   */
  public <T> T within(StateTrace trace, boolean putBack, Supplier<T> work) {
    open.add(trace);
    boolean done = false;
    try {
      T result = work.get();
      done = true;
      return result;
    } finally {
      open.remove(open.size() - 1);
      if (putBack || !done) {
        trace.restore(!done);
      }
    }
  }

  /** Runs `work` as if no trace were open: what it makes has been there from the start. */
  public <T> T outside(Supplier<T> work) {
    List<StateTrace> before = List.copyOf(open);
    open.clear();
    try {
      return work.get();
    } finally {
      open.clear();
      open.addAll(before);
    }
  }

  void created(State state) {
    if (!open.isEmpty()) {
      open.get(open.size() - 1).created(state);
    }
  }

  void touched(State state) {
    for (StateTrace trace : open.subList(Math.min(state.level(), open.size()), open.size())) {
      trace.touch(state);
    }
  }

  void read(State state) {
    touched(state);
    open.forEach(t -> t.markRead(state));
  }

  void written(State state) {
    touched(state);
    open.forEach(t -> t.markWritten(state));
  }
}
