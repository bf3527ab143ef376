import type { Entry, FunctionReport, Run, StateReport } from "./api";

/** A run together with what happened in it. Names are looked up here, never in the engine's numbers. */
export class Journal {
  readonly entries: readonly Entry[];
  private readonly functions: ReadonlyMap<number, FunctionReport>;
  private readonly states: ReadonlyMap<number, StateReport>;

  constructor(
    readonly run: Run,
    entries: readonly Entry[],
  ) {
    this.entries = entries;
    this.functions = new Map(run.functions.map((f) => [f.id, f]));
    this.states = new Map(run.states.map((s) => [s.id, s]));
  }

  functionName(id: number): string {
    return this.functions.get(id)?.name ?? `function ${id}`;
  }

  stateName(id: number): string {
    const state = this.states.get(id);
    return state === undefined ? `state ${id}` : nameOf(state);
  }

  stateNames(ids: readonly number[]): readonly string[] {
    return [...new Set(ids.map((id) => this.stateName(id)))];
  }

  state(id: number): StateReport | undefined {
    return this.states.get(id);
  }

  isState(name: string): boolean {
    return this.run.states.some((state) => state.name === name);
  }

  /** The place of an event in the list, -1 where there is none. Numbers have no gaps, but the first kept need not be 1. */
  placeOf(seq: number): number {
    const guess = seq - (this.entries[0]?.seq ?? 1);
    return this.entries[guess]?.seq === seq ? guess : this.entries.findIndex((entry) => entry.seq === seq);
  }

  get hasCells(): boolean {
    return (this.run.cells?.length ?? 0) > 0;
  }
}

/** What to call a state: its name, or its class where the program gives it none. */
export function nameOf({ name, kind }: Pick<StateReport, "name" | "kind">): string {
  return name === "" ? kind : name;
}

/** Why there was no version at the first call of a function that nobody has traced yet. */
export const FIRST_CALL = "first call";
