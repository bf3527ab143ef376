import type { Entry, Event, FunctionReport, Place, Run, StateReport } from "../src/run/api";

/** A run of which a test says only what it is about. */
export function run(parts: Partial<Run>): Run {
  return {
    id: "r1",
    profile: "one-pass",
    createdAt: "2026-03-02T10:00:00Z",
    outcome: "finished",
    sentence: "Ran to its end.",
    source: "",
    stdout: "",
    stdoutTruncated: false,
    stderr: "",
    error: null,
    functions: [],
    states: [],
    timings: { queuedMillis: 0, pythonMillis: 0, traceMillis: 0, compileMillis: 0, executeMillis: 0, totalMillis: 9 },
    eventCount: 0,
    links: { self: "", events: "", jaxprs: "", page: "" },
    ...parts,
  };
}

export function entry(event: Event, place: Partial<Place> = {}): Entry {
  return { seq: 1, clock: "python", pass: 0, line: 1, ...place, ...event };
}

export function fn(parts: Partial<FunctionReport>): FunctionReport {
  return { id: 1, name: "f", transform: "jit", line: 1, calls: 0, pythonRuns: 0, traces: 0, compiles: 0, cacheHits: 0, executions: 0, retraces: [], ...parts };
}

export function state(parts: Partial<StateReport>): StateReport {
  return { id: 1, name: "a", kind: "Variable", line: 1, aval: "float32[1]", reads: 0, writes: 0, initial: "[1.]", final: "[1.]", ...parts };
}

/** Events in order, numbered from 1: clock, what happened, and the line where it matters. */
export function numbered(events: readonly (readonly [Place["clock"], Event, number?, number?])[]): readonly Entry[] {
  return events.map(([clock, event, line = 1, pass = 0], i) => ({ ...entry(event), seq: i + 1, clock, line, pass }));
}

/** `g` calls `f`, both under two-pass: two passes, then a known key. */
export function nestedTwoPass(): readonly Entry[] {
  const pass = (n: number): readonly (readonly [Place["clock"], Event, number, number])[] => [
    ["tracing", { kind: "trace-started", function: 2 }, 13, n],
    ["tracing", { kind: "printed", stream: "stdout", text: "calling g ...\n" }, 10, n],
    ["tracing", { kind: "function-called", function: 1 }, 11, n],
    ["tracing", { kind: "trace-started", function: 1 }, 11, n],
    ["tracing", { kind: "trace-ended", function: 1, reads: [], writes: [], failed: false }, 11, n],
    ["tracing", { kind: "trace-ended", function: 2, reads: [], writes: [], failed: false }, 13, n],
  ];
  return numbered([
    ["python", { kind: "function-defined", function: 1, name: "f", transform: "jit" }, 4],
    ["python", { kind: "function-defined", function: 2, name: "g", transform: "jit" }, 9],
    ["python", { kind: "function-called", function: 2 }, 13],
    ...pass(1),
    ...pass(2),
    ["python", { kind: "compiled", function: 2, version: 1, key: "", jaxpr: "", inside: { "1": 1 }, traceMicros: 0, compileMicros: 0 }, 13],
    ["running", { kind: "executed", function: 2, version: 1, times: 1, micros: 1 }, 13],
    ["python", { kind: "printed", stream: "stdout", text: "1.0\n" }, 13],
    ["python", { kind: "function-called", function: 2 }, 14],
    ["python", { kind: "cache-hit", function: 2, version: 1 }, 14],
    ["running", { kind: "executed", function: 2, version: 1, times: 1, micros: 1 }, 14],
    ["python", { kind: "printed", stream: "stdout", text: "2.0\n" }, 14],
  ]);
}
