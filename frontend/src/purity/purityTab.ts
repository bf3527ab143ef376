import type { Compared } from "../compare/compareTab";
import { el, said } from "../dom/el";
import type { Shown } from "../playground/state";
import type { ProfileName } from "../run/api";
import { counted, profileName, shortened, times, visible } from "../run/format";
import type { Journal } from "../run/journal";
import { eventLink, lineLink } from "../run/lineLink";
import { b, c, listed, type Phrase } from "../run/phrase";
import { type Impurity, impuritiesOf } from "./model";
import { type Twice, tracedTwice } from "./tracedTwice";

const ROWS = 200;

export interface PurityHooks {
  readonly toEvent: (seq: number) => void;
  readonly compare: (profiles: readonly ProfileName[]) => void;
  readonly traceTwice: () => void;
}

/** What the traced functions did besides computing, and whether the program does the same without tracing. */
export function purityTab({ journal, run }: Shown, compared: Compared | null, twice: Twice | null, hooks: PurityHooks): readonly Node[] {
  const all = impuritiesOf(journal);
  return [
    el("p", { class: "say" }, ...said(puritySentence(all, journal))),
    el("p", { class: "sub" }, "A compiled function repeats what was computed, from its arguments and states. What Python did besides happened when it was traced, and not again."),
    ...(all.length === 0 ? [] : [table(all, journal, hooks.toEvent)]),
    ...tracedTwice(run, twice, hooks.traceTwice),
    ...eagerly(run.profile, compared, hooks),
  ];
}

function table(all: readonly Impurity[], journal: Journal, toEvent: (seq: number) => void): HTMLElement {
  return el(
    "div",
    { class: "scroll", tabindex: 0, role: "region", "aria-label": "What functions did besides computing" },
    el(
      "table",
      { class: "tbl" },
      el("thead", {}, el("tr", {}, ...["Function", "What it does besides", "Line", "How often", "First seen"].map((text) => el("th", { scope: "col" }, text)))),
      el(
        "tbody",
        {},
        ...all.slice(0, ROWS).map(({ function: f, says, line, seq, times: n }) =>
          el("tr", {}, el("th", { scope: "row" }, el("code", {}, visible(journal.functionName(f)))), el("td", {}, ...said(says)), el("td", {}, lineLink(line)), el("td", { class: "num" }, times(n)), el("td", {}, eventLink(seq, toEvent))),
        ),
      ),
    ),
  );
}

/** The same program with transformations switched off: where it first does something else. */
function eagerly(profile: ProfileName, compared: Compared | null, { compare }: PurityHooks): readonly Node[] {
  if (profile === "eager") {
    return [];
  }
  const both: readonly ProfileName[] = [profile, "eager"];
  const known = compared !== null && !compared.stale && both.every((name) => compared.comparison.runs.some((run) => run.profile === name)) ? compared.comparison : null;
  const heading = el("h3", { class: "ph bare" }, "Eager against compiled");
  const ask = el("div", { class: "next" }, el("button", { type: "button", class: "btn", onclick: () => compare(both) }, known === null ? `Run it under ${profileName(profile)} and eagerly` : "Run both again"));
  if (known === null) {
    return [heading, el("p", { class: "sub" }, "A pure program prints the same with transformations switched off."), ask];
  }
  const at = (name: ProfileName) => known.runs.findIndex((run) => run.profile === name);
  const prints = known.rows.filter((row) => !row.same && row.cells.some((cell) => cell?.kind === "printed"));
  const [first] = prints;
  if (first === undefined) {
    return [heading, el("p", { class: "say" }, ...said(["Both print the same."])), ask];
  }
  const cell = (name: ProfileName) => {
    const found = first.cells[at(name)];
    return found ? shortened(visible(found.text), 60) : "nothing";
  };
  return [
    heading,
    el("p", { class: "say" }, ...said(["They part ", ...(first.line > 0 ? ["on line ", b(String(first.line)), ": "] : [": "]), `${profileName(profile)} `, c(cell(profile)), ", eager ", c(cell("eager")), "."]), " ", lineLink(first.line)),
    el("p", { class: "sub" }, `${counted(prints.length, "print")} differ. The tab Compare has all of it.`),
    ask,
  ];
}

export function puritySentence(all: readonly Impurity[], journal: Journal): Phrase {
  const { functions } = journal.run;
  if (functions.length === 0) {
    return ["Nothing was transformed, so nothing had to be pure."];
  }
  if (all.length === 0) {
    return [functions.length === 1 ? "The function" : `All ${functions.length} functions`, " did nothing but compute, ", b("as far as it was seen"), "."];
  }
  const names = [...new Set(all.map((impurity) => visible(journal.functionName(impurity.function))))];
  return [...(names.length <= 3 ? listed(names.map(c)) : [counted(names.length, "function")]), " did more than compute: ", b(counted(all.length, "thing")), all.length === 1 ? " happened while tracing, or depends on what is outside." : " happened while tracing, or depend on what is outside."];
}
