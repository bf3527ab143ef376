import type { Compared } from "../compare/compareTab";
import type { Twice } from "../purity/tracedTwice";
import type { Entry, Going, JaxprReport, ProfileName, Run } from "../run/api";
import { Journal } from "../run/journal";
import type { ProgramMarks } from "../run/marks";

/** A run as far as it has been fetched: its events and jaxprs come after it. */
export interface Shown {
  readonly run: Run;
  readonly source: string;
  readonly journal: Journal;
  readonly marks: ProgramMarks;
  readonly entries: readonly Entry[] | null;
  readonly jaxprs: readonly JaxprReport[] | null;
}

/** What goes on between the page and the server. */
export type Traffic =
  | { readonly kind: "quiet" }
  | { readonly kind: "running"; readonly slow: boolean; readonly going?: Going; readonly stopping?: boolean }
  | { readonly kind: "reading" }
  | { readonly kind: "trouble"; readonly trouble: Trouble };

export type Trouble =
  | { readonly kind: "too-many"; readonly until: number; readonly detail: string }
  | { readonly kind: "offline" }
  | { readonly kind: "refused"; readonly detail: string }
  | { readonly kind: "unknown-run" }
  | { readonly kind: "server"; readonly status: number; readonly detail: string };

export const TABS = ["code", "outcome", "timeline", "states", "versions", "functions", "constants", "lanes", "purity", "events", "jaxpr", "compare"] as const;

/** `code` is a tab on narrow pages only. */
export type TabName = (typeof TABS)[number];

export interface PageState {
  readonly title: string;
  readonly hint: string;
  readonly profile: ProfileName;
  readonly tab: TabName;
  readonly shown: Shown | null;
  /** The program under several profiles, where that was asked for. */
  readonly compared: Compared | null;
  /** The bodies of a run traced twice, where that was asked for. */
  readonly twice: Twice | null;
  /** The program was edited since it was sent. */
  readonly edited: boolean;
  readonly traffic: Traffic;
  /** The event that was selected, 0 for none. */
  readonly selected: number;
}

export type Change = Partial<PageState>;

/** The state of the page and who must know when it changes. */
export class Store {
  private readonly listeners: ((state: PageState, before: PageState) => void)[] = [];

  constructor(private current: PageState) {}

  get state(): PageState {
    return this.current;
  }

  set(change: Change): void {
    const before = this.current;
    this.current = { ...before, ...change };
    this.listeners.forEach((listener) => listener(this.current, before));
  }

  onChange(listener: (state: PageState, before: PageState) => void): void {
    this.listeners.push(listener);
  }
}
