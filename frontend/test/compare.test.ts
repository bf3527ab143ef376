import { describe, expect, it } from "vitest";
import type { Comparison, Measured, Row } from "../src/compare/api";
import { shortened, telling, tintedSentence } from "../src/compare/model";
import { profilesOf } from "../src/compare/compareTab";
import { plain } from "../src/run/phrase";

const cell = { seq: 1, kind: "python-ran", clock: "tracing", pass: 2, subject: "h", text: "runs the body of h in Python" } as const;

function row(at: number, same = true): Row {
  return { at, line: 7, same, cells: [same ? cell : null, cell] };
}

function rows(count: number, different: readonly number[]): readonly Row[] {
  return Array.from({ length: count }, (_, at) => row(at, !different.includes(at)));
}

describe("the rows of a comparison", () => {
  it("are all shown when they are few", () => {
    expect(shortened(rows(30, [3]))).toHaveLength(30);
  });

  it("are counted in the middle of a long agreement, and no difference is left out", () => {
    const shown = shortened(rows(200, [100]));
    expect(shown.filter((part) => typeof part === "number")).toEqual([90, 89]);
    expect(shown.some((part) => typeof part !== "number" && part.at === 100)).toBe(true);
    const total = shown.reduce<number>((sum, part) => sum + (typeof part === "number" ? part : 1), 0);
    expect(total).toBe(200);
  });

  it("of nothing are none", () => {
    expect(shortened([])).toEqual([]);
  });
});

describe("the tally", () => {
  const measure = (what: string, name: string, same: boolean): Measured => ({ what, name, clock: null, values: ["1", same ? "1" : "2"], same });

  it("begins with what differs, and leaves out what nobody asks when it is equal", () => {
    const all = [measure("outcome", "", true), measure("versions", "h", true), measure("Python ran", "h", false), measure("at the end", "n", true)];
    expect(telling(all).map(({ what }) => what)).toEqual(["Python ran", "at the end", "outcome"]);
  });
});

describe("the sentence", () => {
  const comparison = (sentence: string, firstDifference: Row | null): Comparison => ({ sentence, runs: [], tally: [], rows: [], rowsLeftOut: 0, firstDifference, links: { self: "" } });

  it("has what was done while tracing in the colour of tracing, and keeps its words", () => {
    const said = tintedSentence(comparison("On line 7: two-pass runs the body of h in Python while tracing.", row(3, false)));
    expect(said).toContainEqual({ text: cell.text, tone: "t" });
    expect(plain(said)).toBe("On line 7: two-pass runs the body of h in Python while tracing.");
  });

  it("stays as it is where nothing differs", () => {
    expect(plain(tintedSentence(comparison("They agree.", null)))).toBe("They agree.");
  });
});

it("compares the two engines unless another comparison is there", () => {
  expect(profilesOf(null)).toEqual(["one-pass", "two-pass"]);
});
