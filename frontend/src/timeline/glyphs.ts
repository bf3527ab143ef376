import type { Entry } from "../run/api";

/** The mark that an event has on its lane; those without one are told by bars and arrows. */
export type Glyph = "read" | "write" | "print" | "effect" | "draw" | "freeze" | "stale" | "fault" | "born" | "back" | "lanes" | "reuse";

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
      return "born";
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
