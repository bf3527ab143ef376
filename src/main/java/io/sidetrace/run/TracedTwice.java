package io.sidetrace.run;

import io.sidetrace.engine.journal.Entry;
import io.sidetrace.engine.journal.Event;
import io.sidetrace.worker.protocol.RunReport;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What came of a program each of whose bodies was traced twice.
 *
 * @param report of that run, in which Python's side effects happened twice too
 */
public record TracedTwice(RunReport report, List<Traced> bodies) {

  public TracedTwice {
    bodies = List.copyOf(bodies);
  }

  /**
   * One version of a function.
   *
   * @param line where the traces part; 0 where they are the same or it cannot be told
   * @param first the row of the first jaxpr where they part; empty where they are the same
   * @param second the row of the second jaxpr in its place, or what stopped the second trace
   */
  public record Traced(
      int function,
      String name,
      int version,
      boolean same,
      int line,
      String first,
      String second) {}

  static TracedTwice of(RunReport report, List<Entry> entries) {
    Map<Integer, String> names = new HashMap<>();
    List<Traced> bodies = new ArrayList<>();
    for (Entry entry : entries) {
      switch (entry.event()) {
        case Event.FunctionDefined f -> names.put(f.function(), f.name());
        case Event.TracedTwice t ->
            bodies.add(
                new Traced(
                    t.function(),
                    names.getOrDefault(t.function(), "a function"),
                    t.version(),
                    t.same(),
                    t.same() ? 0 : entry.line(),
                    t.first(),
                    t.second()));
        default -> {}
      }
    }
    return new TracedTwice(report, bodies);
  }

  /** In plain words: whether all are the same, and if not, where the first one parts. */
  public String sentence() {
    long differ = bodies.stream().filter(body -> !body.same()).count();
    if (bodies.isEmpty()) {
      return "Nothing was traced to its end, so there is nothing to compare.";
    }
    if (differ == 0) {
      return bodies.size() == 1
          ? "Traced twice, it gave the same program."
          : "Traced twice, all %d gave the same program.".formatted(bodies.size());
    }
    Traced first = bodies.stream().filter(body -> !body.same()).findFirst().orElseThrow();
    return "Traced twice, %s gave two different programs%s: what it computes depends on something besides its inputs."
        .formatted(first.name(), first.line() > 0 ? ", from line " + first.line() + " on" : "");
  }
}
