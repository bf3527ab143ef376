import type { ClockName } from "../run/api";
import { pairTitle } from "../run/sentences";
import { el, icon } from "./el";

const CLOCKS: Readonly<Record<ClockName, readonly [string, string]>> = {
  tracing: ["ck ck-t", "while tracing"],
  running: ["ck ck-r", "compiled, running"],
  python: ["ck ck-p", "ordinary Python"],
};

/** The square that says by which clock something happened. */
export function clockMark(clock: ClockName | null): HTMLElement {
  const [className, title] = clock === null ? ["ck ck-u", "time not kept"] : CLOCKS[clock];
  return el("i", { class: className, title, role: "img", "aria-label": title });
}

/** How often Python ran a body, and how often it ran compiled. Tracing comes first. */
export function pairMark(python: number, compiled: number): HTMLElement {
  const title = pairTitle(python, compiled);
  return el(
    "span",
    { class: "pair", title, role: "img", "aria-label": title },
    el("b", { class: "pt" }, compact(python)),
    el("b", { class: "pr" }, compact(compiled)),
  );
}

/** A count in at most four characters: `999`, `12k`, `3M`. */
export function compact(count: number): string {
  if (count < 1_000) {
    return String(count);
  }
  return count < 1_000_000 ? `${Math.floor(count / 1_000)}k` : `${Math.floor(count / 1_000_000)}M`;
}

export function readMark(): HTMLElement {
  return el("span", { class: "mk mk-R", title: "reads" }, "R");
}

export function writeMark(): HTMLElement {
  return el("span", { class: "mk mk-W", title: "writes" }, "W");
}

export function faultMark(): HTMLElement {
  return el("span", { class: "mk mk-x", title: "error" }, icon("x", ""));
}

export function bornMark(): HTMLElement {
  return el("span", { class: "mk x", title: "born here" }, icon("born", ""));
}

export function printMark(): HTMLElement {
  return el("span", { class: "mk", title: "prints" }, icon("prn", ""));
}

export function frozenMark(stale = false): HTMLElement {
  return el("span", { class: stale ? "mk stale" : "mk", title: stale ? "frozen constant, stale" : "frozen constant" }, icon("frz", ""));
}
