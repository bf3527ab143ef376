package io.sidetrace.worker.protocol;

import io.sidetrace.worker.protocol.RunReport.CellReport;
import io.sidetrace.worker.protocol.RunReport.FunctionReport;
import io.sidetrace.worker.protocol.RunReport.RunError;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** What a learner is told first about a run: what is so and, if it went wrong, what to do. */
final class Sentences {

  private Sentences() {}

  /**
   * @param lastLine line of the last event, 0 if there was none
   */
  static String of(
      Ending ending, List<CellReport> cells, List<FunctionReport> functions, int lastLine) {
    return switch (ending) {
      case Ending.Completed() -> completed(cells, functions);
      case Ending.DeadlinePassed(Duration deadline, int line) ->
          "Still running after %s, so it was stopped%s"
              .formatted(seconds(deadline), whereItWas(line, lastLine));
      case Ending.Cancelled() -> "Stopped, since that was asked for" + lastEvent(lastLine);
      case Ending.HeapExhausted(int mebibytes) ->
          "Needed more memory than the %d MiB a run may use%s"
              .formatted(mebibytes, lastEvent(lastLine));
      case Ending.WorkerDied() ->
          "The process that ran this program died. What had happened until then was kept; "
              + "run it again.";
      case Ending.Broke(String error) ->
          "Sidetrace itself failed while it ran this program (%s). Run it again.".formatted(error);
    };
  }

  private static String completed(List<CellReport> cells, List<FunctionReport> functions) {
    List<RunError> errors = cells.stream().map(CellReport::error).filter(Objects::nonNull).toList();
    if (errors.isEmpty()) {
      return "Ran to its end" + whoRan(functions);
    }
    RunError first = errors.getFirst();
    String place = first.line() > 0 ? " on line " + first.line() : "";
    if (cells.size() == 1) {
      return "Stopped%s: %s.".formatted(place, first.type());
    }
    return errors.size() == 1
        ? "One of %d cells stopped%s: %s.".formatted(cells.size(), place, first.type())
        : "%d of %d cells stopped, the first%s: %s."
            .formatted(errors.size(), cells.size(), place, first.type());
  }

  private static String whoRan(List<FunctionReport> functions) {
    if (functions.isEmpty()) {
      return ".";
    }
    String names =
        functions.size() == 1
            ? functions.getFirst().name()
            : "the %d transformed functions".formatted(functions.size());
    int python = functions.stream().mapToInt(FunctionReport::pythonRuns).sum();
    long compiled = functions.stream().mapToLong(FunctionReport::executions).sum();
    return ": Python ran %s %s, compiled %s."
        .formatted(names, times(python), compiled == 0 ? "never" : times(compiled));
  }

  private static String times(long count) {
    return count == 1 ? "once" : count + "×";
  }

  private static String whereItWas(int line, int lastLine) {
    return line > 0 ? "; line %d was running.".formatted(line) : lastEvent(lastLine);
  }

  private static String lastEvent(int line) {
    return line > 0 ? "; the last thing seen of it was on line %d.".formatted(line) : ".";
  }

  private static String seconds(Duration duration) {
    return BigDecimal.valueOf(duration.toMillis(), 3).stripTrailingZeros().toPlainString() + " s";
  }
}
