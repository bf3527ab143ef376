package io.sidetrace.worker.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.sidetrace.engine.journal.Event.CacheHit;
import io.sidetrace.engine.journal.Event.CacheMissed;
import io.sidetrace.engine.journal.Event.CellFinished;
import io.sidetrace.engine.journal.Event.CellStarted;
import io.sidetrace.engine.journal.Event.Compiled;
import io.sidetrace.engine.journal.Event.ErrorRaised;
import io.sidetrace.engine.journal.Event.Executed;
import io.sidetrace.engine.journal.Event.FunctionCalled;
import io.sidetrace.engine.journal.Event.FunctionDefined;
import io.sidetrace.engine.journal.Event.Origin;
import io.sidetrace.engine.journal.Event.KeyChange;
import io.sidetrace.engine.journal.Event.Printed;
import io.sidetrace.engine.journal.Event.PythonRan;
import io.sidetrace.engine.journal.Event.StateCreated;
import io.sidetrace.engine.journal.Event.StateRead;
import io.sidetrace.engine.journal.Event.StateRolledBack;
import io.sidetrace.engine.journal.Event.StateWritten;
import io.sidetrace.engine.journal.Event.TraceStarted;
import io.sidetrace.worker.protocol.RunReport.CellReport;
import io.sidetrace.worker.protocol.RunReport.FunctionReport;
import io.sidetrace.worker.protocol.RunReport.JaxprReport;
import io.sidetrace.worker.protocol.RunReport.Retrace;
import io.sidetrace.worker.protocol.RunReport.RunError;
import io.sidetrace.worker.protocol.RunReport.StateReport;
import io.sidetrace.worker.protocol.RunReport.Timings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TallyTests {
  private static final List<KeyChange> CHANGE =
      List.of(new KeyChange("argument", "x", "float32[2]", "float32[3]"));

  @Test
  void countsOneTraceAndThreeExecutionsUnderOnePass() {
    RunReport report =
        new Story("")
            .python(1, new FunctionDefined(1, "f", "jit"))
            .python(4, new FunctionCalled(1))
            .python(4, new CacheMissed(1, 0, "first call", List.of()))
            .tracing(1, 4, new TraceStarted(1))
            .tracing(1, 2, new PythonRan(1))
            .python(4, compiled(1, 1, Map.of()))
            .running(4, new Executed(1, 1, 1, 10))
            .python(5, new FunctionCalled(1))
            .python(5, new CacheHit(1, 1))
            .running(5, new Executed(1, 1, 1, 10))
            .python(6, new FunctionCalled(1))
            .python(6, new CacheHit(1, 1))
            .running(6, new Executed(1, 1, 1, 10))
            .ends();
    assertThat(report.functions())
        .containsExactly(new FunctionReport(1, "f", "jit", 1, 3, 1, 1, 1, 2, 3, List.of()));
    assertThat(report.jaxprs())
        .containsExactly(new JaxprReport(1, "f", 1, "{ lambda ; . let  in () }"));
    assertThat(report.sentence()).isEqualTo("Ran to its end: Python ran f once, compiled 3×.");
    assertThat(report.eventCount()).isEqualTo(13);
  }

  @Test
  void bothPassesOfACallAreOneTrace() {
    Story story =
        new Story("")
            .python(1, new FunctionDefined(1, "f", "jit"))
            .tracing(1, 4, new TraceStarted(1))
            .tracing(1, 2, new PythonRan(1))
            .tracing(2, 4, new TraceStarted(1))
            .tracing(2, 2, new PythonRan(1));
    assertThat(onlyFunction(story).traces()).isEqualTo(1);
    assertThat(onlyFunction(story).pythonRuns()).isEqualTo(2);
    story.tracing(2, 5, new TraceStarted(1));
    assertThat(onlyFunction(story).traces()).as("a retrace has only pass 2").isEqualTo(2);
  }

  @Test
  void saysWhyItWasTracedAgain() {
    Story story =
        new Story("")
            .python(1, new CacheMissed(1, 0, "first call", List.of()))
            .python(2, new CacheMissed(1, 1, "argument x: float32[2] → float32[3]", CHANGE));
    assertThat(onlyFunction(story).retraces())
        .containsExactly(new Retrace(2, "argument x: float32[2] → float32[3]", CHANGE));
  }

  @Test
  void functionsInsideACompiledProgramRunWithIt() {
    RunReport report =
        new Story("")
            .python(1, new FunctionDefined(1, "g", "jit"))
            .python(2, new FunctionDefined(2, "f", "jit"))
            .python(3, compiled(1, 1, Map.of()))
            .python(3, compiled(2, 1, Map.of(1, 2)))
            .running(4, new Executed(2, 1, 3, 10))
            .running(5, new Executed(1, 1, 1, 10))
            .ends();
    assertThat(report.functions())
        .extracting(FunctionReport::name, FunctionReport::executions)
        .containsExactly(tuple("g", 7), tuple("f", 3));
  }

  @Test
  void executionsStopAtTheLargestNumber() {
    Story story =
        new Story("")
            .running(1, new Executed(1, 1, Integer.MAX_VALUE, 10))
            .running(1, new Executed(1, 1, Integer.MAX_VALUE, 10));
    assertThat(onlyFunction(story).executions()).isEqualTo(Integer.MAX_VALUE);
  }

  @Test
  void aStateHasItsBirthLineItsCountsAndItsValues() {
    RunReport report =
        new Story("")
            .python(5, new StateCreated(1, "a", "Variable", "float32[1]", "[1.]"))
            .python(7, new StateRead(1))
            .running(8, new StateWritten(1, "float32[2]", "[10. 2.]"))
            .ends();
    assertThat(report.states())
        .containsExactly(
            new StateReport(1, "a", "Variable", 5, "float32[2]", 1, 1, "[1.]", "[10. 2.]"));
  }

  @Test
  void aRolledBackStateHasItsOldValueAgain() {
    RunReport report =
        new Story("")
            .python(5, new StateCreated(1, "a", "Variable", "float32[1]", "[1.]"))
            .tracing(1, 7, new StateWritten(1, "float32[1]", "traced"))
            .python(8, new StateRolledBack(1, "[1.]", "[2.]", "error"))
            .ends();
    assertThat(report.states().getFirst().finalValue()).isEqualTo("[1.]");
  }

  @Test
  void aProgramWithoutMarkersHasADisplayAndNoCells() {
    RunReport report =
        new Story("print(1)\n2")
            .python(0, new CellStarted(1))
            .python(1, new Printed("stdout", "1\n"))
            .python(2, new Printed("stderr", "careful\n"))
            .python(2, new CellFinished(1, "2"))
            .ends();
    assertThat(report.cells()).isEmpty();
    assertThat(report.display()).isEqualTo("2");
    assertThat(report.stdout()).isEqualTo("1\n");
    assertThat(report.stderr()).isEqualTo("careful\n");
    assertThat(report.sentence()).isEqualTo("Ran to its end.");
  }

  @Test
  void aCellHasItsOwnOutputAndErrorAndTheFirstErrorIsTheRuns() {
    ErrorRaised first = new ErrorRaised("ValueError", "no", new Origin("state", "a", 1), "tb 1");
    ErrorRaised second = new ErrorRaised("TypeError", "nor", null, "tb 2");
    RunReport report =
        new Story("# %%\nx\n# %%\ny\n# %%\nz")
            .python(1, new CellStarted(1))
            .python(2, new Printed("stdout", "one\n"))
            .python(2, first)
            .python(2, new CellFinished(1, null))
            .python(3, new CellStarted(2))
            .python(4, new Printed("stdout", "two\n"))
            .python(4, new CellFinished(2, "y"))
            .python(5, new CellStarted(3))
            .python(6, second)
            .ends();
    RunError firstError = new RunError("ValueError", "no", 2, new Origin("state", "a", 1), "tb 1");
    assertThat(report.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(report.stdout()).isEqualTo("one\ntwo\n");
    assertThat(report.error()).isEqualTo(firstError);
    assertThat(report.cells())
        .containsExactly(
            new CellReport(1, "one\n", null, firstError),
            new CellReport(3, "two\n", "y", null),
            new CellReport(5, "", null, new RunError("TypeError", "nor", 6, null, "tb 2")));
    assertThat(report.sentence())
        .isEqualTo("2 of 3 cells stopped, the first on line 2: ValueError.");
  }

  @Test
  void outputIsCutAtTheLimitButNotInsideACharacter() {
    Story story = new Story("# %%\n", 5).python(2, new Printed("stdout", "abcd😀efg"));
    assertThat(story.ends().stdout()).isEqualTo("abcd");
    assertThat(story.ends().stdoutTruncated()).isTrue();
    assertThat(story.ends().cells().getFirst().stdout()).isEqualTo("abcd");
  }

  @Test
  void outputThatJustFitsIsWhole() {
    RunReport report = new Story("", 5).python(2, new Printed("stdout", "abcde")).ends();
    assertThat(report.stdoutTruncated()).isFalse();
  }

  @Test
  void everyEndingHasItsOutcomeAndItsSentence() {
    Story story = new Story("").python(3, new Printed("stdout", "x"));
    assertThat(said(story, new Ending.DeadlinePassed(Duration.ofSeconds(5), 7)))
        .isEqualTo("timed-out: Still running after 5 s, so it was stopped; line 7 was running.");
    assertThat(said(story, new Ending.DeadlinePassed(Duration.ofMillis(2500), 0)))
        .isEqualTo(
            "timed-out: Still running after 2.5 s, so it was stopped; the last thing seen of it "
                + "was on line 3.");
    assertThat(said(new Story(""), new Ending.HeapExhausted(512)))
        .isEqualTo("out-of-memory: Needed more memory than the 512 MiB a run may use.");
    assertThat(said(story, new Ending.WorkerDied()))
        .isEqualTo(
            "killed: The process that ran this program died. What had happened until then was "
                + "kept; run it again.");
    assertThat(said(story, new Ending.Broke("IllegalStateException")))
        .startsWith("killed: Sidetrace itself failed");
    assertThat(
            said(
                story.python(9, new ErrorRaised("ValueError", "", null, "")),
                new Ending.Completed()))
        .isEqualTo("failed: Stopped on line 9: ValueError.");
  }

  @Test
  void timeOutsideTheEngineIsPythons() {
    RunReport report =
        new Story("")
            .python(3, new Compiled(1, 1, "k", List.of(), "", Map.of(), 1_500, 2_000))
            .running(4, new Executed(1, 1, 1, 1_600))
            .ends();
    assertThat(report.timings()).isEqualTo(new Timings(0, 3, 1, 2, 1, 9));
    assertThat(report.afterWaiting(Duration.ofMillis(5)).timings())
        .isEqualTo(new Timings(5, 3, 1, 2, 1, 14));
  }

  private static String said(Story story, Ending ending) {
    RunReport report = story.ends(ending);
    return report.outcome() + ": " + report.sentence();
  }

  private static FunctionReport onlyFunction(Story story) {
    return story.ends().functions().getFirst();
  }

  private static Compiled compiled(int function, int version, Map<Integer, Integer> inside) {
    return new Compiled(
        function, version, "key", List.of(), "{ lambda ; . let  in () }", inside, 1, 2);
  }
}
