import { describe, expect, it } from "vitest";
import { printedLines, printedSummary } from "../src/run/printed";
import { entry, run } from "./samples";

describe("printed lines", () => {
  it("join pieces up to the end of the line and keep the first piece's place", () => {
    const lines = printedLines(run({ stdout: "a b\nc\n" }), [
      entry({ kind: "printed", stream: "stdout", text: "a " }, { line: 3, clock: "tracing", pass: 1 }),
      entry({ kind: "printed", stream: "stdout", text: "b\nc\n" }, { line: 4 }),
    ]);
    expect(lines.map((line) => [line.text, line.line, line.clock])).toEqual([
      ["a b", 3, "tracing"],
      ["c", 4, "python"],
    ]);
  });

  it("know their cell", () => {
    const lines = printedLines(run({ stdout: "one\ntwo\n" }), [
      entry({ kind: "cell-started", cell: 1 }),
      entry({ kind: "printed", stream: "stdout", text: "one\n" }),
      entry({ kind: "cell-started", cell: 2 }),
      entry({ kind: "printed", stream: "stdout", text: "two\n" }),
    ]);
    expect(lines.map((line) => line.cell)).toEqual([1, 2]);
  });

  it("go on without a clock where events were not kept", () => {
    const lines = printedLines(run({ stdout: "kept\nlost\n" }), [entry({ kind: "printed", stream: "stdout", text: "kept\n" })]);
    expect(lines.map((line) => [line.text, line.clock])).toEqual([
      ["kept", "python"],
      ["lost", null],
    ]);
    expect(printedSummary(run({}), lines)).toContain("1 beyond the events kept");
  });

  it("end without a line end", () => {
    expect(printedLines(run({ stdout: "x" }), [entry({ kind: "printed", stream: "stdout", text: "x" })])).toHaveLength(1);
  });

  it("say why there are none", () => {
    const error = { type: "ValueError", message: "", line: 9 };
    expect(printedSummary(run({ error }), [])).toBe("nothing: the program stopped on line 9");
  });
});
