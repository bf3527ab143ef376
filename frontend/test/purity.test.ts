import { describe, expect, it } from "vitest";
import { impuritiesOf } from "../src/purity/model";
import { puritySentence } from "../src/purity/purityTab";
import { Journal } from "../src/run/journal";
import { plain } from "../src/run/phrase";
import { entry, fn, run } from "./samples";

describe("purity", () => {
  it("counts what was done besides, by function and line", () => {
    const journal = new Journal(run({ functions: [fn({ id: 1, name: "h" })] }), [
      entry({ kind: "trace-started", function: 1 }, { clock: "tracing" }),
      entry({ kind: "printed", stream: "stdout", text: "a" }, { clock: "tracing", line: 4 }),
      entry({ kind: "printed", stream: "stdout", text: "b" }, { clock: "tracing", line: 4 }),
      entry({ kind: "side-effect", function: 1, name: "num", origin: "global", before: "[0]", after: "[1]" }, { clock: "tracing", line: 5 }),
      entry({ kind: "trace-ended", function: 1, reads: [], writes: [], failed: false }, { clock: "tracing" }),
      entry({ kind: "printed", stream: "stdout", text: "c" }, { line: 9 }),
    ]);
    const all = impuritiesOf(journal);
    expect(all.map(({ says, line, times }) => [plain(says), line, times])).toEqual([
      ["prints while it is traced", 4, 2],
      ["changes num outside of it", 5, 1],
    ]);
    expect(plain(puritySentence(all, journal))).toContain("h did more than compute: 2 things");
  });

  it("says how far that was seen where there is nothing", () => {
    expect(plain(puritySentence([], new Journal(run({ functions: [fn({ id: 1, name: "h" })] }), [])))).toContain("as far as it was seen");
    expect(plain(puritySentence([], new Journal(run({}), [])))).toContain("Nothing was transformed");
  });
});
