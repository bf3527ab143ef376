import type { Entry } from "../run/api";
import { type Frame, StateFold, type StateThen } from "../run/stateFold";

/** What was true at one event of a run. */
export interface Moment {
  readonly states: readonly StateThen[];
  readonly inside: readonly Frame[];
  readonly stdout: string;
}

/** Everything up to the event at this place, it included. */
export function momentAt(entries: readonly Entry[], at: number): Moment {
  const fold = new StateFold();
  let stdout = "";
  for (const entry of entries.slice(0, at + 1)) {
    fold.apply(entry);
    stdout += entry.kind === "printed" && entry.stream !== "stderr" ? entry.text : "";
  }
  return { states: [...fold.states.values()], inside: fold.inside, stdout };
}
