package io.sidetrace.engine.control;

import io.sidetrace.engine.core.Array;
import io.sidetrace.engine.core.Recorder;
import io.sidetrace.engine.core.Session;
import io.sidetrace.engine.journal.Clock;
import io.sidetrace.engine.journal.Event;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Counts, while a compiled program runs, how many steps its loops take and which branches it takes.
 * Told when the outermost execution is over, so a loop of a million steps is one event.
 */
public final class Executions {
  private final Session session;
  private final Map<Integer, Long> steps = new LinkedHashMap<>();
  private final Map<List<Integer>, long[]> branches = new LinkedHashMap<>();
  private int depth;

  private Executions(Session session) {
    this.session = session;
  }

  private static Executions of(Session session) {
    return session.part(Executions.class, () -> new Executions(session));
  }

  /** Runs a program; what its loops and branches did is told at its end. */
  public static <T> T within(Session session, Supplier<T> work) {
    return of(session).counting(0, work);
  }

  /**
   * Runs a loop or a branch.
   *
   * @param function whose body it runs, 0 for one of the packages' own
   */
  static List<Array> running(int function, Supplier<List<Array>> work) {
    Session session = Session.currentOrNull();
    return session == null ? work.get() : of(session).counting(function, work);
  }

  private <T> T counting(int function, Supplier<T> work) {
    if (depth > 0) {
      return work.get();
    }
    long start = System.nanoTime();
    depth++;
    try {
      return session.recorder().during(Clock.RUNNING, 0, work);
    } finally {
      depth--;
      tell(function, (System.nanoTime() - start) / 1000);
    }
  }

  /** A body ran so many times, and each time called other functions as often as `inside` says. */
  static void ran(int function, long times, Map<Integer, Integer> inside) {
    Session session = times == 0 ? null : Session.currentOrNull();
    if (session == null || (function == 0 && inside.isEmpty())) {
      return;
    }
    Executions counts = of(session);
    if (function > 0) {
      counts.steps.merge(function, times, Long::sum);
    }
    inside.forEach((f, n) -> counts.steps.merge(f, n * times, Long::sum));
  }

  /**
   * A branch was taken.
   *
   * @param functions the numbers of all of them, empty where nobody asks
   */
  static void took(List<Integer> functions, int index) {
    Session session = functions.isEmpty() ? null : Session.currentOrNull();
    if (session != null) {
      of(session).branches.computeIfAbsent(functions, f -> new long[f.size()])[index]++;
    }
  }

  /** Branches that all run on all lanes. */
  static void merged(List<Integer> functions, int lanes) {
    Session session = functions.stream().allMatch(f -> f == 0) ? null : Session.currentOrNull();
    if (session != null) {
      session.recorder().record(new Event.BranchesMerged(functions, lanes));
    }
  }

  private void tell(int outermost, long micros) {
    if (steps.isEmpty() && branches.isEmpty()) {
      return;
    }
    List<Event> events = new ArrayList<>();
    steps.forEach(
        (f, n) -> events.add(new Event.Executed(f, 0, bounded(n), f == outermost ? micros : 0)));
    branches.forEach(
        (functions, times) ->
            events.add(
                new Event.BranchesTaken(
                    functions, Arrays.stream(times).mapToObj(Executions::bounded).toList())));
    steps.clear();
    branches.clear();
    Recorder recorder = session.recorder();
    recorder.during(
        Clock.RUNNING,
        0,
        () -> {
          events.forEach(recorder::record);
          return true;
        });
  }

  private static int bounded(long n) {
    return (int) Math.min(n, Integer.MAX_VALUE);
  }
}
