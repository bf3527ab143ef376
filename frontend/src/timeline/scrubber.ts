import { el } from "../dom/el";
import type { Entry } from "../run/api";
import { eventWords } from "../run/eventWords";
import type { Journal } from "../run/journal";
import { stepped } from "../run/journalList";
import { plain } from "../run/phrase";
import type { Scale } from "./scale";

/** Fewer pixels than this an event, and ticks would run together. */
const TICKED = 4;

/** Under the lanes, on their axis: arrow keys go from event to event. */
export class Scrubber {
  readonly element: HTMLElement;
  private readonly ticks = el("span", { class: "ticks" });
  private readonly handle = el("b", {});
  private scale: Scale | null = null;
  private at = 0;

  constructor(
    private readonly journal: Journal,
    private readonly onStep: (at: number) => void,
  ) {
    this.element = el("div", { class: "track", role: "slider", "aria-label": "Event", "aria-valuemin": 1, "aria-valuemax": journal.entries.length, tabindex: 0 }, this.ticks, this.handle);
    this.element.addEventListener("keydown", (event) => this.onKey(event));
    dragged(this.element, (x) => this.scale && onStep(this.scale.at(x)));
  }

  show(at: number): void {
    this.at = at;
    const entry = this.journal.entries[at] as Entry;
    this.element.setAttribute("aria-valuenow", String(at + 1));
    this.element.setAttribute("aria-valuetext", this.words(entry));
    this.handle.textContent = String(entry.seq);
    this.place();
  }

  draw(scale: Scale): void {
    this.scale = scale;
    this.ticks.replaceChildren();
    if (scale.slot >= TICKED) {
      for (let i = scale.first; i <= scale.last; i++) {
        const tick = el("i", { class: this.journal.entries[i]?.clock ?? null });
        tick.style.left = `${scale.x(i)}px`;
        this.ticks.append(tick);
      }
    }
    this.place();
  }

  private place(): void {
    if (this.scale) {
      const x = this.scale.x(this.at);
      this.handle.style.left = `${Math.max(16, Math.min(this.scale.width - 16, x))}px`;
      this.handle.hidden = x < -20 || x > this.scale.width + 20;
    }
  }

  private words(entry: Entry): string {
    const line = entry.line > 0 ? `, line ${entry.line}` : "";
    const clock = entry.clock === "tracing" ? `, tracing${entry.pass > 0 ? `, pass ${entry.pass}` : ""}` : entry.clock === "running" ? ", running" : "";
    return `Event ${entry.seq} of ${this.journal.run.eventCount}${line}${clock}: ${plain(eventWords(entry, this.journal))}`;
  }

  private onKey(event: KeyboardEvent): void {
    // A slider's up is more, a list's down is on.
    const key = { ArrowUp: "ArrowRight", ArrowDown: "ArrowLeft", PageUp: "PageDown", PageDown: "PageUp" }[event.key] ?? event.key;
    const to = event.ctrlKey || event.metaKey ? -1 : stepped(key, this.at, this.journal.entries.length);
    if (to >= 0) {
      event.preventDefault();
      this.onStep(to);
    }
  }
}

/** Tells where the pointer is, from the left edge, while it is pressed. */
export function dragged(element: Element, onMove: (x: number) => void): void {
  const tell = (event: PointerEvent) => onMove(event.clientX - element.getBoundingClientRect().left);
  element.addEventListener("pointerdown", (event) => {
    const pointer = event as PointerEvent;
    if (pointer.button === 0 && pointer.pointerType !== "touch") {
      element.setPointerCapture(pointer.pointerId);
      tell(pointer);
    }
  });
  element.addEventListener("pointermove", (event) => {
    if (element.hasPointerCapture((event as PointerEvent).pointerId)) {
      tell(event as PointerEvent);
    }
  });
  element.addEventListener("click", (event) => tell(event as PointerEvent));
}
