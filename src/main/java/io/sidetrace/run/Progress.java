package io.sidetrace.run;

import io.sidetrace.engine.journal.Clock;
import io.sidetrace.engine.journal.Entry;
import io.sidetrace.engine.journal.Event;
import java.util.Locale;
import java.util.function.IntFunction;

/**
 * How far a run is that goes on.
 *
 * @param function that is traced, compiled or run, empty where none is
 * @param line of the last event, 0 where there was none
 * @param events so far
 * @param printed pieces of output so far
 * @param step steps of the compiled loop that are over; 0 where none runs
 * @param steps all of its steps; 0 where nobody knows, or none runs
 */
public record Progress(
    State state, String function, int line, int events, int printed, long step, long steps) {
  /** Nothing of the program has happened yet. */
  public static final Progress QUEUED = new Progress(State.QUEUED, "", 0, 0, 0, 0, 0);

  /** What goes on. */
  public enum State {
    /** It waits for a worker. */
    QUEUED,
    /** Ordinary Python runs. */
    PYTHON,
    /** Python goes through the body of a function to trace it. */
    TRACING,
    /** What was traced has been compiled, and is about to run or runs. */
    COMPILED;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** As it is after an event. `name` knows the functions by their numbers. */
  Progress after(Entry entry, IntFunction<String> name) {
    String now =
        switch (entry.event()) {
          case Event.TraceStarted(int f) -> name.apply(f);
          case Event.Compiled c -> name.apply(c.function());
          case Event.Executed e -> name.apply(e.function());
          default -> entry.clock() == Clock.PYTHON ? "" : function;
        };
    State then =
        entry.event() instanceof Event.Compiled || entry.clock() == Clock.RUNNING
            ? State.COMPILED
            : entry.clock() == Clock.TRACING ? State.TRACING : State.PYTHON;
    return new Progress(
        then,
        now,
        entry.line() > 0 ? entry.line() : line,
        events + 1,
        printed + (entry.event() instanceof Event.Printed ? 1 : 0),
        0,
        0);
  }

  /** As it is in a compiled loop. */
  Progress stepped(String name, long done, long total) {
    return new Progress(State.COMPILED, name, line, events, printed, done, total);
  }
}
