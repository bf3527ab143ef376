import { describe, expect, it } from "vitest";
import type { Entry, Event, Place } from "../src/run/api";
import { Journal } from "../src/run/journal";
import { plain } from "../src/run/phrase";
import { callText, fitted } from "../src/timeline/callText";
import { glyphOf } from "../src/timeline/glyphs";
import { timelineOf } from "../src/timeline/model";
import { isPlaceholder } from "../src/run/stateFold";
import { momentAt } from "../src/timeline/moment";
import { distinct, readable, Scale, whole, zoomed } from "../src/timeline/scale";
import { cutOff, timelineSentence } from "../src/timeline/sentence";
import { fn, nestedTwoPass, numbered, run } from "./samples";

const entries = nestedTwoPass();

describe("the timeline", () => {
  const timeline = timelineOf(entries);

  it("has the calls of the program, with what each caused", () => {
    expect(timeline.calls.map(({ from, to, line, hit }) => [from, to, line, hit])).toEqual([
      [2, 16, 13, -1],
      [18, 20, 14, 19],
    ]);
  });

  it("has a band for each pass, and nested bodies below their callers", () => {
    expect(timeline.bands.map(({ from, to, pass }) => [from, to, pass])).toEqual([
      [3, 8, 1],
      [9, 14, 2],
    ]);
    expect(timeline.bars.map((bar) => [bar.function, bar.depth])).toEqual([
      [2, 0],
      [1, 1],
      [2, 0],
      [1, 1],
    ]);
    expect(timeline.depth).toBe(2);
  });

  it("has the runs of compiled programs, with loop bodies within", () => {
    expect(timeline.runs.map(({ from, to, function: f, version }) => [from, to, f, version])).toEqual([
      [16, 16, 2, 1],
      [20, 20, 2, 1],
    ]);
    const loop = timelineOf(
      numbered([
        ["running", { kind: "printed", stream: "stdout", text: "x\n" }],
        ["running", { kind: "executed", function: 3, version: 0, times: 5, micros: 1 }],
        ["running", { kind: "executed", function: 2, version: 1, times: 1, micros: 1 }],
        ["running", { kind: "state-written", state: 1, aval: "", value: "" }],
        ["running", { kind: "executed", function: 2, version: 1, times: 1, micros: 1 }],
      ]),
    );
    expect(loop.runs.map(({ from, to, version, depth }) => [from, to, version, depth])).toEqual([
      [0, 3, 1, 0],
      [1, 1, 0, 1],
      [4, 4, 1, 0],
    ]);
  });

  it("begins a call without a call event where a loop is traced or runs", () => {
    const loops = timelineOf(
      numbered([
        ["tracing", { kind: "trace-started", function: 1 }, 4],
        ["tracing", { kind: "trace-ended", function: 1, reads: [], writes: [], failed: false }, 4],
        ["running", { kind: "executed", function: 1, version: 0, times: 3, micros: 1 }, 4],
        ["tracing", { kind: "trace-started", function: 1 }, 5],
        ["tracing", { kind: "trace-ended", function: 1, reads: [], writes: [], failed: true }, 5],
        ["python", { kind: "error-raised", type: "E", message: "" }, 5],
      ]),
    );
    expect(loops.calls.map(({ from, to }) => [from, to])).toEqual([
      [0, 2],
      [3, 4],
    ]);
    expect(loops.bands[1]?.failed).toBe(true);
  });

  it("keeps a trace that was cut off open to the end", () => {
    const cut = timelineOf(entries.slice(0, 7));
    expect(cut.bands).toEqual([{ from: 3, to: 6, function: 2, pass: 1, failed: false, open: true }]);
  });

  it("is empty without events", () => {
    expect(timelineOf([])).toMatchObject({ calls: [], bands: [], bars: [], runs: [], depth: 0 });
  });

  it("is told in one sentence", () => {
    const journal = (parts = {}, of = entries) => new Journal(run({ functions: [fn({ id: 1, name: "f" }), fn({ id: 2, name: "g" })], ...parts }), of);
    expect(plain(timelineSentence(timeline, journal()))).toBe(
      "Python went through g and f twice, only to trace them. Compiled programs ran 2×, and printed nothing; 1 call found a known key.",
    );
    expect(plain(timelineSentence(timelineOf([]), journal({}, [])))).toContain("Nothing was traced");
    expect(plain(timelineSentence(timeline, journal({ profile: "eager" })))).toContain("one clock");
  });

  it("says that it was cut off", () => {
    expect(plain(cutOff(run({ outcome: "killed" }), entries) ?? [])).toBe("Cut off: the worker died. The 22 events that it had sent were kept.");
    expect(plain(cutOff(run({ outcome: "timed-out" }), entries) ?? [])).toContain("ends with event 22");
    expect(plain(cutOff(run({ eventsDropped: 5, eventCount: 27 }), entries) ?? [])).toContain("first 22 events of 27 events");
    expect(cutOff(run({}), entries)).toBeNull();
  });
});

describe("a moment", () => {
  const story: readonly Entry[] = numbered([
    ["python", { kind: "state-created", state: 1, name: "a", stateKind: "Variable", aval: "float32[]", value: "0." }],
    ["tracing", { kind: "trace-started", function: 1 }, 9],
    ["tracing", { kind: "state-written", state: 1, aval: "float32[]", value: "JitTracer(float32[])" }],
    ["tracing", { kind: "trace-ended", function: 1, reads: [], writes: [1], failed: false }],
    ["running", { kind: "state-written", state: 1, aval: "float32[]", value: "1." }],
    ["python", { kind: "printed", stream: "stdout", text: "1.\n" }],
  ]);
  const value = (at: number) => momentAt(story, at).states.map((s) => [s.name, s.value, s.how]);

  it("holds the values that the states had then", () => {
    expect(value(0)).toEqual([["a", "0.", "born"]]);
    expect(value(2)).toEqual([["a", "JitTracer(float32[])", "written"]]);
    expect(value(4)).toEqual([["a", "1.", "written"]]);
  });

  it("puts a state back when its trace ends: the compiled program will write it", () => {
    expect(value(3)).toEqual([["a", "0.", "put back"]]);
  });

  it("believes the journal on what was rolled back and what was kept", () => {
    const kept = (event: Event) => momentAt(numbered([...story.slice(0, 3).map((e): [Place["clock"], Event] => [e.clock, e]), ["tracing", event], ["tracing", { kind: "trace-ended", function: 1, reads: [], writes: [], failed: true }]]), 4).states[0];
    expect(kept({ kind: "state-kept", state: 1, value: "JitTracer(float32[])", because: "error" })).toMatchObject({ how: "kept", value: "JitTracer(float32[])" });
    expect(kept({ kind: "state-rolled-back", state: 1, value: "0.", lost: "", because: "error" })).toMatchObject({ how: "rolled back", value: "0." });
  });

  it("knows who was running and what was printed", () => {
    expect(momentAt(entries, 7).inside.map((frame) => frame.function)).toEqual([2]);
    expect(momentAt(entries, 6).inside.map((frame) => [frame.function, frame.line])).toEqual([
      [2, 13],
      [1, 11],
    ]);
    expect([momentAt(story, 4).stdout, momentAt(story, 5).stdout]).toEqual(["", "1.\n"]);
  });

  it("knows a placeholder from a value", () => {
    expect([isPlaceholder("JitTracer(float32[1])"), isPlaceholder("[1.]")]).toEqual([true, false]);
  });
});

describe("the scale", () => {
  it("shows short runs whole and long ones readably", () => {
    expect(whole(10, 880)).toBe(44);
    expect(readable(40, 880)).toBe(22);
    expect(readable(10_000, 880)).toBe(14);
    expect(zoomed(14, 0.0001, 10_000, 880)).toBeCloseTo(0.088);
    expect(zoomed(14, 100, 10_000, 880)).toBe(44);
  });

  it("finds the event at a pixel", () => {
    const scale = new Scale(100, 10, 300, 200);
    expect([scale.first, scale.last, scale.at(105), scale.x(30)]).toEqual([20, 50, 30, 105]);
    expect(scale.at(10_000)).toBe(99);
  });

  it("draws what is seen only, and of a pixel's bars the longest", () => {
    const scale = new Scale(10_000, 0.08, 800, 0);
    const bars = Array.from({ length: 10_000 }, (_, i) => ({ from: i, to: i + (i % 5) }));
    expect(distinct(bars, scale).length).toBeLessThanOrEqual(801);
    expect(distinct(bars, new Scale(10_000, 40, 800, 0)).length).toBeLessThanOrEqual(25);
  });
});

describe("a call on its line", () => {
  it("is spelt as the program spells it", () => {
    expect(callText("print(f(jnp.ones(2)))", "f")).toBe("f(jnp.ones(2))");
    expect(callText("y = net.step(x, (1, 2)) + 1", "step")).toBe("net.step(x, (1, 2))");
    expect(callText("jax.vmap(f)(x)", "f")).toBe("jax.vmap(f)(x)");
    expect(callText("for x in xs:", "f")).toBe("f");
  });

  it("is shortened to its room, or left out", () => {
    expect([fitted("calling", 80), fitted("calling g", 40), fitted("calling", 10)]).toEqual(["calling", "call…", null]);
  });

  it("has a mark where an event has one", () => {
    const glyphs = entries.map(glyphOf).filter((glyph) => glyph !== null);
    expect(new Set(glyphs)).toEqual(new Set(["print"]));
  });
});
