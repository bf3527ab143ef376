import { el, icon, said } from "../dom/el";
import { svg } from "../dom/svg";
import type { Shown } from "../playground/state";
import type { Entry } from "../run/api";
import { JournalList } from "../run/journalList";
import { counted } from "../run/format";
import { plain } from "../run/phrase";
import { Downward } from "./downward";
import { drawGlyph, GLYPH_WORDS, type Glyph, glyphOf } from "./glyphs";
import { LanesView } from "./lanesView";
import { timelineOf } from "./model";
import { momentCard } from "./momentCard";
import { Scale, whole } from "./scale";
import { Scrubber } from "./scrubber";
import { cutOff, timelineSentence } from "./sentence";

/** A whole run with so many pixels an event needs no zoom. */
const ROOMY = 30;

/** Who ran when: two lanes on one axis of events, and what was true at the one that is selected. */
export class TimelineTab {
  readonly nodes: readonly Node[];
  private readonly entries: readonly Entry[];
  private readonly lanes: LanesView;
  private readonly down: Downward;
  private readonly scrubber: Scrubber;
  private readonly list: JournalList;
  private readonly zoomGroup = el("span", { class: "zoom", role: "group", "aria-label": "Zoom" });
  private readonly card = el("section", { class: "card moment", "aria-label": "At this event", tabindex: 0 });

  constructor(
    private readonly shown: Shown,
    selected: number,
    private readonly onSelect: (entry: Entry) => void,
  ) {
    const { journal, run } = shown;
    this.entries = journal.entries;
    const timeline = timelineOf(this.entries);
    const sentence = timelineSentence(timeline, journal);
    const at = Math.max(0, journal.placeOf(selected));
    this.scrubber = new Scrubber(journal, (to) => this.choose(to));
    this.lanes = new LanesView(journal, timeline, `Timeline of ${counted(this.entries.length, "event")} in two lanes. ${plain(sentence)}`, at, (to) => this.choose(to), (scale) => this.scaled(scale));
    this.down = new Downward(journal, timeline, selected, onSelect);
    this.list = new JournalList(journal, selected, onSelect);
    const cut = cutOff(run, this.entries);
    this.nodes = [
      el("p", { class: "say" }, ...said(sentence)),
      el("div", { class: "tl" }, this.tools(), this.lanes.element, this.down.element, el("div", { class: "scrub" }, this.scrubber.element), cut === null ? null : el("p", { class: "cut" }, ...said(cut))),
      el("div", { class: "two" }, this.card, el("section", { class: "card journal" }, el("h3", { class: "ph" }, "Journal", el("small", {}, `all ${counted(this.entries.length, "event")}`)), this.list.element)),
    ];
    new ResizeObserver(([size]) => this.narrow(size?.contentRect.width ?? 0)).observe(this.scrubber.element);
    this.describe(at);
  }

  private scaled(scale: Scale): void {
    this.scrubber.draw(scale);
    this.zoomGroup.hidden = whole(scale.count, scale.width) >= ROOMY;
  }

  /** Where the lanes turn downward, the scrubber spans the whole run. */
  private narrow(width: number): void {
    if (width > 0 && this.lanes.element.offsetParent === null) {
      this.scrubber.draw(new Scale(this.entries.length, width / this.entries.length, width, 0));
    }
  }

  shownAgain(): void {
    this.lanes.shownAgain();
    this.list.shownAgain();
  }

  select(seq: number): void {
    const at = this.shown.journal.placeOf(seq);
    this.down.select(seq);
    this.list.select(seq);
    if (at >= 0) {
      this.lanes.show(at);
      this.describe(at);
    }
  }

  light(line: number): void {
    this.list.light(line);
  }

  private choose(at: number): void {
    const entry = this.entries[at];
    if (entry) {
      this.onSelect(entry);
    }
  }

  private describe(at: number): void {
    this.scrubber.show(at);
    const focused = this.card.contains(document.activeElement) ? document.activeElement?.getAttribute("aria-label") : null;
    this.card.replaceChildren(
      ...momentCard(this.shown, at, { step: (by) => this.choose(at + by), toEvent: (seq) => this.choose(this.shown.journal.placeOf(seq)) }),
    );
    if (focused) {
      this.card.querySelector<HTMLElement>(`[aria-label="${CSS.escape(focused)}"]:not([disabled])`)?.focus();
    }
  }

  /** The marks that this run has, and the zoom. */
  private tools(): HTMLElement {
    const glyphs = new Set(this.entries.flatMap((entry) => glyphOf(entry) ?? []));
    const zoom = (name: string, label: string, direction: 1 | -1 | 0) =>
      el("button", { type: "button", class: "btn", "aria-label": label, title: label, onclick: () => this.lanes.zoom(direction) }, name === "" ? "All" : icon(name));
    this.zoomGroup.append(zoom("minus", "Show more events", -1), zoom("plus", "Show fewer events, larger", 1), zoom("", "All events at once", 0));
    return el(
      "div",
      { class: "tl-tools" },
      el("ul", { class: "key", "aria-label": "Marks" }, ...[...glyphs].map(keyed)),
      this.zoomGroup,
    );
  }
}

function keyed(glyph: Glyph): HTMLElement {
  return el("li", {}, svg("svg", { width: 15, height: 15, class: "tl-key", "aria-hidden": "true" }, drawGlyph(glyph, 7.5, 7.5, false)), GLYPH_WORDS[glyph]);
}

/** A run that sent no event. */
export function noTimeline({ run }: Shown): readonly Node[] {
  const cut = cutOff(run, []);
  return [
    el("p", { class: "say" }, "This run has no events."),
    el("p", { class: "sub" }, ...(cut === null ? ["It ended before the program began. Run it again."] : [...said(cut), " Run it again, or make it smaller."])),
  ];
}
