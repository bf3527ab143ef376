package io.sidetrace.run.comparison;

import io.sidetrace.engine.journal.Clock;
import io.sidetrace.engine.journal.Entry;
import io.sidetrace.engine.journal.Event;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Picks the events of a run that can be compared between profiles, and puts them in words. */
final class Happenings {

  private final Map<Integer, String> functions = new HashMap<>();
  private final Map<Integer, String> states = new HashMap<>();
  private final List<Happening> all = new ArrayList<>();

  private Happenings() {}

  static List<Happening> in(List<Entry> entries) {
    Happenings happenings = new Happenings();
    entries.forEach(happenings::take);
    return happenings.all;
  }

  private void take(Entry entry) {
    switch (entry.event()) {
      case Event.FunctionDefined e -> functions.put(e.function(), e.name());
      case Event.StateCreated e -> {
        states.put(e.state(), e.name().isEmpty() ? "a " + e.stateKind() : e.name());
        add(entry, state(e.state()), "makes %s, %s".formatted(state(e.state()), e.value()));
      }
      case Event.FunctionCalled e ->
          add(entry, function(e.function()), "calls %s".formatted(function(e.function())));
      case Event.PythonRan e ->
          add(
              entry,
              function(e.function()),
              "runs the body of %s in Python".formatted(function(e.function())));
      case Event.CacheHit e ->
          add(
              entry,
              function(e.function()),
              "knows the key of %s".formatted(function(e.function())));
      case Event.CacheMissed e -> missed(entry, e);
      case Event.CacheEvicted e ->
          add(
              entry,
              function(e.function()),
              "drops a version of %s".formatted(function(e.function())));
      case Event.Compiled e ->
          add(entry, function(e.function()), "compiles %s".formatted(function(e.function())));
      case Event.Executed e ->
          add(
              entry,
              function(e.function()),
              "runs %s compiled%s"
                  .formatted(function(e.function()), e.times() == 1 ? "" : ", " + e.times() + "×"));
      case Event.StateRead e ->
          add(entry, state(e.state()), "reads %s".formatted(state(e.state())));
      case Event.StateWritten e ->
          add(
              entry,
              state(e.state()),
              entry.clock() == Clock.TRACING
                  ? "writes %s: %s".formatted(state(e.state()), e.aval())
                  : "writes %s → %s".formatted(state(e.state()), e.value()));
      case Event.StateRolledBack e -> {
        // Every first pass does that: it is how two passes work, not what this program does.
        if (!e.because().equals("first pass")) {
          add(entry, state(e.state()), "puts %s back to %s".formatted(state(e.state()), e.value()));
        }
      }
      case Event.StateKept e ->
          add(
              entry,
              state(e.state()),
              "leaves %s as the trace wrote it".formatted(state(e.state())));
      case Event.SideEffect e ->
          add(entry, e.name(), "changes %s: %s → %s".formatted(e.name(), e.before(), e.after()));
      case Event.TracerLeaked e ->
          add(entry, e.bornIn(), "uses a value that leaked from its trace");
      case Event.RandomDrawn e ->
          add(
              entry,
              e.distribution(),
              "draws %s%s"
                  .formatted(e.distribution(), e.frozen() ? " with a key that is frozen" : ""));
      case Event.Printed e ->
          add(entry, e.stream(), "prints %s".formatted(e.text().replaceFirst("\n$", "")));
      case Event.CellFinished e -> {
        if (e.display() != null) {
          add(entry, "", "shows %s".formatted(e.display()));
        }
      }
      case Event.ErrorRaised e -> add(entry, "", "raises %s: %s".formatted(e.type(), e.message()));
      case Event.TraceStarted _,
          Event.TraceEnded _,
          Event.BranchesTaken _,
          Event.BranchesMerged _,
          Event.StateReplaced _,
          Event.ConstantCaptured _,
          Event.ValueFrozen _,
          Event.ConstantStale _,
          Event.TracerStored _,
          Event.KeyReused _,
          Event.HostAsked _,
          Event.TracedTwice _,
          Event.LineRepeated _,
          Event.IndexOutside _,
          Event.StatesHidden _,
          Event.DataAsked _,
          Event.CopyWritten _,
          Event.GradientLost _,
          Event.LanesMapped _,
          Event.LaneConflict _,
          Event.CellStarted _ -> {}
    }
  }

  private void missed(Entry entry, Event.CacheMissed e) {
    // That a first call is traced needs no word; and two passes say so between their passes.
    if (e.nearest() > 0) {
      String name = function(e.function());
      add(entry, name, "has no version of %s for this key: %s".formatted(name, e.because()));
    }
  }

  private void add(Entry entry, String subject, String text) {
    all.add(new Happening(entry, subject, text));
  }

  private String function(int number) {
    return functions.getOrDefault(number, "a function");
  }

  private String state(int number) {
    return states.getOrDefault(number, "a state");
  }
}
