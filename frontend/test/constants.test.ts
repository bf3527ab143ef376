import { describe, expect, it } from "vitest";
import { constantsSentence } from "../src/constants/constantsTab";
import { constantsOf } from "../src/constants/model";
import { Journal } from "../src/run/journal";
import { plain } from "../src/run/phrase";
import { fn, numbered, run, state } from "./samples";

const SCALE = { kind: "value-frozen", name: "scale", origin: "global", definedLine: 4, type: "float", value: "2.0" } as const;
const COMPILED = { kind: "compiled", function: 2, version: 1, key: "", jaxpr: "", inside: {}, traceMicros: 0, compileMicros: 0 } as const;

function constants(...events: Parameters<typeof numbered>[0]) {
  return constantsOf(new Journal(run({ functions: [fn({ id: 1, name: "f" }), fn({ id: 2, name: "g" })], states: [state({ name: "calls" })] }), numbered(events)));
}

describe("constants", () => {
  const all = constants(
    ["tracing", { kind: "trace-started", function: 2 }, 16, 1],
    ["tracing", { kind: "constant-captured", function: 2, name: "calls", origin: "global", definedLine: 3, aval: "float32[1]", value: "[0.]" }, 13, 1],
    ["tracing", { ...SCALE, function: 1 }, 9, 1],
    ["tracing", { kind: "trace-ended", function: 2, reads: [], writes: [], failed: false }, 16, 1],
    ["tracing", { kind: "trace-started", function: 2 }, 16, 2],
    ["tracing", { kind: "constant-captured", function: 2, name: "w", origin: "closure", definedLine: 5, aval: "float32[2]", value: "[1. 2.]" }, 14, 2],
    ["tracing", { kind: "trace-ended", function: 2, reads: [], writes: [], failed: false }, 16, 2],
    ["python", COMPILED, 16],
    ["python", { kind: "cache-hit", function: 2, version: 1 }, 19],
    ["python", { kind: "constant-stale", function: 2, version: 1, name: "scale", captured: "2.0", now: "10.0" }, 19],
  );

  it("are in the version that was traced when they were read, also by a function inside", () => {
    expect(all.map(({ name, function: f, readIn, version }) => [name, f, readIn, version])).toEqual([
      ["scale", 2, 1, 1],
      ["w", 2, 2, 1],
    ]);
  });

  it("know where they are from, and no state is among them", () => {
    expect(all.map(({ origin, definedLine, line, type }) => [origin, definedLine, line, type])).toEqual([
      ["global", 4, 9, "float"],
      ["closure", 5, 14, "float32[2]"],
    ]);
  });

  it("are stale from the call on that used an old one", () => {
    expect(all.map((constant) => constant.stale)).toEqual([{ now: "10.0", line: 19, seq: 10 }, null]);
    expect(plain(constantsSentence(all))).toBe("Tracing froze scale and w: each version keeps what it saw. Line 19 used an old scale.");
  });

  it("of a loop belong to no version", () => {
    const loop = constants(["tracing", { kind: "trace-started", function: 1 }], ["tracing", { ...SCALE, function: 1 }], ["tracing", { kind: "trace-ended", function: 1, reads: [], writes: [], failed: false }]);
    expect(loop.map(({ function: f, version }) => [f, version])).toEqual([[1, 0]]);
    expect(plain(constantsSentence(loop))).toContain("still so");
  });
});
