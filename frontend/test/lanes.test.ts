import { describe, expect, it } from "vitest";
import { choiceWords, lanesSentence } from "../src/lanes/lanesTab";
import { lanesOf } from "../src/lanes/model";
import { Journal } from "../src/run/journal";
import { plain } from "../src/run/phrase";
import { fn, numbered, run } from "./samples";

function journal(...events: Parameters<typeof numbered>[0]): Journal {
  return new Journal(run({ functions: [fn({ id: 1, name: "f" }), fn({ id: 2, name: "g" })] }), numbered(events));
}

const MAPPED = {
  kind: "lanes-mapped",
  function: 1,
  lanes: 3,
  inputs: [
    { state: 0, name: "x", axis: 0 },
    { state: 1, name: "own", axis: 0 },
    { state: 2, name: "shared", axis: -1 },
  ],
  outputs: [
    { state: 1, name: "own", axis: 0 },
    { state: 3, name: "count", axis: -1 },
  ],
} as const;

describe("lanes", () => {
  it("pair what goes in with what comes out", () => {
    const of = journal(["python", MAPPED, 7], ["python", MAPPED, 7]);
    const { mappings } = lanesOf(of);
    expect(mappings).toHaveLength(1);
    expect(mappings[0]?.times).toBe(2);
    expect(mappings[0]?.carried.map(({ name, into, out }) => [name, into, out])).toEqual([
      ["x", 0, null],
      ["own", 0, 0],
      ["shared", -1, null],
      ["count", null, -1],
    ]);
    expect(plain(lanesSentence(lanesOf(of), of))).toBe("f went once through Python, and runs on 3 lanes at once. All lanes share shared.");
  });

  it("name the write that does not fit", () => {
    const of = journal(["tracing", { kind: "lane-conflict", function: 1, state: 2, name: "shared", axis: 0, storedLine: 6 }, 9]);
    expect(lanesOf(of).conflicts[0]?.line).toBe(6);
    expect(plain(lanesSentence(lanesOf(of), of))).toContain("Line 6 wrote a value with lanes to shared");
  });

  it("tell branches that were taken from those that all ran", () => {
    const of = journal(["running", { kind: "branches-taken", functions: [1, 0], times: [3, 0] }], ["tracing", { kind: "branches-merged", functions: [1, 2], lanes: 4 }]);
    expect(lanesOf(of).choices.map((choice) => plain(choiceWords(choice, of)))).toEqual([
      "f taken 3×, branch 1 taken never",
      "4 lanes choose for themselves: f and g all run on every lane, and each lane keeps its own result.",
    ]);
  });
});
