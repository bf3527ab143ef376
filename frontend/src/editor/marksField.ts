import { type ChangeDesc, MapMode, StateEffect, StateField, type Text } from "@codemirror/state";
import type { ClockName } from "../run/api";
import { type Bracket, type LineMarks, NO_MARKS, type ProgramMarks } from "../run/marks";

/** The line of an event that was pointed at, and its clock. */
export interface Lit {
  readonly line: number;
  readonly clock: ClockName;
}

/** Where the lines of a program that was run begin now, after edits; null for a line that is gone. */
type Starts = readonly (number | null)[];

/** The marks of the last run, on the lines as they are now. */
export interface Marked {
  readonly marks: ProgramMarks;
  readonly starts: Starts;
  /** Of the program that was sent and has not come back yet. */
  readonly sent: Starts | null;
  readonly lit: Lit | null;
  /** By line as it is now. */
  readonly lines: ReadonlyMap<number, LineMarks>;
  readonly brackets: readonly Bracket[];
  readonly litLine: number;
}

/** The program as it is now was sent to be run. */
export const programSent = StateEffect.define<null>();

/** What the run of the program that was sent last came to. */
export const programRan = StateEffect.define<ProgramMarks>();

export const lineLit = StateEffect.define<Lit | null>();

export const marksField = StateField.define<Marked>({
  create: (state) => placed({ marks: NO_MARKS, starts: startsOf(state.doc), sent: null, lit: null }, state.doc),
  update(value, transaction) {
    let next: Unplaced = value;
    if (transaction.docChanged) {
      next = {
        ...next,
        starts: moved(next.starts, transaction.changes),
        sent: next.sent && moved(next.sent, transaction.changes),
      };
    }
    for (const effect of transaction.effects) {
      if (effect.is(programSent)) {
        next = { ...next, sent: startsOf(transaction.newDoc) };
      } else if (effect.is(programRan)) {
        next = { ...next, marks: effect.value, starts: next.sent ?? next.starts };
      } else if (effect.is(lineLit)) {
        next = { ...next, lit: effect.value };
      }
    }
    return next === value ? value : placed(next, transaction.newDoc);
  },
});

type Unplaced = Pick<Marked, "marks" | "starts" | "sent" | "lit">;

function placed(from: Unplaced, doc: Text): Marked {
  const now = (line: number): number => {
    const start = from.starts[line - 1];
    return start === null || start === undefined || start > doc.length ? 0 : doc.lineAt(start).number;
  };
  const lines = new Map<number, LineMarks>();
  from.marks.lines.forEach((marks, line) => {
    if (now(line) > 0) {
      lines.set(now(line), marks);
    }
  });
  const brackets = from.marks.brackets
    .map(({ fault, born }) => ({ fault: now(fault), born: now(born) }))
    .filter(({ fault, born }) => fault > 0 && born > 0 && fault !== born);
  return { ...from, lines, brackets, litLine: from.lit === null ? 0 : now(from.lit.line) };
}

function startsOf(doc: Text): Starts {
  return Array.from({ length: doc.lines }, (_, i) => doc.line(i + 1).from);
}

function moved(starts: Starts, changes: ChangeDesc): Starts {
  return starts.map((start) => (start === null ? null : changes.mapPos(start, 1, MapMode.TrackAfter)));
}
