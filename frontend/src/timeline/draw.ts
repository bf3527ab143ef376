import { svg } from "../dom/svg";
import type { Entry } from "../run/api";
import { eventWords } from "../run/eventWords";
import { visible } from "../run/format";
import type { Journal } from "../run/journal";
import { plain } from "../run/phrase";
import { callText, fitted, SMALL, widthOf } from "./callText";
import { drawGlyph, glyphOf } from "./glyphs";
import { BAR, type Layout, traceRow } from "./layout";
import type { Call, RunBar, Span, Timeline } from "./model";
import { distinct, firstAfter, type Scale } from "./scale";

/** From this width on, an event has room for a mark of its own. */
const MARKED = 11;
/** From this width on, dotted lines stand apart. */
const LINED = 3;

/** Pixels that a print takes at most. */
const MOST_PRINTED = 106;

/** Draws what of the lanes is in sight. */
export class Lanes {
  private printedTo = -Infinity;

  constructor(
    private readonly timeline: Timeline,
    private readonly journal: Journal,
    private readonly source: readonly string[],
    private readonly layout: Layout,
    private readonly scale: Scale,
  ) {}

  draw(): readonly SVGElement[] {
    const { timeline, scale } = this;
    const hits = scale.slot < LINED ? [] : distinct(timeline.calls.filter((call) => call.hit >= 0), scale);
    return [
      ...hits.flatMap((call) => this.known(call)),
      ...distinct(timeline.bands, scale).flatMap((band) => this.band(band)),
      ...distinct(timeline.calls, scale).flatMap((call) => this.call(call)),
      ...this.rows().flatMap((row) => distinct(row, scale).flatMap((bar) => this.traceBar(bar))),
      ...[0, 1].flatMap((depth) => distinct(timeline.runs.filter((run) => run.depth === depth), scale).flatMap((run) => this.run(run))),
      ...this.marks(),
      ...hits.flatMap((call) => this.knownWords(call)),
      ...timeline.ready.filter(({ at }) => scale.sees({ from: at - 8, to: at + 8 })).flatMap((ready) => this.ready(ready)),
    ];
  }

  /** Left edge and width of a span, never thinner than can be seen. */
  private box(span: Span, inset = 0): readonly [number, number] {
    const { slot } = this.scale;
    const gap = slot > 6 ? inset : 0;
    const left = this.scale.left(span.from) + gap;
    return [left, Math.max(1.5, (span.to - span.from + 1) * slot - 2 * gap)];
  }

  private rows(): readonly (Timeline["bars"])[] {
    return Array.from({ length: this.layout.rows }, (_, row) => this.timeline.bars.filter((bar) => Math.min(bar.depth, this.layout.rows - 1) === row));
  }

  private call(call: Call): readonly SVGElement[] {
    const [left, width] = this.box(call, 2);
    const y = this.layout.bracket;
    const line = svg("path", { class: "tl-bracket", d: `M${left} ${y + 12}v-7H${left + width}v7` });
    const text = `L${call.line}  ${visible(callText(this.source[call.line - 1] ?? "", this.journal.functionName(call.function)))}`;
    const words = fitted(text, width - 22, 8) ?? fitted(`L${call.line}`, width - 8, 2);
    if (words === null) {
      return [line];
    }
    const [seen, middle] = this.middle(left, width, widthOf(words));
    return seen ? [line, svg("rect", { class: "tl-paper", x: middle - widthOf(words) / 2 - 5, y: y - 4, width: widthOf(words) + 10, height: 18 }), svg("text", { class: "m", x: middle, y: y + 9, "text-anchor": "middle" }, words)] : [line];
  }

  /** The middle of that part of a span that is in sight. */
  private middle(left: number, width: number, needed: number): readonly [boolean, number] {
    const from = Math.max(0, left);
    const to = Math.min(this.scale.width, left + width);
    return [to - from >= needed, (from + to) / 2];
  }

  private band(band: Timeline["bands"][number]): readonly SVGElement[] {
    const { tracing, running, captions } = this.layout;
    const [left, width] = this.box(band);
    const box = svg("rect", { class: band.failed ? "tl-band failed" : "tl-band", x: left + 0.5, y: tracing + 8.5, width: Math.max(1, width - 1), height: running - tracing - 17 });
    if (!captions) {
      return [box];
    }
    const pass = `pass ${band.pass}`;
    const words = band.pass === 1 ? "finds the Variables" : "traces for compilation";
    const x = Math.max(4, left + 6);
    const room = left + width - x;
    const texts = [
      ...(room > 44 ? [svg("text", { class: "tt", x, y: running - 16 }, pass)] : []),
      ...(room > 44 + widthOf(words) ? [svg("text", { x: x + 46, y: running - 16 }, words)] : []),
    ];
    return [box, ...texts];
  }

  private traceBar(bar: Timeline["bars"][number]): readonly SVGElement[] {
    const y = traceRow(this.layout, bar.depth);
    const [left, width] = this.box(bar, 3);
    const rect = svg("rect", { class: "tl-trace", x: left + 0.5, y: y + 0.5, width: Math.max(1, width - 1), height: BAR });
    const name = fitted(visible(this.journal.functionName(bar.function)), width - 18, 1);
    if (name === null || name === "…") {
      return [rect];
    }
    const x = Math.max(2, left + 4);
    return [rect, svg("rect", { class: "tl-name", x, y: y + 3, width: widthOf(name) + 8, height: BAR - 5 }), svg("text", { class: "m b", x: x + 4, y: y + 15 }, name)];
  }

  private run(run: RunBar): readonly SVGElement[] {
    const y = this.layout.running + (run.depth === 0 ? 12 : 40);
    const [left, width] = this.box(run, 2);
    const height = run.depth === 0 ? 24 : 14;
    const rect = svg("rect", { class: "tl-run", x: left, y, width, height });
    const name = visible(this.journal.functionName(run.function));
    const text = run.version > 0 ? `${name} v${run.version}` : `${name} ×${run.times}`;
    const words = fitted(text, width - 4, text.length) ?? fitted(run.version > 0 ? `v${run.version}` : `×${run.times}`, width - 2, 2);
    const [seen, middle] = words === null ? [false, 0] : this.middle(left, width, widthOf(words));
    return seen && words !== null ? [rect, svg("text", { class: run.depth === 0 ? "m on" : "m on small", x: middle, y: y + height / 2 + 4, "text-anchor": "middle" }, words)] : [rect];
  }

  /** Down through the tracing lane: nothing is traced. */
  private known(call: Call): readonly SVGElement[] {
    const next = firstAfter(this.timeline.runs, call.hit);
    const x = this.scale.x(call.hit);
    const y = this.layout.running + 24;
    return [svg("path", { class: "tl-known", d: next && next.from <= call.to ? `M${x} 48V${y}H${this.box(next, 2)[0]}` : `M${x} 48V${y}` })];
  }

  private knownWords(call: Call): readonly SVGElement[] {
    const x = this.scale.x(call.hit) + 7;
    const y = this.layout.tracing;
    const [left, width] = this.box(call);
    return left + width - x < 55 ? [] : [svg("text", { class: "h halo", x, y: y + 28 }, "known key"), svg("text", { class: "halo", x, y: y + 44 }, "not traced")];
  }

  private ready({ at, version }: Timeline["ready"][number]): readonly SVGElement[] {
    const x = this.scale.x(at);
    const y = this.layout.tracing + BAR / 2 + 14;
    const to = this.layout.running + 8;
    const from = Math.min(x, this.scale.left(at));
    const arrow = svg("path", { class: "tl-arrow", d: `M${from} ${y}H${x}V${to}M${x - 4} ${to - 5}l4 6l4 -6` });
    const next = firstAfter(this.timeline.calls, at);
    const room = (next ? this.scale.left(next.from) : this.scale.total - this.scale.scrolled) - x - 8;
    return room > 62 ? [arrow, svg("text", { class: "h halo", x: x + 8, y: y - 2 }, "compiled"), svg("text", { class: "halo", x: x + 8, y: y + 14 }, `version ${version}`)] : room > 16 ? [arrow, svg("text", { class: "h", x: x + 5, y: y + 4 }, `v${version}`)] : [arrow];
  }

  /** Marks where events truly happened: on the program, in the tracing lane, or in the running lane. */
  private marks(): readonly SVGElement[] {
    const { scale, journal, timeline } = this;
    const drawn: SVGElement[] = [];
    let pixel = -Infinity;
    this.printedTo = -Infinity;
    for (let i = scale.first; i <= scale.last; i++) {
      const entry = journal.entries[i] as Entry;
      const glyph = glyphOf(entry);
      const x = scale.x(i);
      if (glyph === null || (scale.slot < 1 && Math.floor(x) <= pixel)) {
        continue;
      }
      pixel = Math.floor(x);
      const depth = timeline.depths[i] ?? 0;
      if (entry.kind === "printed") {
        drawn.push(...this.print(i, entry, depth, this.printedTo));
        continue;
      }
      const mark = drawGlyph(glyph, x, this.markRow(entry, depth), scale.slot < MARKED);
      mark.append(svg("title", {}, `Event ${entry.seq}: ${plain(eventWords(entry, journal))}`));
      drawn.push(mark);
    }
    return drawn;
  }

  private markRow(entry: Entry, depth: number): number {
    if (entry.clock === "running") {
      return this.layout.running + (this.layout.nested ? 66 : 46);
    }
    return depth > 0 ? traceRow(this.layout, depth - 1) + BAR + 9 : this.layout.own;
  }

  /** What was printed, and a stem from the bar that caused it. */
  private print(at: number, entry: Extract<Entry, { kind: "printed" }>, depth: number, before: number): readonly SVGElement[] {
    const { scale, layout } = this;
    const x = scale.x(at);
    const y = layout.printed;
    const cause = entry.clock === "running" ? layout.running + 12 : depth > 0 ? traceRow(layout, depth - 1) : 0;
    const stem = cause > 0 ? [svg("path", { class: `tl-stem s-${entry.clock}`, d: `M${x} ${cause}V${y + 18}` })] : [];
    const ring = cause > 0 && scale.slot >= 4 ? [svg("circle", { class: `tl-dot s-${entry.clock}`, cx: x, cy: cause, r: 3.5 })] : [];
    const text = visible(entry.text.trimEnd()).split("\n")[0] ?? "";
    const [left, width, words] = this.chip(text, x, before, this.nextPrint(at));
    const chip = svg("rect", { class: `tl-chip s-${entry.clock}`, "data-at": at, x: left, y: y + 0.5, width, height: 18 });
    chip.append(svg("title", {}, `Event ${entry.seq}: prints ${text}`));
    this.printedTo = left + width;
    return words === null ? [...stem, ...ring, chip] : [...stem, ...ring, chip, svg("text", { class: "m small", x: left + width / 2, y: y + 13, "text-anchor": "middle" }, words)];
  }

  /** Left edge, width and text of what was printed at `x`: it may lean to a side, to make room for its neighbours. */
  private chip(text: string, x: number, before: number, next: number): readonly [number, number, string | null] {
    const wanted = Math.min(widthOf(text, SMALL) + 8, MOST_PRINTED);
    const left = Math.max(before + 2, x - wanted / 2, 1 - this.scale.scrolled);
    const room = Math.min(wanted, next - 5 - left, this.scale.total - this.scale.scrolled - 1 - left);
    const words = text === "" || left > x - 3 ? null : fitted(text, room - 6, 3, SMALL);
    const small = Math.max(2, Math.min(8, this.scale.slot - 2));
    return words === null ? [x - small / 2, small, null] : [left, Math.min(room, widthOf(words, SMALL) + 8), words];
  }

  /** Where the next thing is that is printed. */
  private nextPrint(at: number): number {
    for (let i = at + 1; i < at + 20; i++) {
      if (this.journal.entries[i]?.kind === "printed") {
        return this.scale.x(i);
      }
    }
    return Infinity;
  }
}
