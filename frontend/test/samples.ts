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
