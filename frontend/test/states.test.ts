import { describe, expect, it } from "vitest";
import { historyOf, numbersIn, seriesOf } from "../src/states/model";
import { timelineOf } from "../src/timeline/model";
import { numbered } from "./samples";

const AVAL = "float32[1]";
const TRACED = "JitTracer(float32[1])";

describe("what calls do to states", () => {
  const entries = numbered([
    ["python", { kind: "state-created", state: 1, name: "a", stateKind: "Variable", aval: AVAL, value: "[0.]" }, 3],
    ["python", { kind: "function-called", function: 1 }, 9],
    ["tracing", { kind: "trace-started", function: 1 }, 9, 1],
    ["tracing", { kind: "state-read", state: 1 }, 5, 1],
    ["tracing", { kind: "state-written", state: 1, aval: AVAL, value: TRACED }, 5, 1],
    ["tracing", { kind: "state-rolled-back", state: 1, value: "[0.]", lost: TRACED, because: "first pass" }, 9, 1],
    ["tracing", { kind: "trace-ended", function: 1, reads: [1], writes: [1], failed: false }, 9, 1],
    ["tracing", { kind: "trace-started", function: 1 }, 9, 2],
    ["tracing", { kind: "state-written", state: 1, aval: AVAL, value: TRACED }, 5, 2],
    ["tracing", { kind: "trace-ended", function: 1, reads: [1], writes: [1], failed: false }, 9, 2],
    ["running", { kind: "executed", function: 1, version: 1, times: 1, micros: 1 }, 9],
    ["running", { kind: "state-read", state: 1 }, 9],
    ["running", { kind: "state-written", state: 1, aval: AVAL, value: "[1.]" }, 9],
    ["python", { kind: "state-read", state: 1 }, 10],
    ["python", { kind: "state-written", state: 1, aval: AVAL, value: "[5.]" }, 11],
  ]);
  const { touches, points } = historyOf(entries, timelineOf(entries).calls);

  it("has a row for each pass, for the compiled program, and for each line of ordinary Python", () => {
    expect(touches.map((t) => [t.line, t.clock, t.pass, t.reads, t.writes])).toEqual([
      [9, "tracing", 1, 1, 1],
      [9, "tracing", 2, 0, 1],
      [9, "running", 0, 1, 1],
      [10, "python", 0, 1, 0],
      [11, "python", 0, 0, 1],
    ]);
  });

  it("says what was there before, and what became of it", () => {
    expect(touches.map((t) => [t.old, t.now, t.fate, t.because])).toEqual([
      ["[0.]", TRACED, "rolled back", "first pass"],
      ["[0.]", TRACED, "put back", ""],
      ["[0.]", "[1.]", "", ""],
      ["[1.]", "[1.]", "", ""],
      ["[1.]", "[5.]", "", ""],
    ]);
  });

  it("has the values over time, without placeholders", () => {
    expect(points.get(1)?.map((point) => point.value)).toEqual(["[0.]", "[1.]", "[5.]"]);
    expect(seriesOf(points.get(1) ?? [])).toEqual([[0, 1, 5]]);
  });

  it("says what a trace left in a state that it does not know", () => {
    const kept = numbered([
      ["python", { kind: "state-created", state: 1, name: "a", stateKind: "Variable", aval: AVAL, value: "[0.]" }],
      ["tracing", { kind: "trace-started", function: 1 }],
      ["tracing", { kind: "state-written", state: 1, aval: AVAL, value: TRACED }],
      ["tracing", { kind: "state-kept", state: 1, value: TRACED, because: "trace" }],
      ["tracing", { kind: "trace-ended", function: 1, reads: [], writes: [], failed: false }],
    ]);
    expect(historyOf(kept, timelineOf(kept).calls).touches[0]).toMatchObject({ fate: "kept", now: TRACED, because: "trace" });
  });
});

describe("numbers of a value", () => {
  it("are read from scalars and small arrays only", () => {
    expect(numbersIn("[1. 2.5 -3e2]")).toEqual([1, 2.5, -300]);
    expect(numbersIn("7")).toEqual([7]);
    expect([numbersIn("JitTracer(float32[1])"), numbersIn("[0. 0. ... 0.]"), numbersIn("1 2 3 4 5 6 7 8 9"), numbersIn("True")]).toEqual([null, null, null, null]);
  });

  it("are no series where the shape changes", () => {
    const point = (value: string) => ({ seq: 1, value });
    expect(seriesOf([point("[1.]"), point("[1. 2.]")])).toBeNull();
    expect(seriesOf([point("1.")])).toBeNull();
    expect(seriesOf([point("[1. 2.]"), point("[3. 4.]")])).toEqual([
      [1, 3],
      [2, 4],
    ]);
  });
});
