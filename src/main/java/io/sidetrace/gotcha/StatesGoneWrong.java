package io.sidetrace.gotcha;

import io.sidetrace.engine.journal.Clock;
import io.sidetrace.engine.journal.Entry;
import io.sidetrace.engine.journal.Event.CopyWritten;
import io.sidetrace.engine.journal.Event.ErrorRaised;
import io.sidetrace.engine.journal.Event.PythonRan;
import io.sidetrace.engine.journal.Event.StateCreated;
import io.sidetrace.engine.journal.Event.StateRolledBack;
import io.sidetrace.engine.journal.Event.StateWritten;
import io.sidetrace.engine.journal.Event.StatesHidden;
import io.sidetrace.engine.journal.Event.TraceEnded;
import io.sidetrace.engine.journal.Event.TraceStarted;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** States that are written otherwise than the program seems to say. */
final class StatesGoneWrong implements Detector {
  private static final Pattern OTHER_TYPE =
      Pattern.compile(
          "The (shape|dtype) of the original data is|.*(state|State).*(shape|dtype|type).*(changed|differ|mismatch)");

  private static final Pattern CARRY =
      Pattern.compile("carry input and carry output must have equal types|carry.*same type");

  /** The last function whose body Python ran. */
  private int last;

  /** States that were made outside of traces. */
  private final Set<Integer> known = new HashSet<>();

  /** The type that each of them was made with. */
  private final Map<Integer, String> avals = new HashMap<>();

  /** Writes in a loop's body that give a state another type than it was made with. */
  private final Map<Integer, Entry> retyped = new HashMap<>();

  /** Writes of the trace that is going on, by state. */
  private final Map<Integer, Entry> written = new HashMap<>();

  private final Set<Integer> gradients = new HashSet<>();

  @Override
  public void see(Entry entry, Scene scene, Sightings found) {
    switch (entry.event()) {
      case PythonRan(int f) -> {
        last = f;
        if (scene.function(f).transform().contains("grad")) {
          gradients.add(f);
        }
      }
      case StateRolledBack r when r.because().equals("error") ->
          found.seen(
              "G19",
              entry,
              "an exception ended the trace, so %s has its value of before again: %s. What Python did besides stays."
                  .formatted(scene.name(r.state()), r.value()));
      case StateCreated c when entry.clock() == Clock.PYTHON -> {
        known.add(c.state());
        avals.put(c.state(), c.aval());
      }
      case TraceStarted _ -> written.clear();
      case StateWritten w when entry.clock() == Clock.TRACING -> writtenInTrace(w, entry, scene);
      case TraceEnded t
          when entry.pass() == 2 && !t.failed() && scene.function(t.function()).isJit() ->
          overlooked(t, scene, found);
      case StatesHidden(String place, String container, int hidden) ->
          found.seen(
              "G73",
              entry,
              "`%s` is a plain %s, in which `vars()` does not look: what is in it (%d) is not among the Variables that are found."
                  .formatted(place, container, hidden));
      case CopyWritten(String kind) when entry.clock() == Clock.TRACING ->
          found.seen(
              "G01",
              entry,
              "the body writes to a copy of the %s that was passed as an argument; the state itself keeps its value."
                  .formatted(kind));
      case ErrorRaised e when CARRY.matcher(e.message()).find() && !retyped.isEmpty() ->
          retyped.values().stream()
              .findFirst()
              .ifPresent(
                  write ->
                      found.seen(
                          "G35",
                          entry,
                          "%s goes into a step of the loop as %s and comes out as another type, by line %d; each step is the same compiled program."
                              .formatted(
                                  scene.name(state(write)),
                                  avals.get(state(write)),
                                  write.line())));
      case ErrorRaised e when OTHER_TYPE.matcher(e.message()).lookingAt() ->
          otherType(entry, scene, found);
      case StateWritten w when entry.clock() == Clock.RUNNING && gradients.contains(last) ->
          found.suspected(
              "G59",
              entry,
              "Differentiating runs the function for real: is it meant that %s is written by this call?"
                  .formatted(scene.name(w.state())));
      default -> {}
    }
  }

  /** Two passes find the states of a function once; a later trace may write to others. */
  private void overlooked(TraceEnded t, Scene scene, Sightings found) {
    written.forEach(
        (state, write) -> {
          if (known.contains(state) && !t.writes().contains(state)) {
            found.seen(
                "G32",
                write,
                "%s was not written when `%s` was traced first; which states it has was found then, so this write is no part of its compiled program."
                    .formatted(scene.name(state), scene.function(t.function()).name()));
          }
        });
    written.clear();
  }

  private void writtenInTrace(StateWritten w, Entry entry, Scene scene) {
    if (entry.pass() == 2) {
      written.put(w.state(), entry);
    }
    String before = avals.get(w.state());
    if (before != null
        && !strong(before).equals(strong(w.aval()))
        && scene.traces(Scene.Function::isLoop)) {
      retyped.put(w.state(), entry);
    }
  }

  private static int state(Entry write) {
    return ((StateWritten) write.event()).state();
  }

  private static String strong(String aval) {
    return aval.replaceFirst("^~", "");
  }

  private void otherType(Entry entry, Scene scene, Sightings found) {
    if (scene.traces(Scene.Function::isLoop) || (last > 0 && scene.function(last).isLoop())) {
      found.seen(
          "G35",
          entry,
          "a state would come out of a step of the loop with another type than it went in; each step is the same compiled program.");
    } else {
      found.seen("G72", entry, "a Variable keeps the shape and the dtype that it was made with.");
    }
  }
}
