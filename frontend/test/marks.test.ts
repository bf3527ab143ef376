import { describe, expect, it } from "vitest";
import type { Entry, Run } from "../src/run/api";
import { Journal } from "../src/run/journal";
import { type LineMarks, marksOf } from "../src/run/marks";
import { plain } from "../src/run/phrase";
import { entry, fn, run, state } from "./samples";

function marks(of: Run, entries: readonly Entry[] = []): ReadonlyMap<number, LineMarks> {
  return marksOf(new Journal(of, entries)).lines;
}

function words(line: LineMarks | undefined): string {
  return plain(line?.words ?? []);
}

describe("marks of a line", () => {
  it("pair Python's runs with the compiled ones, tracing first", () => {
    const line = marks(run({ functions: [fn({ line: 4, pythonRuns: 2, compiles: 1, executions: 3 })] })).get(4);
    expect(line?.count).toEqual({ python: 2, compiled: 3 });
    expect(words(line)).toBe("Python 2× · compiled 3×");
  });

  it("say in which function a function ran compiled", () => {
    const functions = [fn({ id: 1, name: "f", line: 1, pythonRuns: 1, executions: 1 }), fn({ id: 2, name: "g", line: 5, pythonRuns: 1, compiles: 1, executions: 1 })];
    const compiled = { kind: "compiled", function: 2, version: 1, key: "", jaxpr: "", inside: { "1": 1 }, traceMicros: 0, compileMicros: 0 } as const;
    const executed = { kind: "executed", function: 2, version: 1, times: 1, micros: 1 } as const;
    const lines = marks(run({ functions }), [entry(compiled), entry(executed, { clock: "running" })]);
    expect(words(lines.get(1))).toBe("Python 1× · compiled 1× in g");
    expect(words(lines.get(5))).toBe("Python 1× · compiled 1×");
  });

  it("say that a body never ran", () => {
    expect(words(marks(run({ functions: [fn({ line: 2 })] })).get(2))).toBe("body never ran");
  });

  it("do not speak of compiling under eager", () => {
    expect(words(marks(run({ profile: "eager", functions: [fn({ line: 2, pythonRuns: 3 })] })).get(2))).toBe("Python 3×");
  });

  it("tell reads from writes by the state's name", () => {
    const states = [state({ id: 1, name: "total" }), state({ id: 2, name: "scale" })];
    const line = marks(run({ states }), [
      entry({ kind: "state-read", state: 1 }, { line: 8 }),
      entry({ kind: "state-read", state: 2 }, { line: 8 }),
      entry({ kind: "state-written", state: 1, aval: "", value: "" }, { line: 8 }),
    ]).get(8);
    expect([line?.reads, line?.writes]).toEqual([true, true]);
    expect(words(line)).toBe("total read, then written; scale read");
  });

  it("join an error to the birth of its cause", () => {
    const error = { type: "ValueError", message: "", line: 9, origin: { what: "state", name: "a", line: 7 } };
    const { lines, brackets } = marksOf(new Journal(run({ outcome: "failed", error }), []));
    expect(brackets).toEqual([{ fault: 9, born: 7 }]);
    expect([lines.get(9)?.fault, lines.get(7)?.born]).toEqual([true, true]);
    expect([words(lines.get(9)), words(lines.get(7))]).toEqual(["ValueError", "the state in the message"]);
  });

  it("mark the errors of all cells", () => {
    const at = (line: number) => ({ line: 1, stdout: "", error: { type: "E", message: "", line } });
    const lines = marks(run({ cells: [at(2), at(5)], error: at(2).error }));
    expect([...lines].filter(([, line]) => line.fault).map(([line]) => line)).toEqual([2, 5]);
  });

  it("tell the first call from hits", () => {
    const lines = marks(run({ functions: [fn({})] }), [
      entry({ kind: "cache-missed", function: 1, nearest: 0, because: "first call" }, { line: 5 }),
      entry({ kind: "cache-hit", function: 1, version: 1 }, { line: 5 }),
      entry({ kind: "cache-hit", function: 1, version: 1 }, { line: 5 }),
      entry({ kind: "cache-missed", function: 1, nearest: 1, because: "first call" }, { line: 6 }),
    ]);
    expect([words(lines.get(5)), words(lines.get(6))]).toEqual(["first call: traced · 2 hits", "traced again"]);
  });

  it("leave out what has no line", () => {
    expect(marks(run({}), [entry({ kind: "state-read", state: 1 }, { line: 0 })]).size).toBe(0);
  });
});

describe("frozen values", () => {
  it("are marked where they are read, and as stale once a call used an old one", () => {
    const lines = marks(run({ functions: [fn({ line: 7 })] }), [
      entry({ kind: "value-frozen", function: 1, name: "scale", origin: "global", definedLine: 2, type: "float", value: "2.0" }, { line: 9, clock: "tracing" }),
      entry({ kind: "cache-hit", function: 1, version: 1 }, { line: 19 }),
      entry({ kind: "constant-stale", function: 1, version: 1, name: "scale", captured: "2.0", now: "10.0" }, { line: 19 }),
    ]);
    expect([lines.get(9)?.frozen, lines.get(9)?.stale, words(lines.get(9))]).toEqual([true, true, "scale frozen: 2.0, stale"]);
    expect([lines.get(19)?.stale, words(lines.get(19))]).toEqual([true, "known key: hit, old scale"]);
  });
});

describe("a value that was frozen twice", () => {
  it("has both values, the first one first", () => {
    const frozen = { kind: "value-frozen", function: 1, name: "scale", origin: "global", definedLine: 2, type: "float" } as const;
    const lines = marks(run({}), [entry({ ...frozen, value: "2.0" }, { line: 9 }), entry({ ...frozen, value: "10.0" }, { line: 9 })]);
    expect(words(lines.get(9))).toBe("scale frozen: 2.0, then 10.0");
  });
});

describe("a traced value that was used after its trace", () => {
  it("is marked where it was made and where it was left, and joined to its error", () => {
    const error = { type: "UnexpectedTracerError", message: "", line: 11 };
    const { lines, brackets } = marksOf(
      new Journal(run({ error }), [entry({ kind: "tracer-leaked", aval: "float32[]", bornLine: 5, bornIn: "step", storedIn: "log[0]", storedLine: 6, diedLine: 9 }, { line: 11 })]),
    );
    expect(brackets).toEqual([{ fault: 11, born: 5 }]);
    expect([words(lines.get(5)), words(lines.get(6)), lines.get(5)?.born]).toEqual(["the traced value was made here", "left in log[0]", true]);
  });
});
