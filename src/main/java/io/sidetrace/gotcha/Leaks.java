package io.sidetrace.gotcha;

import io.sidetrace.engine.journal.Clock;
import io.sidetrace.engine.journal.Entry;
import io.sidetrace.engine.journal.Event.SideEffect;
import io.sidetrace.engine.journal.Event.StateCreated;
import io.sidetrace.engine.journal.Event.StateWritten;
import io.sidetrace.engine.journal.Event.TracerLeaked;
import io.sidetrace.engine.journal.Event.TracerStored;
import java.util.HashMap;
import java.util.Map;

/** Traced values that stay behind when their trace is over. */
final class Leaks implements Detector {
  /** What stood, before the trace, at the places where the body stored something. */
  private final Map<String, String> before = new HashMap<>();

  /** Lines at which a trace made a state. */
  private final Map<Integer, String> born = new HashMap<>();

  @Override
  public void see(Entry entry, Scene scene, Sightings found) {
    switch (entry.event()) {
      case SideEffect e when before.size() < 1_000 -> before.put(e.name(), e.before());
      case StateCreated s when entry.clock() == Clock.TRACING && born.size() < 1_000 ->
          born.put(entry.line(), s.name().isEmpty() ? "a " + s.stateKind() : "`" + s.name() + "`");
      case StateWritten w when entry.clock() == Clock.TRACING -> rawWrite(w, entry, scene, found);
      case TracerStored e -> stored(e, entry, scene, found);
      case TracerLeaked e -> leaked(e, entry, found);
      default -> {}
    }
  }

  private static void rawWrite(StateWritten w, Entry entry, Scene scene, Sightings found) {
    scene
        .tracing()
        .filter(f -> f.isRaw() && f.isJit())
        .ifPresent(
            f ->
                found.seen(
                    "G64",
                    entry,
                    "`%s` is compiled by `jax.jit`, which knows nothing of states: what it writes to %s is a traced value, and later calls write nothing."
                        .formatted(f.name(), scene.name(w.state()))));
  }

  private void stored(TracerStored e, Entry entry, Scene scene, Sightings found) {
    String was = before.getOrDefault(e.place(), "");
    String function = scene.function(e.function()).name();
    if (was.startsWith("a ") && isState(was)) {
      found.seenAt(
          "G08",
          e.storedLine(),
          entry,
          "`%s` was %s; this line binds the name to a traced value instead of writing the state."
              .formatted(e.place(), was));
    } else if (e.place().contains("[")) {
      found.seenAt(
          "G13",
          e.storedLine(),
          entry,
          "`%s` keeps in `%s` what is only a stand-in for a value; it is dead once the trace is over."
              .formatted(function, e.place()));
    } else {
      found.seenAt(
          "G09",
          e.storedLine(),
          entry,
          "`%s` changes with each call of `%s`, but is no state: after the trace it holds a traced value, and the compiled program never changes it."
              .formatted(e.place(), function));
    }
  }

  private void leaked(TracerLeaked e, Entry entry, Sightings found) {
    String state = born.get(e.bornLine());
    if (state != null
        && (e.storedIn().startsWith("a ") || state.equals("`" + e.storedIn() + "`"))) {
      found.seenAt(
          "G14",
          e.bornLine(),
          entry,
          "%s was made while `%s` was traced, so its value is a traced one; it is used on line %d, after the trace."
              .formatted(state, e.bornIn(), entry.line()));
    } else if (e.storedIn().isEmpty()) {
      found.seenAt(
          "G18",
          e.bornLine(),
          entry,
          "a traced value of `%s` was kept somewhere, a cache perhaps, and used on line %d when its trace was over."
              .formatted(e.bornIn(), entry.line()));
    }
  }

  private static boolean isState(String text) {
    return text.endsWith("Variable")
        || text.endsWith("State")
        || text.endsWith("TrainVar")
        || text.endsWith("Parameter");
  }
}
