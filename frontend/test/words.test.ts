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
});
