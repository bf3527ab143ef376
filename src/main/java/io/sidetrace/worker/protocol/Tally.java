package io.sidetrace.worker.protocol;

import io.sidetrace.engine.journal.Cells;
import io.sidetrace.engine.journal.Clock;
import io.sidetrace.engine.journal.Entry;
import io.sidetrace.engine.journal.Event.BranchesMerged;
import io.sidetrace.engine.journal.Event.BranchesTaken;
import io.sidetrace.engine.journal.Event.CacheEvicted;
import io.sidetrace.engine.journal.Event.CacheHit;
import io.sidetrace.engine.journal.Event.CacheMissed;
import io.sidetrace.engine.journal.Event.CellFinished;
import io.sidetrace.engine.journal.Event.CellStarted;
import io.sidetrace.engine.journal.Event.Compiled;
import io.sidetrace.engine.journal.Event.ConstantCaptured;
import io.sidetrace.engine.journal.Event.ConstantStale;
import io.sidetrace.engine.journal.Event.DataAsked;
import io.sidetrace.engine.journal.Event.ErrorRaised;
import io.sidetrace.engine.journal.Event.Executed;
import io.sidetrace.engine.journal.Event.FunctionCalled;
import io.sidetrace.engine.journal.Event.FunctionDefined;
import io.sidetrace.engine.journal.Event.CopyWritten;
import io.sidetrace.engine.journal.Event.GradientLost;
import io.sidetrace.engine.journal.Event.HostAsked;
import io.sidetrace.engine.journal.Event.IndexOutside;
import io.sidetrace.engine.journal.Event.LineRepeated;
import io.sidetrace.engine.journal.Event.StatesHidden;
import io.sidetrace.engine.journal.Event.KeyReused;
import io.sidetrace.engine.journal.Event.LaneConflict;
import io.sidetrace.engine.journal.Event.LanesMapped;
import io.sidetrace.engine.journal.Event.Printed;
import io.sidetrace.engine.journal.Event.PythonRan;
import io.sidetrace.engine.journal.Event.RandomDrawn;
import io.sidetrace.engine.journal.Event.SideEffect;
import io.sidetrace.engine.journal.Event.StateCreated;
import io.sidetrace.engine.journal.Event.StateKept;
import io.sidetrace.engine.journal.Event.StateRead;
import io.sidetrace.engine.journal.Event.StateReplaced;
import io.sidetrace.engine.journal.Event.StateRolledBack;
import io.sidetrace.engine.journal.Event.StateWritten;
import io.sidetrace.engine.journal.Event.TraceEnded;
import io.sidetrace.engine.journal.Event.TraceStarted;
import io.sidetrace.engine.journal.Event.TracedTwice;
import io.sidetrace.engine.journal.Event.TracerLeaked;
import io.sidetrace.engine.journal.Event.TracerStored;
import io.sidetrace.engine.journal.Event.ValueFrozen;
import io.sidetrace.gotcha.Detectors;
import io.sidetrace.worker.protocol.RunReport.CellReport;
import io.sidetrace.worker.protocol.RunReport.FunctionReport;
import io.sidetrace.worker.protocol.RunReport.JaxprReport;
import io.sidetrace.worker.protocol.RunReport.RunError;
import io.sidetrace.worker.protocol.RunReport.Timings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The one fold from events to a report. The worker folds every event before it drops those beyond
 * the limit; when a worker died, the sandbox folds what had arrived.
 */
public final class Tally {
  /** How many functions, states and jaxprs a report lists; a program may make millions. */
  private static final int MAX_ROWS = 1_000;

  /** Characters of jaxpr text that a report carries. */
  private static final int MAX_JAXPR_CHARS = 2_000_000;

  private final Cells cells;
  private final Detectors detectors = new Detectors();
  private final ClippedText stdout;
  private final ClippedText stderr;
  private final Map<Integer, FunctionTally> functions = new TreeMap<>();
  private final Map<Integer, StateTally> states = new TreeMap<>();
  private final Map<Integer, CellTally> cellTallies = new TreeMap<>();
  private final List<Compiled> versions = new ArrayList<>();
  private int cell = 1;
  private int eventCount;
  private int lastLine;
  private int jaxprChars;
  private long traceMicros;
  private long compileMicros;
  private long executeMicros;

  public Tally(Submission submission) {
    cells = Cells.of(submission.source());
    stdout = new ClippedText(submission.limits().maxOutputChars());
    stderr = new ClippedText(submission.limits().maxOutputChars());
  }

  public void accept(Entry entry) {
    detectors.accept(entry);
    eventCount++;
    lastLine = entry.line() > 0 ? entry.line() : lastLine;
    switch (entry.event()) {
      case FunctionDefined(int f, String name, String transform) ->
          function(f).defined(name, transform, entry.line());
      case FunctionCalled(int f) -> function(f).calls++;
      case PythonRan(int f) -> function(f).pythonRuns++;
      case TraceStarted(int f) -> function(f).traceStarted(entry.pass());
      case TraceEnded _ -> {}
      case CacheHit(int f, _) -> function(f).cacheHits++;
      case CacheMissed e -> function(e.function()).missed(entry.seq(), e);
      case CacheEvicted _ -> {}
      case Compiled e -> compiled(e);
      case Executed e -> executed(e);
      case StateCreated e -> state(e.state()).created(e, entry.line());
      case StateRead _ when entry.clock() == Clock.TRACING -> {}
      case StateRead(int s) -> state(s).reads++;
      // What a trace writes is a tracer: the compiled program writes the value when it runs.
      case StateWritten _ when entry.clock() == Clock.TRACING -> {}
      case StateWritten e -> state(e.state()).written(e);
      // Nor did it write, for the report, what a trace that is over had written.
      case StateRolledBack _ when entry.clock() == Clock.TRACING -> {}
      case StateRolledBack e -> state(e.state()).rolledBack(e.value());
      case StateKept _ -> {}
      case BranchesTaken e -> branched(e);
      case StateReplaced _, ConstantCaptured _, ValueFrozen _, ConstantStale _ -> {}
      case SideEffect _, TracerStored _, TracerLeaked _ -> {}
      case RandomDrawn _,
          KeyReused _,
          HostAsked _,
          LineRepeated _,
          IndexOutside _,
          StatesHidden _,
          TracedTwice _,
          DataAsked _,
          GradientLost _,
          CopyWritten _ -> {}
      case LanesMapped _, LaneConflict _, BranchesMerged _ -> {}
      case Printed e -> printed(e);
      case CellStarted(int number) -> cell = number;
      case CellFinished(int number, String display) -> cell(number).displayed(display);
      case ErrorRaised e -> cell(cell).raised(error(e, entry.line()));
    }
  }

  /**
   * The report on all that was accepted so far.
   *
   * @param ran from the start of the program to its end
   * @param eventsDropped how many of the events were not kept
   */
  public RunReport report(Ending ending, Duration ran, int eventsDropped) {
    List<CellReport> cellReports = cellReports();
    List<FunctionReport> functionReports = functionReports();
    return new RunReport(
        Outcome.of(ending, firstError(cellReports) != null),
        Sentences.of(ending, cellReports, functionReports, lastLine),
        stdout.toString(),
        stdout.truncated(),
        stderr.toString(),
        firstError(cellReports),
        cell(cell).report().display(),
        cells.marked() ? cellReports : List.of(),
        functionReports,
        states.values().stream().limit(MAX_ROWS).map(StateTally::report).toList(),
        jaxprs(),
        detectors.sightings(),
        timings(ran),
        eventCount,
        eventsDropped);
  }

  private void compiled(Compiled e) {
    function(e.function()).compiled(e.version(), e.inside());
    traceMicros += e.traceMicros();
    compileMicros += e.compileMicros();
    if (versions.size() < MAX_ROWS && jaxprChars + e.jaxpr().length() <= MAX_JAXPR_CHARS) {
      jaxprChars += e.jaxpr().length();
      versions.add(e);
    }
  }

  private void executed(Executed e) {
    executeMicros += e.micros();
    FunctionTally outer = function(e.function());
    outer.executed(e.times());
    outer.inside(e.version()).forEach((f, n) -> function(f).executed((long) n * e.times()));
  }

  private void branched(BranchesTaken e) {
    for (int i = 0; i < e.functions().size(); i++) {
      if (e.functions().get(i) > 0) {
        function(e.functions().get(i)).executed(e.times().get(i));
      }
    }
  }

  private void printed(Printed e) {
    if (e.stream().equals("stderr")) {
      stderr.append(e.text());
    } else {
      cell(cell).printed(stdout.append(e.text()));
    }
  }

  private FunctionTally function(int id) {
    return functions.computeIfAbsent(id, FunctionTally::new);
  }

  private StateTally state(int id) {
    return states.computeIfAbsent(id, StateTally::new);
  }

  private CellTally cell(int number) {
    return cellTallies.computeIfAbsent(number, n -> new CellTally(lineOfCell(n)));
  }

  private int lineOfCell(int number) {
    return number <= cells.cells().size() ? cells.cells().get(number - 1).line() : 0;
  }

  private List<CellReport> cellReports() {
    return cellTallies.values().stream().map(CellTally::report).toList();
  }

  private List<FunctionReport> functionReports() {
    return functions.values().stream().limit(MAX_ROWS).map(FunctionTally::report).toList();
  }

  private List<JaxprReport> jaxprs() {
    return versions.stream()
        .map(
            v ->
                new JaxprReport(
                    v.function(), function(v.function()).name(), v.version(), v.jaxpr()))
        .toList();
  }

  private Timings timings(Duration ran) {
    long micros = ran.toNanos() / 1_000;
    long inEngine = traceMicros + compileMicros + executeMicros;
    return new Timings(
        0,
        Math.max(0, micros - inEngine) / 1_000,
        traceMicros / 1_000,
        compileMicros / 1_000,
        executeMicros / 1_000,
        micros / 1_000);
  }

  private static RunError error(ErrorRaised e, int line) {
    return new RunError(e.type(), e.message(), line, e.origin(), e.traceback());
  }

  private static @Nullable RunError firstError(List<CellReport> cells) {
    return cells.stream().map(CellReport::error).filter(Objects::nonNull).findFirst().orElse(null);
  }
}
