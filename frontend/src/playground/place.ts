import { type PageState, TABS, type TabName } from "./state";

/** Where in a run a link leads: a tab, and an event of it. */
export interface RunPlace {
  readonly tab: TabName;
  /** 0 for none. */
  readonly selected: number;
}

/** `#timeline/13`. */
export function placeIn(hash: string): RunPlace | null {
  const found = /^#([a-z]+)(?:\/(\d{1,9}))?$/.exec(hash);
  const tab = TABS.find((name) => name === found?.[1]);
  return tab === undefined || tab === "code" ? null : { tab, selected: Number(found?.[2] ?? 0) };
}

export function hashOf({ tab, selected }: Pick<PageState, "tab" | "selected">): string {
  const seen = tab === "code" ? "outcome" : tab;
  return selected > 0 ? `#${seen}/${selected}` : seen === "outcome" ? "" : `#${seen}`;
}
