import { el, said } from "../dom/el";
import { VirtualList } from "../dom/virtualList";
import type { Entry } from "../run/api";
import { eventWords } from "../run/eventWords";
import type { Journal } from "../run/journal";
import type { Timeline } from "./model";

const ROW_HEIGHT = 24;

/** The timeline on a narrow page: time runs downward, the two lanes stand side by side. */
export class Downward {
  readonly element: HTMLElement;
  private readonly list: VirtualList;

  constructor(
    private readonly journal: Journal,
    private readonly timeline: Timeline,
    private selected: number,
    private readonly onSelect: (entry: Entry) => void,
  ) {
    this.list = new VirtualList(journal.entries.length, ROW_HEIGHT, (i) => this.row(i), "Events, tracing on the left, running on the right");
    this.list.element.querySelector("ol")?.classList.add("vtl");
    this.element = el(
      "div",
      { class: "down" },
      el("div", { class: "vtl-head", "aria-hidden": "true" }, el("span", {}), el("b", { class: "t" }, "tracing"), el("b", { class: "r" }, "running")),
      this.list.element,
    );
  }

  select(seq: number): void {
    this.selected = seq;
    this.list.show(this.journal.placeOf(seq));
  }

  private row(index: number): HTMLElement {
    const entry = this.journal.entries[index] as Entry;
    const on = entry.seq === this.selected;
    const words = el("span", { class: "what" }, ...said(eventWords(entry, this.journal)));
    const running = entry.clock === "running";
    const depth = Math.min(3, this.timeline.depths[index] ?? 0);
    return el(
      "li",
      { class: `k-${entry.clock}${on ? " on" : ""}`, "data-seq": entry.seq },
      el(
        "button",
        { type: "button", tabindex: on || (index === 0 && this.journal.placeOf(this.selected) < 0) ? 0 : -1, "aria-current": on ? "true" : null, onclick: () => this.onSelect(entry) },
        el("span", { class: "ln" }, entry.line > 0 ? `L${entry.line}` : ""),
        el("span", { class: `vt${depth > 0 ? ` d${depth}` : ""}` }, depth > 0 ? el("i", { class: "bar bt" }) : null, running ? null : words),
        el("span", { class: "vr" }, running ? el("i", { class: "bar br" }) : null, running ? words : null),
      ),
    );
  }
}
