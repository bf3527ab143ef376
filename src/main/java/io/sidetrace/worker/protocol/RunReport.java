package io.sidetrace.worker.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.sidetrace.engine.journal.Event;
import io.sidetrace.gotcha.Sighting;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run came to: a fold over its events (see {@link Tally}).
 *
 * @param sentence one plain sentence for the learner: what happened and, if it went wrong, what to
 *     do
 * @param error the first error, or null
 * @param gotchas that the detectors saw
 * @param eventCount events that happened
 * @param eventsDropped how many of them were not kept
 */
public record RunReport(
    Outcome outcome,
    String sentence,
    String stdout,
    boolean stdoutTruncated,
    String stderr,
    @Nullable RunError error,
    @Nullable String display,
    List<CellReport> cells,
    List<FunctionReport> functions,
    List<StateReport> states,
    List<JaxprReport> jaxprs,
    List<Sighting> gotchas,
    Timings timings,
    int eventCount,
    int eventsDropped) {

  public RunReport {
    cells = List.copyOf(cells);
    functions = List.copyOf(functions);
    states = List.copyOf(states);
    jaxprs = List.copyOf(jaxprs);
    gotchas = gotchas == null ? List.of() : List.copyOf(gotchas);
  }

  /** The same report, of a run that first waited for a worker. */
  public RunReport afterWaiting(Duration queued) {
    return new RunReport(
        outcome,
        sentence,
        stdout,
        stdoutTruncated,
        stderr,
        error,
        display,
        cells,
        functions,
        states,
        jaxprs,
        gotchas,
        timings.afterWaiting(queued.toMillis()),
        eventCount,
        eventsDropped);
  }

  public record RunError(
      String type, String message, int line, Event.@Nullable Origin origin, String traceback) {}

  public record CellReport(
      int line, String stdout, @Nullable String display, @Nullable RunError error) {}

  public record FunctionReport(
      int id,
      String name,
      String transform,
      int line,
      int calls,
      int pythonRuns,
      int traces,
      int compiles,
      int cacheHits,
      int executions,
      List<Retrace> retraces) {
    public FunctionReport {
      retraces = List.copyOf(retraces);
    }
  }

  /**
   * The function was traced again by the event number `at`.
   *
   * @param fields what differs from the key that came closest
   */
  public record Retrace(int at, String because, List<Event.KeyChange> fields) {
    public Retrace {
      fields = List.copyOf(fields);
    }
  }

  public record StateReport(
      int id,
      String name,
      String kind,
      int line,
      String aval,
      int reads,
      int writes,
      String initial,
      @JsonProperty("final") String finalValue) {}

  public record JaxprReport(int function, String name, int version, String text) {}

  public record Timings(
      long queuedMillis,
      long pythonMillis,
      long traceMillis,
      long compileMillis,
      long executeMillis,
      long totalMillis) {
    public static final Timings NONE = new Timings(0, 0, 0, 0, 0, 0);

    Timings afterWaiting(long queued) {
      return new Timings(
          queued,
          pythonMillis,
          traceMillis,
          compileMillis,
          executeMillis,
          totalMillis - queuedMillis + queued);
    }
  }
}
