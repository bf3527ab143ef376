import { type Phrase, type Piece, r, t } from "../run/phrase";
import type { Comparison, Measured, Row } from "./api";

/** Rows of agreement are shown on each side of a long stretch of it; what is between is counted. */
const KEPT = 5;
const LONG = 40;

/** A row, or how many rows that agree are left out here. */
export type Shown = Row | number;

/** The rows as they are shown: differences all, long agreement shortened. */
export function shortened(rows: readonly Row[]): readonly Shown[] {
  const shown: Shown[] = [];
  let agreed: Row[] = [];
  const flush = () => {
    if (agreed.length > LONG) {
      shown.push(...agreed.slice(0, KEPT), agreed.length - 2 * KEPT, ...agreed.slice(-KEPT));
    } else {
      shown.push(...agreed);
    }
    agreed = [];
  };
  for (const row of rows) {
    if (row.same) {
      agreed.push(row);
    } else {
      flush();
      shown.push(row);
    }
  }
  flush();
  return shown;
}

const TELLING = new Set(["Python ran", "compiled ran", "at the end", "printed", "outcome"]);
const FEW = 8;

/** What the tally shows: what differs first, then what matters most of what does not. */
export function telling(tally: readonly Measured[]): readonly Measured[] {
  const differ = tally.filter((measure) => !measure.same);
  const agree = tally.filter((measure) => measure.same && TELLING.has(measure.what));
  const named = agree.filter((measure) => measure.name !== "");
  const others = agree.filter((measure) => measure.name === "");
  return [...differ, ...named, ...others].slice(0, FEW);
}

/** The sentence, with what happened by a clock in its colour. */
export function tintedSentence({ sentence, firstDifference }: Comparison): Phrase {
  const pieces: (string | Piece)[] = [];
  let left = sentence;
  for (const cell of firstDifference?.cells ?? []) {
    const at = cell === null ? -1 : left.indexOf(cell.text);
    if (cell !== null && at >= 0 && cell.clock !== "python") {
      pieces.push(left.slice(0, at), (cell.clock === "tracing" ? t : r)(cell.text));
      left = left.slice(at + cell.text.length);
    }
  }
  return [...pieces, left];
}
