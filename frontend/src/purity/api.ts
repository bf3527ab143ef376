/** Each body of a kept run, traced a second time for the same inputs. Of that run nothing is kept. */
export interface TracedTwice {
  readonly sentence: string;
  readonly outcome: string;
  readonly bodies: readonly TracedBody[];
  readonly links: { readonly run: string };
}

export interface TracedBody {
  readonly function: number;
  readonly name: string;
  readonly version: number;
  readonly same: boolean;
  /** Where the traces part; 0 where it cannot be told. */
  readonly line: number;
  readonly first: string;
  readonly second: string;
}
