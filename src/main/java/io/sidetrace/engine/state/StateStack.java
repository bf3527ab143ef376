package io.sidetrace.engine.state;

import io.sidetrace.engine.core.Session;
import io.sidetrace.engine.core.Session.Stored;
import io.sidetrace.engine.core.Tracer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Supplier;

/** The state traces that are open in a session, outermost first. */
public final class StateStack {
  private final List<StateTrace> open = new ArrayList<>();

  /** Those that were given a traced value, as long as the program has them. */
  private final Set<State> holding = Collections.newSetFromMap(new WeakHashMap<>());

  private StateStack(Session session) {
    session.cellsAreSearchedBy(this::holderOf);
  }

  /** Notes a state whose new value is traced. */
  void holds(State state) {
    if (state.holdsTracer()) {
      holding.add(state);
    }
  }

  private Stored holderOf(Tracer tracer) {
    for (State state : holding) {
      if (state.holds(tracer)) {
        int line = state.writtenLine() > 0 ? state.writtenLine() : state.born().line();
        return new Stored(state.shownName(), line);
      }
    }
    return Stored.NOWHERE;
  }

  public static StateStack of(Session session) {
    return session.part(StateStack.class, () -> new StateStack(session));
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
        trace.restore(done);
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
    within(state).forEach(t -> t.touch(state));
  }

  /** The traces that were opened after the state was born. */
  private List<StateTrace> within(State state) {
    return open.subList(Math.min(state.level(), open.size()), open.size());
  }

  /** Of a state that was born in a trace: those that are not around its birth. */
  private List<StateTrace> openedAfter(State state) {
    int first = open.size();
    while (first > 0 && !open.get(first - 1).hasCreated(state)) {
      first--;
    }
    return open.subList(first, open.size());
  }

  void read(State state) {
    touched(state);
    open.forEach(t -> t.markRead(state));
  }

  void written(State state) {
    touched(state);
    open.forEach(t -> t.markWritten(state));
    if (state.bornInTrace()) {
      openedAfter(state).forEach(t -> t.wroteUnknown(state));
    }
  }
}
