import type { Lane } from "../run/api";
import type { Journal } from "../run/journal";

/** One thing that goes into a mapped function, comes out of it, or both. */
export interface Carried {
  readonly name: string;
  readonly state: number;
  /** Along which it has its lanes; -1 when it is one for all, null when it does not go this way. */
  readonly into: number | null;
  readonly out: number | null;
}

export interface Mapping {
  readonly seq: number;
  readonly line: number;
  readonly function: number;
  readonly lanes: number;
  readonly carried: readonly Carried[];
  /** How often the same was mapped in the same way. */
  readonly times: number;
}

export interface Conflict {
  readonly seq: number;
  readonly line: number;
  readonly function: number;
  readonly name: string;
  readonly axis: number;
}

export interface Choice {
  readonly seq: number;
  readonly line: number;
  readonly functions: readonly number[];
  /** 0 where the lanes choose together. */
  readonly lanes: number;
  readonly times: readonly number[];
}

export interface LaneViews {
  readonly mappings: readonly Mapping[];
  readonly conflicts: readonly Conflict[];
  readonly choices: readonly Choice[];
}

export function lanesOf(journal: Journal): LaneViews {
  const mappings = new Map<string, Mapping>();
  const conflicts: Conflict[] = [];
  const choices: Choice[] = [];
  for (const entry of journal.entries) {
    const { seq } = entry;
    if (entry.kind === "lanes-mapped") {
      const carried = carriedBy(entry.inputs, entry.outputs);
      const key = JSON.stringify([entry.function, entry.line, entry.lanes, carried]);
      const known = mappings.get(key);
      mappings.set(key, known ? { ...known, times: known.times + 1 } : { seq, line: entry.line, function: entry.function, lanes: entry.lanes, carried, times: 1 });
    } else if (entry.kind === "lane-conflict") {
      conflicts.push({ seq, line: entry.storedLine || entry.line, function: entry.function, name: entry.name, axis: entry.axis });
    } else if (entry.kind === "branches-merged") {
      choices.push({ seq, line: entry.line, functions: entry.functions, lanes: entry.lanes, times: [] });
    } else if (entry.kind === "branches-taken") {
      choices.push({ seq, line: entry.line, functions: entry.functions, lanes: 0, times: entry.times });
    }
  }
  return { mappings: [...mappings.values()], conflicts, choices };
}

function carriedBy(inputs: readonly Lane[], outputs: readonly Lane[]): readonly Carried[] {
  const ins = inputs.map((lane): Carried => {
    const out = lane.state > 0 ? outputs.find((other) => other.state === lane.state) : undefined;
    return { name: lane.name, state: lane.state, into: lane.axis, out: out?.axis ?? null };
  });
  const only = outputs.filter((lane) => !inputs.some((other) => lane.state > 0 && other.state === lane.state));
  return [...ins, ...only.map((lane): Carried => ({ name: lane.name, state: lane.state, into: null, out: lane.axis }))];
}
