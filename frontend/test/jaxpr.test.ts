import { describe, expect, it } from "vitest";
import { compared, stagesOf, type TextRow } from "../src/jaxpr/model";
import type { EventOf } from "../src/run/events";
import { entry } from "./samples";

const row = (text: string): TextRow => ({ text, lines: [], change: "same" });
const marked = (rows: readonly TextRow[]) => rows.map(({ text, change }) => `${{ same: " ", new: "+", gone: "-" }[change]}${text}`);

const JAXPR = { function: 1, name: "f", version: 1, text: "a\nb" };
const compiled = (stages: EventOf<"compiled">["stages"]) =>
  ({ ...entry({ kind: "compiled", function: 1, version: 1, key: "", jaxpr: "", inside: {}, traceMicros: 0, compileMicros: 0 }), ...(stages && { stages }) }) as EventOf<"compiled">;

describe("a pass", () => {
  it("shows what it dropped and what it made, and keeps the rest", () => {
    expect(marked(compared(["a", "b", "c"].map(row), ["a", "x", "c", "d"].map(row)))).toEqual([" a", "-b", "+x", " c", "+d"]);
  });

  it("that leaves all as it was lights nothing", () => {
    expect(marked(compared(["a", "a"].map(row), ["a", "a"].map(row)))).toEqual([" a", " a"]);
  });

  it("did not move the states to the front: that is only how texts are written", () => {
    expect(marked(compared(["{ lambda ; a b. let", "x", "in (c, d) }"].map(row), ["{ lambda ; b a. let", "in (d, c) }"].map(row)))).toEqual([" { lambda ; b a. let", "-x", " in (d, c) }"]);
  });

  it("from or to an empty program", () => {
    expect(marked(compared([], [row("a")]))).toEqual(["+a"]);
    expect(marked(compared([row("a")], []))).toEqual(["-a"]);
  });
});

describe("the stages of a version", () => {
  it("are the jaxpr alone in runs that were kept without them", () => {
    expect(stagesOf(JAXPR, undefined).map(({ step }) => step)).toEqual(["as traced"]);
    expect(stagesOf(JAXPR, compiled(undefined))[0]?.rows?.map(({ text }) => text)).toEqual(["a", "b"]);
  });

  it("know the lines of each row", () => {
    const [traced] = stagesOf(JAXPR, compiled([{ step: "as traced", text: "", rows: [[], [3, 4]] }]));
    expect(traced?.rows?.map(({ lines }) => lines)).toEqual([[], [3, 4]]);
  });

  it("say where a text was too long", () => {
    expect(stagesOf(JAXPR, compiled([{ step: "as traced", text: "", rows: [] }, { step: "Inline", text: "", rows: [] }]))[1]?.rows).toBeNull();
  });
});
