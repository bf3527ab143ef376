import type { Entry } from "./api";

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

/** Follows the values of the states through the events. */
export class StateFold {
  readonly states = new Map<number, StateThen>();
  readonly inside: Frame[] = [];
  private before = new Map<number, StateThen>();
  private written = new Set<number>();

  apply(entry: Entry): void {
    switch (entry.kind) {
      case "trace-started":
        if (this.inside.length === 0) {
          this.before = new Map(this.states);
          this.written = new Set();
        }
        this.inside.push({ function: entry.function, line: entry.line });
        break;
      case "trace-ended":
        this.inside.pop();
        if (this.inside.length === 0) {
          this.putBack(entry.seq);
        }
        break;
      case "state-created":
        this.put(entry.state, entry.value, "born", entry.seq, entry.name);
        break;
      case "state-written":
        this.put(entry.state, entry.value, "written", entry.seq);
        break;
      case "state-rolled-back":
      case "state-kept":
        this.put(entry.state, entry.value, entry.kind === "state-kept" ? "kept" : "rolled back", entry.seq);
        this.written.delete(entry.state);
        break;
    }
  }

  value(state: number): string {
    return this.states.get(state)?.value ?? "";
  }

  private put(state: number, value: string, how: StateThen["how"], seq: number, name = ""): void {
    const known = this.states.get(state);
    if (this.inside.length > 0 && known) {
      this.written.add(state);
    }
    this.states.set(state, { state, name: known?.name ?? name, value, how, seq });
  }

  /** A trace that ends leaves the states as they were: its program will write them when it runs. */
  private putBack(seq: number): void {
    for (const state of this.written) {
      const old = this.before.get(state);
      if (old) {
        this.states.set(state, { ...old, how: "put back", seq });
      }
    }
    this.written = new Set();
  }
}

/** Whether a value stands for one that is not there yet. */
export function isPlaceholder(value: string): boolean {
  return /^\w*Tracer\b|^Traced</.test(value);
}
