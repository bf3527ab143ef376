import { el } from "../dom/el";
import type { ProfileName, Run } from "../run/api";
import { shortened, visible } from "../run/format";
import { lineLink } from "../run/lineLink";
import type { TracedBody, TracedTwice } from "./api";

const ROWS = 200;
const LONGEST = 90;

/** What came of tracing the bodies of a run twice. */
export interface Twice {
  readonly run: string;
  readonly answer: TracedTwice;
}

/** Each body traced twice for the same inputs: a pure one gives the same program. */
export function tracedTwice(run: Run, known: Twice | null, ask: () => void): readonly Node[] {
  if (nothingTraced(run.profile)) {
    return [];
  }
  const heading = el("h3", { class: "ph bare" }, "Traced twice");
  const answer = known?.run === run.id ? known.answer : null;
  const again = el("div", { class: "next" }, el("button", { type: "button", class: "btn", onclick: ask }, answer === null ? "Trace each function twice" : "Trace them twice again"));
  if (answer === null) {
    return [heading, el("p", { class: "sub" }, "A pure function gives the same program each time it is traced for the same inputs. To see it, the program is run once more, and that run is not kept: what Python does besides happens twice in it."), again];
  }
  const differ = answer.bodies.filter((body) => !body.same);
  return [
    heading,
    el("p", { class: "say" }, visible(answer.sentence), ...(differ[0] === undefined ? [] : [" ", lineLink(differ[0].line)])),
    ...(answer.outcome === run.outcome ? [] : [el("p", { class: "sub" }, `That run ended differently: ${answer.outcome}. What came after is not compared.`)]),
    ...(differ.length === 0 ? [] : [table(differ)]),
    again,
  ];
}

function nothingTraced(profile: ProfileName): boolean {
  return profile === "eager";
}

function table(bodies: readonly TracedBody[]): HTMLElement {
  return el(
    "div",
    { class: "scroll", tabindex: 0, role: "region", "aria-label": "Functions whose two traces differ" },
    el(
      "table",
      { class: "tbl" },
      el("thead", {}, el("tr", {}, ...["Function", "Line", "First trace", "Second trace"].map((text) => el("th", { scope: "col" }, text)))),
      el("tbody", {}, ...bodies.slice(0, ROWS).map((body) => el("tr", {}, el("th", { scope: "row" }, el("code", {}, visible(body.name)), ` v${body.version}`), el("td", {}, lineLink(body.line)), cell(body.first), cell(body.second)))),
    ),
  );
}

function cell(row: string): HTMLElement {
  return el("td", {}, row === "" ? "–" : el("code", {}, shortened(visible(row), LONGEST)));
}
