package io.sidetrace.run.comparison;

import io.sidetrace.engine.journal.Clock;
import io.sidetrace.worker.protocol.RunReport;
import io.sidetrace.worker.protocol.RunReport.FunctionReport;
import io.sidetrace.worker.protocol.RunReport.StateReport;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What can be counted of each run. A function is the same in two runs by its name and its line. */
final class Measures {

  private static final String ABSENT = "not there";

  /** Two of one name on one line are told apart by their order. */
  private record Identity(String name, int line, int number) {}

  private final List<RunReport> reports;
  private final List<Measure> all = new ArrayList<>();

  private Measures(List<RunReport> reports) {
    this.reports = reports;
  }

  static List<Measure> of(List<RunReport> reports) {
    Measures measures = new Measures(reports);
    measures.ofRuns();
    measures.ofFunctions();
    measures.ofStates();
    return measures.all;
  }

  private void ofRuns() {
    add("outcome", "", null, report -> report.outcome().toString());
    add("printed", "", null, report -> lines(report.stdout()));
    add("error", "", null, report -> report.error() == null ? "none" : report.error().type());
  }

  private void add(
      String what, String name, @Nullable Clock clock, Function<RunReport, String> value) {
    all.add(new Measure(what, name, clock, reports.stream().map(value).toList()));
  }

  private void ofFunctions() {
    var runs = identified(RunReport::functions, FunctionReport::name, FunctionReport::line);
    for (Identity id : all(runs)) {
      add("Python ran", id.name(), Clock.TRACING, runs, id, f -> times(f.pythonRuns()));
      add("compiled ran", id.name(), Clock.RUNNING, runs, id, f -> times(f.executions()));
      add("versions", id.name(), null, runs, id, f -> String.valueOf(f.compiles()));
    }
  }

  private void ofStates() {
    var runs = identified(RunReport::states, StateReport::name, StateReport::line);
    for (Identity id : all(runs)) {
      add("at the end", id.name(), null, runs, id, StateReport::finalValue);
      add("reads", id.name(), null, runs, id, state -> times(state.reads()));
      add("writes", id.name(), null, runs, id, state -> times(state.writes()));
    }
  }

  private <T> void add(
      String what,
      String name,
      @Nullable Clock clock,
      List<Map<Identity, T>> runs,
      Identity id,
      Function<T, String> value) {
    List<String> values =
        runs.stream()
            .map(
                run -> {
                  T found = run.get(id);
                  return found == null ? ABSENT : value.apply(found);
                })
            .toList();
    all.add(new Measure(what, name, clock, values));
  }

  private <T> List<Map<Identity, T>> identified(
      Function<RunReport, List<T>> parts, Function<T, String> name, Function<T, Integer> line) {
    return reports.stream().map(report -> identified(parts.apply(report), name, line)).toList();
  }

  private static <T> Map<Identity, T> identified(
      List<T> parts, Function<T, String> name, Function<T, Integer> line) {
    Map<Identity, Integer> seen = new HashMap<>();
    Map<Identity, T> identified = new LinkedHashMap<>();
    for (T part : parts) {
      Identity first = new Identity(name.apply(part), line.apply(part), 0);
      int number = seen.merge(first, 1, Integer::sum);
      identified.put(new Identity(first.name(), first.line(), number), part);
    }
    return identified;
  }

  private static <T> Set<Identity> all(List<Map<Identity, T>> runs) {
    Set<Identity> ids = new LinkedHashSet<>();
    runs.forEach(run -> ids.addAll(run.keySet()));
    return ids;
  }

  private static String times(int count) {
    return count + "×";
  }

  private static String lines(String text) {
    long count = text.lines().count();
    return count == 1 ? "1 line" : count + " lines";
  }
}
