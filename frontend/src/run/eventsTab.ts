import { el, said } from "../dom/el";
import { clockMark } from "../dom/marks";
import type { Shown } from "../playground/state";
import type { Entry } from "./api";
import { clockWords, eventDetails } from "./eventDetails";
import { counted, grouped, visible } from "./format";
import { JournalList } from "./journalList";
import { lineLink } from "./lineLink";
import { b, type Phrase, r, t } from "./phrase";

/** The journal of a run, event by event, and all that is known of the one that is selected. */
export class EventsTab {
  readonly nodes: readonly Node[];
  private readonly list: JournalList;
  private readonly card = el("section", { class: "card event-card", "aria-live": "polite" });

  constructor(
    private readonly shown: Shown,
    selected: number,
    onSelect: (entry: Entry) => void,
  ) {
    this.list = new JournalList(shown.journal, selected, onSelect);
    this.nodes = [el("p", { class: "say" }, ...said(sentence(shown))), el("div", { class: "card grow journal" }, this.list.element), this.card];
    this.describe(selected);
  }

  shownAgain(): void {
    this.list.shownAgain();
  }

  select(seq: number): void {
    this.list.select(seq);
    this.describe(seq);
  }

  light(line: number): void {
    this.list.light(line);
  }

  private describe(seq: number): void {
    const { journal, run, source } = this.shown;
    const entry = journal.entries[journal.placeOf(seq)];
    if (entry === undefined) {
      this.card.replaceChildren(el("p", { class: "none" }, "Select an event: its line lights."));
      return;
    }
    this.card.replaceChildren(
      el("h3", { class: "ph" }, `Event ${grouped(entry.seq)} of ${grouped(run.eventCount)}`, el("small", {}, el("kbd", {}, "↑"), " ", el("kbd", {}, "↓"))),
      el("dl", { class: "kv" }, ...placeFacts(entry, source), ...eventDetails(entry).flatMap(([name, value]) => fact(name, [el("code", { class: "long", dir: "auto" }, visible(value))]))),
    );
  }
}

/** Line and clock of an event. */
export function placeFacts(entry: Entry, source: string): readonly HTMLElement[] {
  const line = source.split("\n")[entry.line - 1];
  return [
    ...fact("Line", entry.line > 0 ? [lineLink(entry.line), " ", el("code", {}, visible(line?.trim() ?? ""))] : ["none"]),
    ...fact("Clock", [clockMark(entry.clock), " ", ...said(clockWords(entry))]),
  ];
}

export function fact(name: string | Node, value: readonly (Node | string | null)[]): readonly HTMLElement[] {
  return [el("dt", {}, name), el("dd", {}, ...value)];
}

function sentence({ run, journal: { entries } }: Shown): Phrase {
  const tracing = entries.filter((entry) => entry.clock === "tracing").length;
  const running = entries.filter((entry) => entry.clock === "running").length;
  const kept: Phrase = run.eventsDropped
    ? ["The first ", b(counted(entries.length, "event")), ` of ${counted(run.eventCount, "event")}: `]
    : [b(counted(entries.length, "event")), " in the order in which they happened: "];
  return [...kept, t(`${tracing} while Python was tracing`), ", ", r(`${running} while a compiled program ran`), "."];
}
