package io.sidetrace.gotcha;

import io.sidetrace.engine.journal.Clock;
import io.sidetrace.engine.journal.Entry;
import io.sidetrace.engine.journal.Event.FunctionDefined;
import io.sidetrace.engine.journal.Event.PythonRan;
import io.sidetrace.engine.journal.Event.StateCreated;
import io.sidetrace.engine.journal.Event.TraceEnded;
import io.sidetrace.engine.journal.Event.TraceStarted;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the detectors know of the program so far: who is who, and which traces are open. */
final class Scene {
  private static final int MOST = 5_000;
  private static final Set<String> LOOPS =
      Set.of("for_loop", "scan", "while_loop", "fori_loop", "map", "associative_scan");
  private static final Set<String> BRANCHES = Set.of("cond", "ifelse", "switch");

  /** A transformed function. */
  record Function(int number, String name, String transform, int line) {
    boolean isLoop() {
      return LOOPS.contains(bare());
    }

    boolean isBranch() {
      return BRANCHES.contains(bare());
    }

    boolean isMapped() {
      return bare().startsWith("vmap");
    }

    boolean isJit() {
      return bare().equals("jit");
    }

    /** Whether states mean nothing to it. */
    boolean isRaw() {
      return transform.startsWith("jax.");
    }

    private String bare() {
      return transform.substring(transform.lastIndexOf('.') + 1);
    }
  }

  /** A state, by the name that the program calls it. */
  record State(String name, String kind, int line) {}

  private final Map<Integer, Function> functions = new HashMap<>();
  private final Map<Integer, State> states = new HashMap<>();
  private final Deque<Integer> open = new ArrayDeque<>();

  void take(Entry entry) {
    switch (entry.event()) {
      case FunctionDefined(int f, String name, String transform) when functions.size() < MOST ->
          functions.put(f, new Function(f, name, transform, entry.line()));
      case StateCreated s when states.size() < MOST ->
          states.put(s.state(), new State(s.name(), s.stateKind(), entry.line()));
      case TraceStarted(int f) -> open.push(f);
      case TraceEnded e -> open.removeFirstOccurrence(e.function());
      case PythonRan(int f) when entry.clock() == Clock.TRACING && !open.contains(f) ->
          open.push(f);
      default -> {}
    }
    if (entry.clock() == Clock.PYTHON && !(entry.event() instanceof FunctionDefined)) {
      open.clear();
    }
  }

  Function function(int number) {
    return functions.getOrDefault(number, new Function(number, "the function", "", 0));
  }

  State state(int number) {
    return states.getOrDefault(number, new State("", "State", 0));
  }

  /** The innermost function that is being traced, where one is. */
  java.util.Optional<Function> tracing() {
    return open.isEmpty()
        ? java.util.Optional.empty()
        : java.util.Optional.of(function(open.peek()));
  }

  /** The functions that are being traced, one within the other. */
  List<Integer> allTracing() {
    return List.copyOf(open);
  }

  /** Whether a function with such a body is being traced, at any depth. */
  boolean traces(java.util.function.Predicate<Function> kind) {
    return open.stream().map(this::function).anyMatch(kind);
  }

  /** How the program calls a state. */
  String name(int state) {
    State s = state(state);
    return s.name().isEmpty() ? "a " + s.kind() : "`" + s.name() + "`";
  }
}
