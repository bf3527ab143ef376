package io.sidetrace.engine.state;

import io.sidetrace.engine.core.EngineError;
import io.sidetrace.engine.core.JaxprTrace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Which states a function touches while it is traced, in the order of first touch, and which of
 * them it reads and writes.
 */
public final class StateTrace {

  /** What happens to a state at its first touch. */
  public enum Mode {
    /** Its value is replaced by a new input of the jaxpr (brainstate's `StateTraceStack`). */
    MAKES_INPUT,
    /** It is only noted (BrainPy 2.4's `VariableStack`). */
    NOTES,
    /** It is seen as a hook says (brainstate's `set_new_arg`). */
    SEEN
  }

  private final Mode mode;
  private final Function<State, Tree> seen;
  private final Map<State, Tree> originals = new LinkedHashMap<>();
  private final Set<State> read = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<State> written = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<State> created = new ArrayList<>();
  private final Set<State> unknown = Collections.newSetFromMap(new IdentityHashMap<>());

  public StateTrace(Mode mode, JaxprTrace trace) {
    this(mode, state -> mode == Mode.MAKES_INPUT ? state.peek().asInputsOf(trace) : state.peek());
  }

  private StateTrace(Mode mode, Function<State, Tree> seen) {
    this.mode = mode;
    this.seen = seen;
  }

  /** A trace in which states are seen with the values that `seen` gives. */
  public static StateTrace seeing(Function<State, Tree> seen) {
    return new StateTrace(Mode.SEEN, seen);
  }

  void touch(State state) {
    // BrainPy 2.4 never notes a Variable that was made while a stack was open.
    if (originals.containsKey(state) || (mode == Mode.NOTES && state.bornInTrace())) {
      return;
    }
    originals.put(state, state.peek());
    if (mode != Mode.NOTES) {
      state.poke(seen.apply(state));
    }
  }

  void markRead(State state) {
    if (originals.containsKey(state)) {
      read.add(state);
    }
  }

  void markWritten(State state) {
    if (originals.containsKey(state)) {
      written.add(state);
    }
  }

  /** Was written, and this trace could have known it. */
  void wroteUnknown(State state) {
    if (!originals.containsKey(state)) {
      unknown.add(state);
    }
  }

  void created(State state) {
    created.add(state);
  }

  boolean hasCreated(State state) {
    return created.contains(state);
  }

  /** Puts the values back that the states had. */
  void restore(boolean done) {
    String because = !done ? "error" : mode == Mode.NOTES ? "first pass" : "looked";
    created.forEach(State::poison);
    String end = done && mode == Mode.MAKES_INPUT ? "trace" : because;
    unknown.forEach(state -> state.kept(end));
    originals.forEach(
        (state, original) -> {
          if (mode != Mode.NOTES) {
            refuseAnother(state.peek().structure(), original.structure());
          }
          // What a trace of one pass wrote is the call's result: nothing is lost.
          if (written.contains(state) && !(done && mode == Mode.MAKES_INPUT)) {
            state.rollBack(original, because);
          } else {
            state.restore(original);
          }
        });
  }

  /** brainstate gives old values back through the check that a new value has the old structure. */
  private static void refuseAnother(Object structure, Object original) {
    if (!structure.equals(original)) {
      throw EngineError.value(
          "The given value PyTreeDef("
              + original
              + ") does not match with the origin tree structure PyTreeDef("
              + structure
              + ").");
    }
  }

  /** In the order of first touch. */
  public List<State> states() {
    return List.copyOf(originals.keySet());
  }

  public Tree original(State state) {
    Tree original = originals.get(state);
    if (original == null) {
      throw new IllegalArgumentException("not touched: state " + state.id());
    }
    return original;
  }

  /** Whether the program itself read it: a write alone also makes it an input. */
  public boolean reads(State state) {
    return read.contains(state);
  }

  public boolean writes(State state) {
    return written.contains(state);
  }
}
