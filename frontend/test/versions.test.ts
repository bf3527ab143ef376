import { describe, expect, it } from "vitest";
import type { Event, Place } from "../src/run/api";
import { Journal } from "../src/run/journal";
import { plain } from "../src/run/phrase";
import { chipName, columnsOf, restless, versionsOf } from "../src/versions/model";
import { becauseWords, costWords, manyWords, replacedWords, staleWords, versionsSentence } from "../src/versions/sentence";
import { fn, numbered, run } from "./samples";

type Told = readonly [Place["clock"], Event, number];

function traced(line: number, version: number, value: string, from: string | null, seen = "2.0"): readonly Told[] {
  const fields = from === null ? [] : [{ what: "argument", name: "x", before: from, after: value }];
  return [
    ["python", { kind: "cache-missed", function: 1, nearest: version - 1, because: from === null ? "first call" : "argument x", fields }, line],
    ["tracing", { kind: "value-frozen", function: 1, name: "scale", origin: "global", definedLine: 2, type: "float", value: seen }, 8],
    ["python", { kind: "compiled", function: 1, version, key: "", fields: [{ what: "argument", name: "x", value }, { what: "state", name: "calls", value: "float32[1]" }], jaxpr: "", inside: {}, traceMicros: 410, compileMicros: 620 }, line],
    ["running", { kind: "executed", function: 1, version, times: 1, micros: 5 }, line],
  ];
}

const hit = (line: number, version: number): Told => ["python", { kind: "cache-hit", function: 1, version }, line];

function versions(...told: readonly Told[]) {
  return versionsOf(new Journal(run({ functions: [fn({ id: 1, name: "f" }), fn({ id: 2, name: "never" })] }), numbered(told)));
}

describe("versions", () => {
  const all = versions(
    ...traced(13, 1, "float32[2]", null),
    ...traced(14, 2, "float32[3]", "float32[2]"),
    hit(15, 1),
    hit(19, 1),
    ["python", { kind: "constant-stale", function: 1, version: 1, name: "scale", captured: "2.0", now: "10.0" }, 19],
    hit(20, 1),
  );
  const [f] = all;
  const [one, two] = f?.versions ?? [];

  it("are those of functions that were compiled", () => {
    expect(all.map(({ name, versions: v }) => [name, v.length])).toEqual([["f", 2]]);
  });

  it("light the part of the key that made the difference", () => {
    expect(one?.chips.map((chip) => [chipName(chip), chip.value, chip.lit])).toEqual([
      ["x", "float32[2]", false],
      ["state calls", "float32[1]", false],
    ]);
    expect(two?.chips.filter((chip) => chip.lit).map(chipName)).toEqual(["x"]);
    expect(plain(becauseWords(two!))).toBe("Traced again because argument x changed from float32[2] to float32[3]. Nearest key: v1.");
    expect(plain(becauseWords(one!))).toBe("First call. Nothing to compare with.");
  });

  it("know who answered each call, and from when on with an old value", () => {
    expect(f?.answers.map(({ line, version, how }) => [line, version, how])).toEqual([
      [13, 1, "traced"],
      [14, 2, "traced"],
      [15, 1, "hit"],
      [19, 1, "stale"],
      [20, 1, "stale"],
    ]);
    expect([one?.hits, two?.hits]).toEqual([3, 0]);
    expect(plain(versionsSentence(all))).toBe("Five calls, two traced, three answered from the cache. Line 19 was answered with what was true when its version was traced.");
  });

  it("keep what they froze", () => {
    expect(one?.frozen).toEqual([{ name: "scale", value: "2.0", now: "10.0" }]);
    expect(two?.frozen).toEqual([{ name: "scale", value: "2.0", now: null }]);
    expect(plain(staleWords(1, one!.frozen[0]!))).toContain("Version 1 was traced when it was 2.0, and still uses that. It is 10.0 now.");
    expect(costWords(one!)).toBe("tracing 410 µs, compiling 620 µs, 3 hits, ran 1 time".replaceAll(", ", " · "));
  });

  it("say that another object is behind a name", () => {
    const [of] = versions(...traced(9, 1, "float32[]", null), hit(10, 1), ["python", { kind: "state-replaced", function: 1, version: 1, name: "net.w", state: 1, newState: 2, now: "State(5.0)" }, 10]);
    expect(of?.answers.at(-1)?.how).toBe("stale");
    expect(plain(replacedWords(1, of!.versions[0]!.replaced[0]!))).toContain("Another State object is behind this name now: State(5.0).");
  });

  it("that were evicted stay in the list", () => {
    const [of] = versions(...traced(9, 1, "a", null), ["python", { kind: "cache-evicted", function: 1, version: 1 }, 12], ...traced(12, 2, "b", "a"));
    expect([of?.evicted, of?.versions[0]?.evicted, costWords(of!.versions[0]!).endsWith("dropped: the cache was full")]).toEqual([1, true, true]);
  });

  it("are too many when a part of the key never rests", () => {
    const told = Array.from({ length: 9 }, (_, i) => traced(4, i + 1, `float32[${i}]`, i === 0 ? null : `float32[${i - 1}]`)).flat();
    const [of] = versions(...told);
    expect(restless(of!)).toEqual({ chip: "argument x", times: 8 });
    expect(plain(manyWords(of!) ?? [])).toContain("f was traced 9 times. Most often argument x was another one (8 times)");
    expect(manyWords(f!)).toBeNull();
  });

  it("share a column where calls are alike", () => {
    const [of] = versions(...traced(9, 1, "a", null), hit(11, 1), hit(11, 1), hit(11, 1), hit(12, 1));
    expect(columnsOf(of!.answers).map(({ line, count }) => [line, count])).toEqual([
      [9, 1],
      [11, 3],
      [12, 1],
    ]);
  });

  it("of runs that were kept without parts of keys have the key as one chip", () => {
    const [of] = versions(["python", { kind: "compiled", function: 1, version: 1, key: "x: float32[2]", jaxpr: "", inside: {}, traceMicros: 1, compileMicros: 1 }, 3]);
    expect(of?.versions[0]?.chips).toEqual([{ what: "key", name: "", value: "x: float32[2]", lit: false }]);
  });
});
