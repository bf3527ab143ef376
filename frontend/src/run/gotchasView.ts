import { el } from "../dom/el";
import type { Diagnosis } from "./api";
import { counted, visible } from "./format";
import { lineLink } from "./lineLink";

/** The gotchas that the run shows: what, where, why, how it is mended. Those that are only suspected come last, as questions. */
export function gotchasView(gotchas: readonly Diagnosis[]): HTMLElement | null {
  if (gotchas.length === 0) {
    return null;
  }
  const seen = gotchas.filter(({ certainty }) => certainty === "seen");
  const suspected = gotchas.filter(({ certainty }) => certainty !== "seen");
  return el(
    "section",
    { class: "gotchas", "aria-label": "Gotchas" },
    el("h3", { class: "ph" }, heading(seen.length, suspected.length)),
    el("ul", {}, ...[...seen, ...suspected].map(entry)),
  );
}

function heading(seen: number, suspected: number): string {
  const shows = seen > 0 ? `This run shows ${counted(seen, "gotcha")}` : "";
  const asks = suspected > 0 ? counted(suspected, "question") : "";
  return shows && asks ? `${shows}, and there is ${asks}` : shows || `There is ${asks}`;
}

function entry({ slug, name, line, because, fix }: Diagnosis): HTMLElement {
  return el(
    "li",
    {},
    el("p", { class: "what" }, lineLink(line), el("a", { href: `/gotchas/${encodeURIComponent(slug)}` }, name)),
    el("p", { class: "why" }, ...inCode(sentence(because))),
    el("p", { class: "mend" }, el("b", {}, "Mend"), ` ${fix}`),
  );
}

function sentence(because: string): string {
  const text = visible(because);
  return text.startsWith("`") ? text : text.charAt(0).toUpperCase() + text.slice(1);
}

/** What stands in backquotes, as code. */
function inCode(text: string): readonly (Node | string)[] {
  return text.split("`").map((part, i) => (i % 2 === 1 ? el("code", { dir: "auto" }, part) : part));
}
