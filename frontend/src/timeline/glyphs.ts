import { placed, svg } from "../dom/svg";
import type { Entry } from "../run/api";

/** The mark that an event has on its lane; those without one are told by bars and arrows. */
export type Glyph = "read" | "write" | "print" | "effect" | "draw" | "freeze" | "stale" | "fault" | "state" | "back" | "lanes" | "reuse";

export function glyphOf(entry: Entry): Glyph | null {
  switch (entry.kind) {
    case "state-read":
      return "read";
    case "state-written":
      return "write";
    case "state-rolled-back":
    case "state-kept":
      return "back";
    case "state-created":
      return "state";
    case "printed":
      return "print";
    case "side-effect":
    case "tracer-stored":
      return "effect";
    case "random-drawn":
      return "draw";
    case "key-reused":
      return "reuse";
    case "constant-captured":
    case "value-frozen":
      return "freeze";
    case "constant-stale":
    case "state-replaced":
    case "cache-evicted":
      return "stale";
    case "lanes-mapped":
    case "branches-merged":
    case "branches-taken":
      return "lanes";
    case "error-raised":
    case "tracer-leaked":
    case "lane-conflict":
      return "fault";
    default:
      return null;
  }
}

export const GLYPH_WORDS: Readonly<Record<Glyph, string>> = {
  read: "reads a state",
  write: "writes a state",
  print: "prints",
  effect: "changes something outside",
  draw: "draws",
  freeze: "freezes a value",
  stale: "old value or state in use, or dropped",
  fault: "error",
  state: "a state is born",
  back: "put back, or left in a state",
  lanes: "lanes or branches",
  reuse: "key used again",
};

/** A mark around a point. `small` is all that there is room for. */
export function drawGlyph(glyph: Glyph, x: number, y: number, small: boolean): SVGElement {
  if (small) {
    return svg("path", { class: glyph === "fault" ? "g-tick x" : "g-tick", d: `M${round(x)} ${y - 4}v8` });
  }
  switch (glyph) {
    case "read":
      return svg("g", {}, svg("circle", { class: "g-ring", cx: x, cy: y, r: 5.6 }), letter("R", x, y, "g-letter"));
    case "write":
      return svg("g", {}, svg("rect", { class: "g-fill", x: x - 5.5, y: y - 5.5, width: 11, height: 11 }), letter("W", x, y, "g-letter on"));
    case "print":
      return placed("prn", x, y, 12, "g-use");
    case "effect":
      return svg("path", { class: "g-line", d: `M${round(x - 4.5)} ${y}h9M${round(x)} ${y - 4.5}v9` });
    case "draw":
      return svg("path", { class: "g-ring", d: diamond(x, y) });
    case "reuse":
      return svg("path", { class: "g-fill", d: diamond(x, y) });
    case "freeze":
      return placed("frz", x, y, 12, "g-use");
    case "stale":
      return svg("g", {}, svg("rect", { class: "g-stale", x: x - 6.5, y: y - 6.5, width: 13, height: 13 }), placed("frz", x, y, 10, "g-use x"));
    case "fault":
      return svg("g", {}, svg("path", { class: "g-fault", d: octagon(x, y) }), svg("path", { class: "g-cross", d: `M${round(x - 2.4)} ${y - 2.4}l4.8 4.8m0 -4.8l-4.8 4.8` }));
    case "state":
      return svg("circle", { class: "g-fill", cx: x, cy: y, r: 3 });
    case "back":
      return svg("path", { class: "g-line", d: `M${round(x + 4.5)} ${y + 4}a4.5 4.5 0 1 0 -8 -4M${round(x - 6)} ${y - 4.5}v5h5` });
    case "lanes":
      return svg("path", { class: "g-line", d: `M${round(x - 5)} ${y - 4}h10M${round(x - 5)} ${y}h10M${round(x - 5)} ${y + 4}h10` });
  }
}

function letter(text: string, x: number, y: number, className: string): SVGElement {
  return svg("text", { class: className, x, y: y + 3, "text-anchor": "middle" }, text);
}

function diamond(x: number, y: number): string {
  return `M${round(x)} ${y - 6}l6 6l-6 6l-6 -6z`;
}

function octagon(x: number, y: number): string {
  return `M${round(x - 2.6)} ${y - 6.5}h5.2l3.9 3.9v5.2l-3.9 3.9h-5.2l-3.9 -3.9v-5.2z`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
