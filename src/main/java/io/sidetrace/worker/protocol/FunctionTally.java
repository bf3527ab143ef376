package io.sidetrace.worker.protocol;

import io.sidetrace.engine.journal.Event.CacheMissed;
import io.sidetrace.worker.protocol.RunReport.FunctionReport;
import io.sidetrace.worker.protocol.RunReport.Retrace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The counts of one transformed function so far. */
final class FunctionTally {
  private static final int MAX_RETRACES = 200;

  private final int id;
  private final Map<Integer, Map<Integer, Integer>> insideByVersion = new HashMap<>();
  private final List<Retrace> retraces = new ArrayList<>();
  private String name = "?";
  private String transform = "?";
  private int line;
  private boolean secondPassDue;
  int calls;
  int pythonRuns;
  int compiles;
  int cacheHits;
  private int traces;
  private long executions;

  FunctionTally(int id) {
    this.id = id;
  }

  void defined(String name, String transform, int line) {
    this.name = name;
    this.transform = transform;
    this.line = line;
  }

  /** Under `two-pass` both passes of a call are one trace; a retrace has the second pass only. */
  void traceStarted(int pass) {
    if (pass != 2 || !secondPassDue) {
      traces++;
    }
    secondPassDue = pass != 2;
  }

  void missed(int seq, CacheMissed miss) {
    if (miss.nearest() > 0 && retraces.size() < MAX_RETRACES) {
      retraces.add(new Retrace(seq, miss.because(), miss.fields()));
    }
  }

  void compiled(int version, Map<Integer, Integer> inside) {
    compiles++;
    insideByVersion.put(version, inside);
  }

  void executed(long times) {
    executions += times;
  }

  /** How often one run of this version runs each other function, at whatever depth. */
  Map<Integer, Integer> inside(int version) {
    return insideByVersion.getOrDefault(version, Map.of());
  }

  String name() {
    return name;
  }

  FunctionReport report() {
    return new FunctionReport(
        id,
        name,
        transform,
        line,
        calls,
        pythonRuns,
        traces,
        compiles,
        cacheHits,
        (int) Math.min(executions, Integer.MAX_VALUE),
        retraces);
  }
}
