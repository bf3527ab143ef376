import { EditorState } from "@codemirror/state";
import { describe, expect, it } from "vitest";
import { lineLit, marksField, programRan, programSent } from "../src/editor/marksField";
import { lineClasses } from "../src/editor/gutter";
import { Journal } from "../src/run/journal";
import { marksOf } from "../src/run/marks";
import { run } from "./samples";

const error = { type: "E", message: "", line: 3, origin: { what: "state", name: "a", line: 1 } };
const marks = marksOf(new Journal(run({ error }), []));

function opened(): EditorState {
  return EditorState.create({ doc: "a = 1\nb = 2\nf(a)\n", extensions: [marksField] });
}

describe("marks in the editor", () => {
  it("stay with their lines while the program is edited", () => {
    const ran = opened().update({ effects: [programSent.of(null), programRan.of(marks)] }).state;
    const edited = ran.update({ changes: { from: 0, insert: "# new\n" } }).state.field(marksField);
    expect([...edited.lines.keys()].sort()).toEqual([2, 4]);
    expect(edited.brackets).toEqual([{ fault: 4, born: 2 }]);
  });

  it("go when their line goes", () => {
    const ran = opened().update({ effects: [programSent.of(null), programRan.of(marks)] }).state;
    const edited = ran.update({ changes: { from: 0, to: 9 } }).state.field(marksField);
    expect(edited.brackets).toEqual([]);
  });

  it("belong to the program that was sent, also if it was edited meanwhile", () => {
    const sent = opened().update({ effects: programSent.of(null) }).state;
    const edited = sent.update({ changes: { from: 0, insert: "\n\n" } }).state;
    const ran = edited.update({ effects: programRan.of(marks) }).state.field(marksField);
    expect([...ran.lines.keys()].sort()).toEqual([3, 5]);
  });

  it("light one line in the colour of its clock", () => {
    const state = opened().update({ effects: lineLit.of({ line: 2, clock: "tracing" }) }).state;
    expect(lineClasses(state.field(marksField))).toEqual([[2, "l-lit l-tracing"]]);
  });
});
