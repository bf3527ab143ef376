package io.sidetrace.python.journal;

import io.sidetrace.engine.journal.Clock;
import io.sidetrace.engine.journal.Entry;
import io.sidetrace.engine.journal.Event;
import io.sidetrace.engine.journal.Profile;
import io.sidetrace.python.LearnerContext;
import java.util.ArrayList;
import java.util.List;

/** The journal of one run of a program. */
record Journal(List<Entry> entries) {

  static Journal of(Profile profile, String program) {
    List<Entry> entries = new ArrayList<>();
    try (LearnerContext context = LearnerContext.prepare()) {
      context.run(program, profile, entries::add);
    }
    entries.stream()
        .map(Entry::event)
        .filter(Event.ErrorRaised.class::isInstance)
        .forEach(
            e -> {
              throw new AssertionError("the program failed: " + e);
            });
    return new Journal(List.copyOf(entries));
  }

  static Journal onePass(String program) {
    return of(Profile.ONE_PASS, program);
  }

  static Journal twoPass(String program) {
    return of(Profile.TWO_PASS, program);
  }

  /** All events of a kind, in order. */
  <E extends Event> List<E> all(Class<E> kind) {
    return entries.stream().map(Entry::event).filter(kind::isInstance).map(kind::cast).toList();
  }

  /** Those of a clock. */
  <E extends Event> List<E> all(Class<E> kind, Clock clock) {
    return entries.stream()
        .filter(e -> e.clock() == clock)
        .map(Entry::event)
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  /** The lines of all events of a kind. */
  List<Integer> lines(Class<? extends Event> kind) {
    return entries.stream().filter(e -> kind.isInstance(e.event())).map(Entry::line).toList();
  }

  /** Clock and pass of all events of a kind: `tracing 1`. */
  List<String> moments(Class<? extends Event> kind) {
    return entries.stream()
        .filter(e -> kind.isInstance(e.event()))
        .map(e -> e.clock().name().toLowerCase(java.util.Locale.ROOT) + " " + e.pass())
        .toList();
  }

  /** The number of a function that was defined under this name. */
  int function(String name) {
    return all(Event.FunctionDefined.class).stream()
        .filter(d -> d.name().equals(name))
        .findFirst()
        .orElseThrow()
        .function();
  }

  int state(String name) {
    return all(Event.StateCreated.class).stream()
        .filter(d -> d.name().equals(name))
        .findFirst()
        .orElseThrow()
        .state();
  }

  /** How often a function ran in compiled programs, all events together. */
  int executions(String name) {
    int number = function(name);
    return all(Event.Executed.class).stream()
        .filter(e -> e.function() == number)
        .mapToInt(Event.Executed::times)
        .sum();
  }
}
