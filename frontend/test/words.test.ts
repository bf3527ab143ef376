import { describe, expect, it } from "vitest";
import { eventWords } from "../src/run/eventWords";
import { counted, fileName, millis, shortened, times, visible } from "../src/run/format";
import { Journal } from "../src/run/journal";
import { listed, plain } from "../src/run/phrase";
import { functionsSentence, statesSentence, tinted } from "../src/run/sentences";
import { entry, fn, run, state } from "./samples";

describe("texts", () => {
  it("spell control characters and direction marks as Python does", () => {
    expect(visible("\u001b[31m\u202ea\r\nb\tc\u0007")).toBe("\\x1b[31m\\u202ea\nb\tc\\x07");
  });

  it("leave other scripts alone", () => {
    expect(visible("שלום مرحبا 你好")).toBe("שלום مرحبا 你好");
  });

  it("are shortened to one line", () => {
    expect(shortened("a\nb")).toBe("a ⏎ b");
    expect(shortened("abcdef", 4)).toBe("abc…");
  });

  it("count in words", () => {
    expect([times(0), times(1), times(1200)]).toEqual(["never", "once", "1,200×"]);
    expect([counted(1, "event"), counted(10_000, "event")]).toEqual(["1 event", "10,000 events"]);
    expect([millis(9), millis(5_000)]).toEqual(["9 ms", "5.0 s"]);
    expect(plain(listed(["a", "b", "c"]))).toBe("a, b and c");
  });

  it("make file names that are only names", () => {
    expect([fileName("The gotchas page"), fileName("../../etc/passwd"), fileName("…")]).toEqual(["the-gotchas-page.py", "etc-passwd.py", "program.py"]);
  });
});

describe("sentences", () => {
  const tones = (sentence: string) => tinted(sentence).flatMap((piece) => (typeof piece === "string" ? [] : [`${piece.tone}: ${piece.text}`]));

  it("of the server get their clocks coloured and lose nothing", () => {
    const sentence = "Ran to its end: Python ran g 2×, compiled 3×.";
    expect(tones(sentence)).toEqual(["t: Python ran g 2×", "r: compiled 3×"]);
    expect(plain(tinted(sentence))).toBe(sentence);
  });

  it("with a fault begin with it", () => {
    expect(tones("Stopped on line 9: ValueError.")).toEqual(["x: Stopped on line 9"]);
    expect(tones("2 of 8 cells stopped, the first on line 16: ValueError.")).toEqual(["x: 2 of 8 cells stopped"]);
    expect(tones("Still running after 5 s, so it was stopped; line 8 was running.")).toEqual(["x: Still running after 5 s"]);
  });

  it("that are unknown stay plain", () => {
    expect(tinted("Something else.")).toEqual(["Something else."]);
  });

  it("on functions say how often each clock ran", () => {
    const f = fn({ pythonRuns: 2, executions: 3, retraces: [{ at: 9, because: "" }] });
    expect(plain(functionsSentence(run({ functions: [f] })))).toBe("For f, Python ran a body 2×; compiled programs ran 3×, and traced again once.");
    expect(plain(functionsSentence(run({ profile: "eager", functions: [f] })))).toContain("Nothing is compiled under eager");
  });

  it("on states tell the written from those only read", () => {
    const states = [state({ name: "total", writes: 1 }), state({ name: "scale", reads: 2 })];
    expect(plain(statesSentence(states))).toBe("2 states were born. Written: total; only read: scale.");
    expect(plain(statesSentence([state({})]))).toBe("One state was born. Nothing read or wrote it.");
  });
});

describe("an event's words", () => {
  const journal = new Journal(run({ functions: [fn({ id: 1, name: "g" })], states: [state({ id: 1, name: "v" })] }), []);
  const said = (event: Parameters<typeof entry>[0], place = {}) => plain(eventWords(entry(event, place), journal));

  it("use the learner's names", () => {
    expect(said({ kind: "python-ran", function: 1 })).toBe("Python enters g");
    expect(said({ kind: "state-written", state: 1, aval: "", value: "[2.]" })).toBe("writes v: [2.]");
  });

  it("name the second pass only", () => {
    expect(said({ kind: "trace-started", function: 1 }, { pass: 1 })).toBe("tracing of g begins");
    expect(said({ kind: "trace-started", function: 1 }, { pass: 2 })).toBe("tracing pass 2 of g begins");
  });

  it("say what a trace touched", () => {
    expect(said({ kind: "trace-ended", function: 1, reads: [1], writes: [1], failed: false }, { pass: 1 })).toBe("tracing ends: reads v; writes v");
    expect(said({ kind: "trace-ended", function: 1, reads: [], writes: [], failed: false })).toBe("tracing ends: no states");
  });

  it("say why it was traced again", () => {
    expect(said({ kind: "cache-missed", function: 1, nearest: 2, because: "argument x: float32[2] → float32[3]" })).toBe("traced again because argument x: float32[2] → float32[3]");
  });

  it("say a first call, and whether anything has to be traced for it", () => {
    expect(said({ kind: "cache-missed", function: 1, nearest: 0, because: "first call" })).toBe("first call of g: no version yet");
    const elsewhere = "another transformation of the same function has traced it for these";
    expect(said({ kind: "cache-missed", function: 1, nearest: 0, because: elsewhere })).toBe(`first call of g: ${elsewhere}`);
  });

  it("have a sentence for what was frozen, and for what is stale", () => {
    expect(said({ kind: "value-frozen", function: 1, name: "scale", origin: "global", definedLine: 4, type: "float", value: "2.0" })).toBe("freezes scale = 2.0, a global, of line 4");
    expect(said({ kind: "constant-captured", function: 0, name: "", origin: "", definedLine: 0, aval: "float32[]", value: "3." })).toBe("freezes an array: 3.");
    expect(said({ kind: "constant-stale", function: 1, version: 2, name: "scale", captured: "2.0", now: "10.0" })).toBe("g, version 2, uses an old scale: 2.0, not 10.0");
    expect(said({ kind: "state-replaced", function: 1, version: 1, name: "net.w", state: 1, newState: 2, now: "a State" })).toBe("g, version 1, still uses the old state: another State object is behind net.w");
  });

  it("say what a trace left behind, and what was lost", () => {
    expect(said({ kind: "side-effect", function: 1, name: "log", origin: "global", before: "[]", after: "[1]" })).toBe("changes log: [] → [1]");
    expect(said({ kind: "tracer-stored", function: 1, place: "log[0]", storedLine: 6, aval: "float32[]" })).toBe("leaves a traced float32[] in log[0]");
    expect(said({ kind: "tracer-leaked", aval: "float32[]", bornLine: 5, bornIn: "g", storedIn: "log[0]", storedLine: 6, diedLine: 9 })).toBe("a traced float32[] from g is used after its trace; it was left in log[0] on line 6");
    expect(said({ kind: "state-rolled-back", state: 1, value: "[0.]", lost: "[1.]", because: "error" })).toBe("puts v back to [0.]: what the trace wrote is lost");
    expect(said({ kind: "state-kept", state: 1, value: "[1.]", because: "trace" })).toBe("leaves [1.] in v: the trace does not know this state");
  });

  it("tell draws of the program from draws of its traces", () => {
    const draw = { kind: "random-drawn", state: 0, distribution: "normal", key: "[0 3]", frozen: false } as const;
    expect(said(draw)).toBe("draws normal");
    expect(said(draw, { clock: "tracing" })).toBe("puts a draw of normal into the program");
    expect(said({ ...draw, frozen: true }, { clock: "tracing" })).toBe("draws normal with a frozen key: the same numbers at each run");
    expect(said({ kind: "key-reused", key: "", firstLine: 3, firstDistribution: "normal", distribution: "uniform" })).toBe("uses a key again: uniform after normal on line 3");
  });

  it("speak of lanes, branches and bodies of loops", () => {
    expect(said({ kind: "lanes-mapped", function: 1, lanes: 3, inputs: [{ state: 0, name: "x", axis: 0 }, { state: 1, name: "v", axis: -1 }], outputs: [] })).toBe("maps g over 3 lanes; one for all: v");
    expect(said({ kind: "lane-conflict", function: 1, state: 1, name: "v", axis: 0, storedLine: 6 })).toBe("writes a value with lanes to v, which is one for all lanes");
    expect(said({ kind: "branches-merged", functions: [1, 0], lanes: 4 })).toBe("4 lanes choose for themselves: g and a branch of the package all run, on every lane");
    expect(said({ kind: "branches-taken", functions: [1, 0], times: [3, 0] })).toBe("takes g 3×, branch 1 never");
    expect(said({ kind: "executed", function: 1, version: 0, times: 5, micros: 1 })).toBe("the body g runs compiled 5×");
  });
});
