import { el } from "../dom/el";
import { lineLink } from "../run/lineLink";
import type { Verdict } from "./api";
import { words } from "./html";
import { linked } from "./linked";

/** What must hold of a mended program: before a try, and with what was found after it. */
export function mendList(checks: readonly string[], verdicts: readonly Verdict[] | null): HTMLElement {
  const items =
    verdicts === null
      ? ["The program runs to its end", "Its gotcha shows no more", ...checks].map((says) => item(says, "○", "not tried", null))
      : verdicts.map(({ says, holds, found, line }) => item(says, holds ? "●" : "○", holds ? "holds" : found, lineLink(line)));
  return el("ul", { class: "checks" }, ...items);
}

function item(says: string, mark: string, found: string, line: HTMLElement | null): HTMLElement {
  return el("li", {}, el("span", { class: "mono", "aria-hidden": "true" }, mark), words("span", says), el("span", { class: "dim", dir: "auto" }, ...linked(found), line === null ? null : " ", line));
}
