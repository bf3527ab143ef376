import type { Entry } from "../run/api";

/** A state as it was at one event. */
export interface StateThen {
  readonly state: number;
  readonly name: string;
  readonly value: string;
  /** How it came by this value, and at which event. */
  readonly how: "born" | "written" | "rolled back" | "kept" | "put back";
  readonly seq: number;
}

/** Who is running, the outermost first. */
export interface Frame {
  readonly function: number;
  readonly line: number;
}

/** What was true at one event of a run. */
export interface Moment {
  readonly states: readonly StateThen[];
  readonly inside: readonly Frame[];
  readonly stdout: string;
}

type Held = Map<number, StateThen>;

/** Everything up to the event at this place, it included. */
export function momentAt(entries: readonly Entry[], at: number): Moment {
  const states: Held = new Map();
  const inside: Frame[] = [];
  let before: Held = new Map();
  let written = new Set<number>();
  let stdout = "";
  const put = (state: number, value: string, how: StateThen["how"], seq: number, name = "") => {
    const known = states.get(state);
    if (inside.length > 0 && known) {
      written.add(state);
    }
    states.set(state, { state, name: known?.name ?? name, value, how, seq });
  };
  for (const entry of entries.slice(0, at + 1)) {
    switch (entry.kind) {
      case "trace-started":
        if (inside.length === 0) {
          before = new Map(states);
          written = new Set();
        }
        inside.push({ function: entry.function, line: entry.line });
        break;
      case "trace-ended":
        inside.pop();
        if (inside.length === 0) {
          putBack(states, before, written, entry.seq);
        }
        break;
      case "printed":
        stdout += entry.stream === "stderr" ? "" : entry.text;
        break;
      case "state-created":
        put(entry.state, entry.value, "born", entry.seq, entry.name);
        break;
      case "state-written":
        put(entry.state, entry.value, "written", entry.seq);
        break;
      case "state-rolled-back":
        put(entry.state, entry.value, "rolled back", entry.seq);
        written.delete(entry.state);
        break;
      case "state-kept":
        put(entry.state, entry.value, "kept", entry.seq);
        written.delete(entry.state);
        break;
    }
  }
  return { states: [...states.values()], inside, stdout };
}

/** A trace that ends leaves the states as they were: its program will write them when it runs. */
function putBack(states: Held, before: Held, written: ReadonlySet<number>, seq: number): void {
  for (const state of written) {
    const old = before.get(state);
    if (old) {
      states.set(state, { ...old, how: "put back", seq });
    }
  }
}

/** Whether a value stands for one that is not there yet. */
export function isPlaceholder(value: string): boolean {
  return /^\w*Tracer\b|^Traced</.test(value);
}
