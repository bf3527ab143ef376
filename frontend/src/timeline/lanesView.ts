import { el } from "../dom/el";
import { svg } from "../dom/svg";
import type { Entry } from "../run/api";
import type { Journal } from "../run/journal";
import { Lanes } from "./draw";
import { GUTTER, type Layout, layoutOf, traceRow } from "./layout";
import type { Timeline } from "./model";
import { readable, Scale, whole, zoomed } from "./scale";
import { dragged } from "./scrubber";

const ZOOM = 1.6;

/** The lanes of a run from left to right. Long ones scroll; only what is in sight is drawn. */
export class LanesView {
  readonly element: HTMLElement;
  private readonly drawing: SVGElement;
  private readonly total: HTMLElement;
  private readonly scroll: HTMLElement;
  private readonly shapes = svg("g");
  private readonly head = svg("g", { class: "tl-head" });
  private readonly layout: Layout;
  private readonly source: readonly string[];
  private slot = 0;
  /** As last seen: to ask the page each time would make it lay itself out at each step. */
  private width = 0;
  private left = 0;
  private asked = false;

  constructor(
    private readonly journal: Journal,
    private readonly timeline: Timeline,
    sentence: string,
    private at: number,
    private readonly onPick: (at: number) => void,
    private readonly onScale: (scale: Scale) => void,
  ) {
    this.source = journal.run.source.split("\n");
    this.layout = layoutOf(timeline, journal.run.profile === "two-pass");
    const { height, tracing, running } = this.layout;
    this.drawing = svg("svg", { class: "tl-lanes", role: "img", "aria-label": sentence, height }, hatch(), svg("path", { class: "tl-rule", d: `M0 ${tracing + 0.5}h9999M0 ${running + 0.5}h9999` }), this.shapes, this.head);
    this.total = el("div", { class: "tl-total" }, this.drawing);
    this.scroll = el("div", { class: "tl-scroll", tabindex: 0, role: "region", "aria-label": "Lanes" }, this.total);
    this.element = el("div", { class: "tl-row" }, labels(this.layout, journal), this.scroll);
    this.scroll.addEventListener("scroll", () => this.measure(), { passive: true });
    dragged(this.drawing, (x) => this.onPick(this.scale.at(x)));
    new ResizeObserver(() => this.measure()).observe(this.scroll);
  }

  get scale(): Scale {
    const { length } = this.journal.entries;
    const width = Math.max(1, this.width);
    return new Scale(length, Math.max(this.slot || readable(length, width), whole(length, width)), width, this.left);
  }

  zoom(direction: 1 | -1 | 0): void {
    const { slot, width, count } = this.scale;
    this.slot = direction === 0 ? whole(count, width) : zoomed(slot, direction > 0 ? ZOOM : 1 / ZOOM, count, width);
    this.scrollTo((this.at + 0.5) * this.slot - width / 2);
  }

  show(at: number): void {
    this.at = at;
    const x = this.scale.x(at);
    if (this.width > 0 && (x < 10 || x > this.width - 10)) {
      this.scrollTo(this.left + x - this.width / 2);
    } else {
      this.drawHead();
    }
  }

  /** To be called when the lanes are on the page again: what left it forgets where it was scrolled to. */
  shownAgain(): void {
    this.width = this.scroll.clientWidth;
    this.scrollTo(this.left);
    this.show(this.at);
  }

  private scrollTo(left: number): void {
    this.total.style.width = `${Math.floor(this.scale.total)}px`;
    this.scroll.scrollLeft = left;
    this.left = this.scroll.scrollLeft;
    this.draw();
  }

  private measure(): void {
    this.width = this.scroll.clientWidth;
    this.left = this.scroll.scrollLeft;
    this.ask();
  }

  private ask(): void {
    if (!this.asked) {
      this.asked = true;
      requestAnimationFrame(() => {
        this.asked = false;
        this.draw();
      });
    }
  }

  private draw(): void {
    if (this.width === 0) {
      return;
    }
    this.total.style.width = `${Math.floor(this.scale.total)}px`;
    const scale = this.scale;
    this.drawing.setAttribute("width", String(scale.width));
    this.shapes.replaceChildren(...new Lanes(this.timeline, this.journal, this.source, this.layout, scale).draw());
    this.drawHead();
    this.onScale(scale);
  }

  private drawHead(): void {
    const x = Math.round(this.scale.x(this.at)) + 0.5;
    const { height, printed } = this.layout;
    const entry = this.journal.entries[this.at] as Entry;
    const from = entry.kind === "printed" ? printed + 19 : 34;
    this.head.replaceChildren(svg("path", { class: "tl-line", d: `M${x} ${from}V${height}` }), svg("path", { class: "tl-tip", d: `M${x - 6} ${from - 3}h12l-6 8z` }));
    if (entry.kind === "printed") {
      const chip = this.shapes.querySelector(`[data-at="${this.at}"]`);
      const box = chip?.cloneNode(false) as SVGElement | undefined;
      box?.setAttribute("class", "tl-chosen");
      this.head.replaceChildren(this.head.firstChild as Node, ...(box ? [box] : []));
    }
  }
}

function hatch(): SVGElement {
  return svg(
    "defs",
    {},
    svg(
      "pattern",
      { id: "hatch", width: 5, height: 5, patternTransform: "rotate(45)", patternUnits: "userSpaceOnUse" },
      svg("rect", { class: "hatch-paper", width: 5, height: 5 }),
      svg("path", { class: "hatch-line", d: "M0 0v5" }),
    ),
  );
}

/** The names of the rows, which stay where they are. */
function labels(layout: Layout, journal: Journal): SVGElement {
  const { tracing, running, height, printed, bracket } = layout;
  const prints = journal.entries.filter((e) => e.kind === "printed" && e.clock === "running").length;
  const at = (y: number, className: string, text: string) => svg("text", { class: className, x: 12, y }, text);
  return svg(
    "svg",
    { class: "tl-labels", width: GUTTER, height, "aria-hidden": "true" },
    svg("path", { class: "tl-rule", d: `M0 ${tracing + 0.5}H${GUTTER}M0 ${running + 0.5}H${GUTTER}` }),
    at(bracket + 9, "h", "Your program"),
    at(printed + 13, "h", "Printed"),
    at(traceRow(layout, 0) + 8, "tt", "Python is"),
    at(traceRow(layout, 0) + 24, "tt", "tracing"),
    at(running + 18, "rr", "Compiled"),
    at(running + 33, "rr", "runs"),
    at(running + 49, "", !journal.entries.some((e) => e.clock === "running") ? "never" : prints === 0 ? "prints nothing" : ""),
  );
}
