import type { ClockName, Links, OutcomeName, ProfileName } from "../run/api";

/** Runs of one program under several profiles, as the REST API sets them beside each other. */
export interface Comparison {
  readonly sentence: string;
  readonly runs: readonly ComparedRun[];
  readonly tally: readonly Measured[];
  readonly rows: readonly Row[];
  readonly rowsLeftOut: number;
  readonly firstDifference: Row | null;
  readonly links: { readonly self: string };
}

export interface ComparedRun {
  readonly id: string;
  readonly profile: ProfileName;
  readonly outcome: OutcomeName;
  readonly sentence: string;
  readonly stdout: string;
  readonly eventsDropped: number;
  readonly links: Links;
}

export interface Measured {
  readonly what: string;
  readonly name: string;
  readonly clock: ClockName | null;
  readonly values: readonly string[];
  readonly same: boolean;
}

export interface Row {
  readonly at: number;
  readonly line: number;
  readonly same: boolean;
  readonly cells: readonly (Cell | null)[];
}

export interface Cell {
  readonly seq: number;
  readonly kind: string;
  readonly clock: ClockName;
  readonly pass: number;
  readonly subject: string;
  readonly text: string;
}
