package io.sidetrace.lesson.grading;

import io.sidetrace.engine.journal.Clock;
import io.sidetrace.engine.journal.Entry;
import io.sidetrace.engine.journal.Event;
import io.sidetrace.lesson.format.Item;
import io.sidetrace.worker.protocol.RunReport.FunctionReport;
import io.sidetrace.worker.protocol.RunReport.RunError;
import io.sidetrace.worker.protocol.RunReport.StateReport;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers the questions of lessons from what was recorded of one run. */
public final class Journal {
  /** The answer of `error` where no error ended the program. */
  public static final String NO_ERROR = "no error";

  /** The answer of `printed` and of the lists of states where there is nothing. */
  public static final String NOTHING = "nothing";

  private final Happened happened;

  public Journal(Happened happened) {
    this.happened = happened;
  }

  /**
   * What happened.
   *
   * @throws IllegalArgumentException when the target is not in the run
   */
  public Answer answer(Item item) {
    String target = item.target();
    return switch (item.kind()) {
      case PYTHON_RUNS -> count(target, FunctionReport::pythonRuns);
      case TRACES -> count(target, FunctionReport::traces);
      case COMPILES -> count(target, FunctionReport::compiles);
      case COMPILED_RUNS -> count(target, FunctionReport::executions);
      case STATES_READ -> states(target, true);
      case STATES_WRITTEN -> states(target, false);
      case RETRACE -> retrace(Integer.parseInt(target));
      case PRINTED -> printed(Integer.parseInt(target));
      case ERROR -> error();
      case ERROR_LINE -> errorLine();
      case VALUE -> value(target);
    };
  }

  private Answer count(String name, ToIntFunction<FunctionReport> what) {
    List<FunctionReport> functions = functions(name);
    int sum = functions.stream().mapToInt(what).sum();
    return new Answer(Integer.toString(sum), traced(functions));
  }

  /** Where Python traced the functions, and where a version that was there answered. */
  private String traced(List<FunctionReport> functions) {
    Set<Integer> ids = functions.stream().map(FunctionReport::id).collect(Collectors.toSet());
    String traced =
        lines(e -> e.event() instanceof Event.CacheMissed m && ids.contains(m.function()));
    String hit = lines(e -> e.event() instanceof Event.CacheHit h && ids.contains(h.function()));
    if (traced.isEmpty()) {
      return "";
    }
    return "Traced on "
        + traced
        + (hit.isEmpty() ? "." : "; on " + hit + " the version that was there answered.");
  }

  private String lines(Predicate<Entry> which) {
    Set<String> lines = new LinkedHashSet<>();
    happened.entries().stream()
        .filter(which.and(e -> e.line() > 0))
        .forEach(e -> lines.add("L" + e.line()));
    return String.join(", ", lines);
  }

  private Answer states(String name, boolean read) {
    Set<Integer> ids = functions(name).stream().map(FunctionReport::id).collect(Collectors.toSet());
    Set<String> names = new TreeSet<>();
    for (Entry entry : happened.entries()) {
      if (entry.event() instanceof Event.TraceEnded end && ids.contains(end.function())) {
        (read ? end.reads() : end.writes()).forEach(s -> names.add(state(s)));
      }
    }
    return new Answer(names.isEmpty() ? NOTHING : String.join(", ", names), "");
  }

  private String state(int id) {
    return happened.report().states().stream()
        .filter(s -> s.id() == id)
        .map(StateReport::name)
        .findFirst()
        .orElse("state " + id);
  }

  private Answer retrace(int line) {
    List<Entry> misses =
        happened.entries().stream()
            .filter(e -> e.line() == line && e.event() instanceof Event.CacheMissed)
            .toList();
    if (!misses.isEmpty()) {
      String because =
          misses.stream()
              .map(e -> ((Event.CacheMissed) e.event()).because())
              .distinct()
              .collect(Collectors.joining("; "));
      return new Answer("yes", "Traced: " + because + ".");
    }
    boolean hit =
        happened.entries().stream()
            .anyMatch(e -> e.line() == line && e.event() instanceof Event.CacheHit);
    return new Answer("no", hit ? "The version that was there answered." : "");
  }

  private Answer printed(int line) {
    List<Entry> prints =
        happened.entries().stream()
            .filter(e -> e.line() == line && e.event() instanceof Event.Printed)
            .toList();
    String text =
        prints.stream()
            .map(e -> ((Event.Printed) e.event()).text())
            .collect(Collectors.joining())
            .strip()
            .lines()
            .map(String::strip)
            .collect(Collectors.joining(" ↵ "));
    return new Answer(text.isEmpty() ? NOTHING : text, clocks(prints));
  }

  private static String clocks(List<Entry> prints) {
    return Stream.of(Clock.values())
        .filter(clock -> prints.stream().anyMatch(e -> e.clock() == clock))
        .map(
            clock ->
                switch (clock) {
                  case PYTHON -> "by ordinary Python";
                  case TRACING -> "while tracing";
                  case RUNNING -> "by the compiled program";
                })
        .reduce((a, b) -> a + " and " + b)
        .map(when -> "Printed " + when + ".")
        .orElse("");
  }

  private Answer error() {
    RunError error = happened.report().error();
    return error == null
        ? new Answer(NO_ERROR, "")
        : new Answer(
            error.type().substring(error.type().lastIndexOf('.') + 1),
            error.line() > 0 ? "Raised on L" + error.line() + "." : "");
  }

  private Answer errorLine() {
    RunError error = happened.report().error();
    return error == null
        ? new Answer(NO_ERROR, "")
        : new Answer(Integer.toString(error.line()), error.type() + ".");
  }

  private Answer value(String name) {
    return happened.report().states().stream()
        .filter(s -> s.name().equals(name))
        .findFirst()
        .map(s -> new Answer(s.finalValue(), "Written " + times(s.writes()) + "."))
        .orElseThrow(() -> new IllegalArgumentException("no state `" + name + "` in the run"));
  }

  private List<FunctionReport> functions(String name) {
    List<FunctionReport> functions =
        happened.report().functions().stream().filter(f -> f.name().equals(name)).toList();
    if (functions.isEmpty()) {
      throw new IllegalArgumentException(
          "no transformed function `%s` in the run; there are: %s"
              .formatted(
                  name, happened.report().functions().stream().map(FunctionReport::name).toList()));
    }
    return functions;
  }

  private static String times(int n) {
    return n == 1 ? "once" : n + " times";
  }
}
