import type { ClockName, Entry } from "../run/api";
import { isPlaceholder, StateFold } from "../run/stateFold";
import type { Call } from "../timeline/model";

/** What one part of a call did to one state: a pass of its trace, its compiled program, or a line of ordinary Python. */
export interface Touch {
  readonly state: number;
  readonly seq: number;
  readonly line: number;
  /** The function that the program called, 0 in ordinary Python. */
  readonly function: number;
  readonly clock: ClockName;
  readonly pass: number;
  readonly reads: number;
  readonly writes: number;
  readonly old: string;
  readonly now: string;
  /** What became of a write of a trace. */
  readonly fate: "" | "rolled back" | "kept" | "put back";
  readonly because: string;
}

/** A value that a state had, from an event on. */
export interface Point {
  readonly seq: number;
  readonly value: string;
}

export interface StateHistory {
  readonly touches: readonly Touch[];
  readonly points: ReadonlyMap<number, readonly Point[]>;
}

type Growing = { -readonly [K in keyof Touch]: Touch[K] };

/** Who read and wrote which state, in order; and the values that were really there. */
export function historyOf(entries: readonly Entry[], calls: readonly Call[]): StateHistory {
  const fold = new StateFold();
  const touches: Growing[] = [];
  const points = new Map<number, Point[]>();
  let part = "";
  let open = new Map<number, Growing>();
  let call = 0;
  let trace = 0;
  entries.forEach((entry, i) => {
    while ((calls[call]?.to ?? Infinity) < i) {
      call++;
    }
    const within = calls[call] && (calls[call] as Call).from <= i ? (calls[call] as Call) : null;
    trace += entry.kind === "trace-started" && fold.inside.length === 0 ? 1 : 0;
    const here = within ? `${call} ${entry.clock} ${trace}` : `line ${entry.line}`;
    const own = within !== null && entry.clock === "python";
    if (here !== part && !own) {
      part = here;
      open = new Map();
    }
    if ("state" in entry && entry.kind !== "state-created" && entry.kind !== "random-drawn" && entry.kind !== "state-replaced" && entry.kind !== "lane-conflict") {
      let touch = open.get(entry.state);
      if (touch === undefined) {
        const old = fold.value(entry.state);
        touch = { state: entry.state, seq: entry.seq, line: within?.line ?? entry.line, function: within?.function ?? 0, clock: entry.clock, pass: entry.pass, reads: 0, writes: 0, old, now: old, fate: "", because: "" };
        open.set(entry.state, touch);
        touches.push(touch);
      }
      note(touch, entry);
    }
    fold.apply(entry);
    if (entry.kind === "trace-ended" && fold.inside.length === 0) {
      open.forEach((touch) => {
        touch.fate ||= touch.writes > 0 ? "put back" : "";
      });
    }
    remember(entry, points);
  });
  return { touches, points };
}

function note(touch: Growing, entry: Extract<Entry, { readonly state: number }>): void {
  switch (entry.kind) {
    case "state-read":
      touch.reads++;
      break;
    case "state-written":
      touch.writes++;
      touch.now = entry.value;
      break;
    case "state-rolled-back":
      touch.fate = "rolled back";
      touch.now = entry.lost ?? touch.now;
      touch.because = entry.because ?? "";
      break;
    case "state-kept":
      touch.fate = "kept";
      touch.now = entry.value;
      touch.because = entry.because;
      break;
  }
}

function remember(entry: Entry, points: Map<number, Point[]>): void {
  if ((entry.kind === "state-created" || entry.kind === "state-written") && !isPlaceholder(entry.value)) {
    const known = points.get(entry.state) ?? [];
    known.push({ seq: entry.seq, value: entry.value });
    points.set(entry.state, known);
  }
}

const MOST_NUMBERS = 8;

/** The numbers of a scalar or a small array, null for anything else. */
export function numbersIn(value: string): readonly number[] | null {
  if (!/^[\s[\]\d.,eE+-]+$/.test(value) || value.includes("...")) {
    return null;
  }
  const numbers = (value.match(/[+-]?\d+\.?\d*(?:[eE][+-]?\d+)?|[+-]?\.\d+/g) ?? []).map(Number);
  return numbers.length === 0 || numbers.length > MOST_NUMBERS || numbers.some(Number.isNaN) ? null : numbers;
}

/** One line for each element, from value to value; null where there is nothing to draw. */
export function seriesOf(points: readonly Point[]): readonly (readonly number[])[] | null {
  const rows = points.map((point) => numbersIn(point.value));
  const [first] = rows;
  if (!first || rows.length < 2 || rows.some((row) => row?.length !== first.length)) {
    return null;
  }
  return first.map((_, element) => rows.map((row) => row?.[element] ?? 0));
}
