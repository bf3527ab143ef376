package io.sidetrace.run;

import io.sidetrace.engine.journal.Clock;
import io.sidetrace.engine.journal.Entry;
import io.sidetrace.engine.journal.Event;
import io.sidetrace.engine.journal.Profile;
import io.sidetrace.sandbox.Execution;
import io.sidetrace.gotcha.Sighting;
import io.sidetrace.gotcha.Sighting.Certainty;
import io.sidetrace.worker.protocol.Outcome;
import io.sidetrace.worker.protocol.RunReport;
import io.sidetrace.worker.protocol.RunReport.CellReport;
import io.sidetrace.worker.protocol.RunReport.FunctionReport;
import io.sidetrace.worker.protocol.RunReport.JaxprReport;
import io.sidetrace.worker.protocol.RunReport.Retrace;
import io.sidetrace.worker.protocol.RunReport.RunError;
import io.sidetrace.worker.protocol.RunReport.StateReport;
import io.sidetrace.worker.protocol.RunReport.Timings;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A run in which a bit of everything happened, and its events. */
public final class SampleRuns {

  public static final String JAXPR =
      "{ lambda ; a:f32[1]. let b:f32[1] = mul a 2.0:f32[] in (b,) }";

  private SampleRuns() {}

  public static Run run() {
    return run(Instant.parse("2026-03-01T10:15:30.123456789Z"));
  }

  public static Run run(Instant createdAt) {
    return new Run(
        RunId.random(), createdAt, "a = 1\n# %%\nprint('é', \"ü\")\n", Profile.TWO_PASS, report());
  }

  public static Execution execution() {
    return new Execution(report(), events());
  }

  public static RunReport report() {
    RunError error =
        new RunError(
            "ValueError",
            "Inputs/outputs cannot be an instance of State. But we got [1.]",
            7,
            new Event.Origin("state", "a", 5),
            "Traceback (most recent call last):\n  File \"program.py\", line 7\n");
    return new RunReport(
        Outcome.FAILED,
        "The program raised a ValueError in line 7.",
        "calling g ...\ncalling f ...\n",
        true,
        "a warning\n",
        error,
        "Array(1., dtype=float32, weak_type=True)",
        List.of(
            new CellReport(1, "calling g ...\n", null, error),
            new CellReport(2, "calling f ...\n", "[2]", null)),
        List.of(
            new FunctionReport(
                1,
                "f",
                "jit",
                1,
                3,
                2,
                2,
                2,
                1,
                3,
                List.of(
                    new Retrace(
                        12,
                        "argument x: float32[2] → float32[3]",
                        List.of(new Event.KeyChange("argument", "x", "float32[2]", "float32[3]"))),
                    new Retrace(14, "b", List.of()))),
            new FunctionReport(2, "<lambda>", "jit", 4, 1, 1, 1, 1, 0, 1, List.of())),
        List.of(new StateReport(1, "a", "Variable", 5, "float32[1]", 2, 1, "[1.]", "[10.]")),
        List.of(new JaxprReport(1, "f", 1, JAXPR)),
        List.of(
            new Sighting("G01", 7, "`a` is passed as an argument.", Certainty.SEEN, 12),
            new Sighting("G59", 0, "Is it meant so?", Certainty.SUSPECTED, 14)),
        new Timings(1, 2, 3, 4, 5, 15),
        21,
        1);
  }

  /** One event of each kind. */
  public static List<Entry> events() {
    return List.of(
        entry(1, Clock.PYTHON, 0, 1, new Event.CellStarted(1)),
        entry(2, Clock.PYTHON, 0, 1, new Event.FunctionDefined(1, "f", "jit")),
        entry(
            3,
            Clock.PYTHON,
            0,
            5,
            new Event.StateCreated(1, "a", "Variable", "float32[1]", "[1.]")),
        entry(4, Clock.PYTHON, 0, 7, new Event.FunctionCalled(1)),
        entry(5, Clock.PYTHON, 0, 7, new Event.CacheMissed(1, 0, "first call", List.of())),
        entry(6, Clock.TRACING, 1, 7, new Event.TraceStarted(1)),
        entry(7, Clock.TRACING, 1, 2, new Event.PythonRan(1)),
        entry(8, Clock.TRACING, 1, 3, new Event.StateRead(1)),
        entry(9, Clock.TRACING, 1, 3, new Event.StateWritten(1, "float32[1]", "[10.]")),
        entry(
            10,
            Clock.TRACING,
            1,
            3,
            new Event.ConstantCaptured(1, "c", "global", 2, "float32[]", "2.")),
        entry(11, Clock.TRACING, 1, 3, new Event.StateRolledBack(1, "[1.]", "[10.]", "error")),
        entry(12, Clock.TRACING, 1, 7, new Event.TraceEnded(1, List.of(1), List.of(1, 2), false)),
        entry(
            13,
            Clock.PYTHON,
            0,
            7,
            new Event.Compiled(
                1,
                1,
                "x: float32[1]",
                List.of(new Event.KeyField("argument", "x", "float32[1]")),
                JAXPR,
                Map.of(2, 1),
                120,
                340,
                List.of(
                    new Event.Stage("as traced", "", List.of(List.of(3))),
                    new Event.Stage("DeadCode", "{ lambda ; . let in () }", List.of())),
                List.of(
                    new Event.KernelPart("one loop", "bytecode", 3, List.of("mul"), List.of(3))))),
        entry(14, Clock.RUNNING, 0, 7, new Event.Executed(1, 1, 1, 12)),
        entry(15, Clock.PYTHON, 0, 8, new Event.CacheHit(1, 1)),
        entry(16, Clock.PYTHON, 0, 8, new Event.CacheEvicted(1, 1)),
        entry(17, Clock.TRACING, 2, 8, new Event.Printed("stdout", "calling g ...\n")),
        entry(18, Clock.PYTHON, 0, 9, new Event.TracerLeaked("float32[1]", 3, "f", "log[0]", 4, 7)),
        entry(
            19,
            Clock.PYTHON,
            0,
            9,
            new Event.ErrorRaised("ValueError", "no", new Event.Origin("state", "a", 5), "tb")),
        entry(20, Clock.PYTHON, 0, 9, new Event.CellFinished(1, null)));
  }

  private static Entry entry(int seq, Clock clock, int pass, int line, Event event) {
    return new Entry(seq, clock, pass, line, event);
  }
}
