import { el, said } from "../dom/el";
import { clockMark } from "../dom/marks";
import { VirtualList } from "../dom/virtualList";
import type { Entry } from "./api";
import { eventWords } from "./eventWords";
import type { Journal } from "./journal";
import { lineLink } from "./lineLink";

const ROW_HEIGHT = 24;

/** The events of a run, one a row. One is selected; arrow keys move on. */
export class JournalList {
  readonly element: HTMLElement;
  private readonly list: VirtualList;
  private readonly entries: readonly Entry[];
  private lit = 0;

  constructor(
    private readonly journal: Journal,
    private selected: number,
    private readonly onSelect: (entry: Entry) => void,
  ) {
    this.entries = journal.entries;
    this.list = new VirtualList(this.entries.length, ROW_HEIGHT, (i) => this.row(i), "Events in order");
    this.element = this.list.element;
    this.element.addEventListener("keydown", (event) => this.onKey(event));
  }

  /** To be called when the list is on the page again. */
  shownAgain(): void {
    this.list.restore();
  }

  select(seq: number): void {
    this.selected = seq;
    this.list.show(this.journal.placeOf(seq));
  }

  /** Lights the events of a line. */
  light(line: number): void {
    if (line !== this.lit) {
      this.lit = line;
      this.list.redraw();
    }
  }

  private row(index: number): HTMLElement {
    const entry = this.entries[index] as Entry;
    const on = entry.seq === this.selected;
    const first = index === 0 && this.journal.placeOf(this.selected) < 0;
    const classes = [on ? `on on-${entry.clock}` : entry.kind === "cell-started" ? "cell" : "", this.lit > 0 && entry.line === this.lit ? "same" : ""];
    return el(
      "li",
      { class: classes.join(" ").trim() || null, "data-seq": entry.seq },
      el(
        "button",
        { type: "button", tabindex: on || first ? 0 : -1, "aria-current": on ? "true" : null, onclick: () => this.choose(index) },
        el("span", { class: "num" }, String(entry.seq)),
        clockMark(entry.clock),
        el("span", { class: "what" }, ...said(eventWords(entry, this.journal))),
      ),
      lineLink(entry.line, false),
    );
  }

  private choose(index: number): void {
    const entry = this.entries[index];
    if (entry) {
      this.onSelect(entry);
      this.element.querySelector<HTMLElement>("li.on button")?.focus({ preventScroll: true });
    }
  }

  private onKey(event: KeyboardEvent): void {
    const to = stepped(event.key, Math.max(0, this.journal.placeOf(this.selected)), this.entries.length);
    if (to >= 0) {
      event.preventDefault();
      this.choose(to);
    }
  }
}

/** Where a key leads among the events, -1 where it leads nowhere. */
export function stepped(key: string, at: number, count: number): number {
  const step = { ArrowDown: 1, ArrowUp: -1, ArrowRight: 1, ArrowLeft: -1, PageDown: 10, PageUp: -10 }[key];
  if (key === "Home" || key === "End") {
    return key === "Home" ? 0 : count - 1;
  }
  return step === undefined ? -1 : Math.min(count - 1, Math.max(0, at + step));
}
