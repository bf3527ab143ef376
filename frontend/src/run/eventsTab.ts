import { el, said } from "../dom/el";
import { clockMark } from "../dom/marks";
import { VirtualList } from "../dom/virtualList";
import type { Shown } from "../playground/state";
import type { Entry } from "./api";
import { counted, visible } from "./format";
import { clockWords, eventDetails } from "./eventDetails";
import { eventWords } from "./eventWords";
import { lineLink } from "./lineLink";
import { b, type Phrase, r, t } from "./phrase";

const ROW_HEIGHT = 24;

/** The journal of a run, event by event. One event is selected; arrow keys move on. */
export class EventsTab {
  readonly nodes: readonly Node[];
  private readonly list: VirtualList;
  private readonly card = el("section", { class: "card event-card", "aria-live": "polite" });
  private readonly entries: readonly Entry[];
  private selected: number;

  constructor(
    private readonly shown: Shown,
    selected: number,
    private readonly onSelect: (entry: Entry) => void,
  ) {
    this.entries = shown.entries ?? [];
    this.selected = selected;
    this.list = new VirtualList(this.entries.length, ROW_HEIGHT, (i) => this.row(i), "Events in order");
    this.list.element.addEventListener("keydown", (event) => this.onKey(event));
    this.nodes = [
      el("p", { class: "say" }, ...said(sentence(this.entries, shown))),
      el("div", { class: "card grow journal" }, this.list.element),
      this.card,
    ];
    this.describe();
  }

  /** To be called when the list is on the page again. */
  shownAgain(): void {
    this.list.restore();
  }

  select(seq: number): void {
    this.selected = seq;
    this.list.show(this.indexOf(seq));
    this.describe();
  }

  private row(index: number): HTMLElement {
    const entry = this.entries[index] as Entry;
    const on = entry.seq === this.selected;
    const first = index === 0 && this.indexOf(this.selected) < 0;
    return el(
      "li",
      { class: on ? `on on-${entry.clock}` : entry.kind === "cell-started" ? "cell" : null, "data-seq": entry.seq },
      el(
        "button",
        { type: "button", tabindex: on || first ? 0 : -1, "aria-current": on ? "true" : null, onclick: () => this.choose(index) },
        el("span", { class: "num" }, String(entry.seq)),
        clockMark(entry.clock),
        el("span", { class: "what" }, ...said(eventWords(entry, this.shown.journal))),
      ),
      lineLink(entry.line, false),
    );
  }

  private choose(index: number): void {
    const entry = this.entries[index];
    if (entry) {
      this.onSelect(entry);
      this.list.element.querySelector<HTMLElement>('li.on button')?.focus({ preventScroll: true });
    }
  }

  private onKey(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1, ArrowRight: 1, ArrowLeft: -1, PageDown: 10, PageUp: -10 }[event.key];
    const last = this.entries.length - 1;
    const at = Math.max(0, this.indexOf(this.selected));
    const to = event.key === "Home" ? 0 : event.key === "End" ? last : step === undefined ? -1 : Math.min(last, Math.max(0, at + step));
    if (to >= 0) {
      event.preventDefault();
      this.choose(to);
    }
  }

  /** Events are numbered without gaps, but the first kept one need not be 1. */
  private indexOf(seq: number): number {
    const first = this.entries[0]?.seq ?? 1;
    const guess = seq - first;
    return this.entries[guess]?.seq === seq ? guess : this.entries.findIndex((entry) => entry.seq === seq);
  }

  private describe(): void {
    const entry = this.entries[this.indexOf(this.selected)];
    if (entry === undefined) {
      this.card.replaceChildren(el("p", { class: "none" }, "Select an event: its line lights."));
      return;
    }
    const line = this.shown.source.split("\n")[entry.line - 1];
    this.card.replaceChildren(
      el("h3", { class: "ph" }, `Event ${entry.seq} of ${this.shown.run.eventCount}`, el("small", {}, el("kbd", {}, "↑"), " ", el("kbd", {}, "↓"))),
      el(
        "dl",
        { class: "kv" },
        ...fact("Line", entry.line > 0 ? [lineLink(entry.line) as Node, " ", el("code", {}, visible(line?.trim() ?? ""))] : ["none"]),
        ...fact("Clock", [clockMark(entry.clock), " ", ...said(clockWords(entry))]),
        ...eventDetails(entry).flatMap(([name, value]) => fact(name, [el("code", { class: "long", dir: "auto" }, visible(value))])),
      ),
    );
  }
}

function fact(name: string, value: readonly (Node | string)[]): readonly HTMLElement[] {
  return [el("dt", {}, name), el("dd", {}, ...value)];
}

function sentence(entries: readonly Entry[], { run }: Shown): Phrase {
  const tracing = entries.filter((entry) => entry.clock === "tracing").length;
  const running = entries.filter((entry) => entry.clock === "running").length;
  const kept: Phrase = run.eventsDropped
    ? ["The first ", b(counted(entries.length, "event")), ` of ${counted(run.eventCount, "event")}: `]
    : [b(counted(entries.length, "event")), " in the order in which they happened: "];
  return [...kept, t(`${tracing} while Python was tracing`), ", ", r(`${running} while a compiled program ran`), "."];
}
