import { el, said } from "../dom/el";
import { faultMark, writeMark } from "../dom/marks";
import type { Shown } from "../playground/state";
import { counted, times, visible } from "../run/format";
import type { Journal } from "../run/journal";
import { eventLink, lineLink } from "../run/lineLink";
import { b, c, listed, type Phrase, t, x } from "../run/phrase";
import { type Carried, type Choice, type Conflict, lanesOf, type LaneViews, type Mapping } from "./model";

const CARDS = 40;
const DRAWN = 8;

/** What mapped functions share between their lanes, what each lane has of its own, and the write that does not fit. */
export function lanesTab({ journal, run }: Shown, toEvent: (seq: number) => void): readonly Node[] {
  const views = lanesOf(journal);
  if (views.mappings.length + views.conflicts.length + views.choices.length === 0) {
    return [
      el("p", { class: "say" }, "No function was mapped over lanes."),
      el(
        "p",
        { class: "sub" },
        "Lanes come with ",
        ...(run.profile === "two-pass" ? [] : [el("code", {}, "brainstate.transform.vmap"), " and "]),
        el("code", {}, "jax.vmap"),
        ": one program that runs on all of them at once.",
      ),
    ];
  }
  return [
    el("p", { class: "say" }, ...said(lanesSentence(views, journal))),
    ...views.conflicts.slice(0, CARDS).map((conflict) => conflictCard(conflict, journal, toEvent)),
    ...views.mappings.slice(0, CARDS).map((mapping) => mappingCard(mapping, journal, toEvent)),
    ...(views.choices.length === 0 ? [] : [choices(views.choices, journal, toEvent)]),
  ];
}

export function lanesSentence({ mappings, conflicts, choices: all }: LaneViews, journal: Journal): Phrase {
  const [conflict] = conflicts;
  if (conflict) {
    return [x(`Line ${conflict.line} wrote a value with lanes`), " to ", c(conflict.name), ", which is one for all of them. Nothing says which lane should win."];
  }
  const [first] = mappings;
  if (first === undefined) {
    const [choice] = all;
    return choice && choice.lanes > 0 ? [`${counted(choice.lanes, "lane")} chose for themselves: `, t("all branches ran"), "."] : ["Branches were chosen while the program ran; nothing was mapped over lanes."];
  }
  const shared = first.carried.filter((one) => one.into === -1).map((one) => one.name);
  const start: Phrase = [c(journal.functionName(first.function)), " went once through Python, and runs on ", b(counted(first.lanes, "lane")), " at once. "];
  return shared.length === 0 ? [...start, "Each lane has its own of everything."] : [...start, "All lanes share ", ...listed(shared.slice(0, 4).map(c)), "."];
}

function mappingCard({ function: id, lanes, line, carried, times: often, seq }: Mapping, journal: Journal, toEvent: (seq: number) => void): HTMLElement {
  return el(
    "section",
    { class: "card" },
    el("h3", { class: "ph" }, el("code", {}, visible(journal.functionName(id))), el("small", {}, `${counted(lanes, "lane")}${often > 1 ? `, mapped ${times(often)}` : ""} `, lineLink(line), " "), eventLink(seq, toEvent)),
    el(
      "table",
      { class: "tbl lanes" },
      el("thead", {}, el("tr", {}, ...["Name", "Into the lanes", "Out of them"].map((text) => el("th", { scope: "col" }, text)))),
      el(
        "tbody",
        {},
        ...carried.map((one) => el("tr", {}, el("th", { scope: "row" }, el("code", {}, visible(one.name) || "a value"), " ", one.state > 0 ? el("span", { class: "tag" }, "state") : null), el("td", {}, ...way(one.into, lanes, false, one)), el("td", {}, ...way(one.out, lanes, true, one)))),
      ),
    ),
  );
}

/** One square a lane, or one bar for all. */
function way(axis: number | null, lanes: number, out: boolean, { state }: Carried): readonly (Node | null)[] {
  if (axis === null) {
    return [el("span", { class: "dim" }, out ? (state > 0 ? "not written" : "") : "not taken")];
  }
  const squares = axis < 0 ? [el("i", { class: "all" })] : Array.from({ length: Math.min(DRAWN, lanes) }, () => el("i", {}));
  const words = axis < 0 ? "one for all lanes" : `one a lane, along axis ${axis}`;
  return [out ? writeMark() : null, el("span", { class: "lane-bar", "aria-hidden": "true" }, ...squares, axis >= 0 && lanes > DRAWN ? "…" : null), el("span", {}, words)];
}

function conflictCard({ function: id, line, name, axis, seq }: Conflict, journal: Journal, toEvent: (seq: number) => void): HTMLElement {
  return el(
    "section",
    { class: "card told conflict" },
    el("h3", { class: "ph" }, faultMark(), "The write that does not fit ", el("small", {}, lineLink(line)), eventLink(seq, toEvent)),
    el("p", {}, ...said(["In ", c(journal.functionName(id)), " a value with lanes along axis ", b(String(axis)), " was written to the state ", c(name), ". The state has one value for all lanes. Give it lanes of its own, or reduce the value first."])),
  );
}

function choices(all: readonly Choice[], journal: Journal, toEvent: (seq: number) => void): HTMLElement {
  return el(
    "section",
    { class: "card" },
    el("h3", { class: "ph" }, "Branches"),
    el("ul", { class: "branches" }, ...all.slice(0, CARDS).map((choice) => el("li", {}, el("span", {}, ...said(choiceWords(choice, journal))), " ", lineLink(choice.line), " ", eventLink(choice.seq, toEvent)))),
    all.length > CARDS ? el("p", { class: "none" }, `and ${counted(all.length - CARDS, "more time")}`) : null,
  );
}

export function choiceWords({ functions, lanes, times: taken }: Choice, journal: Journal): Phrase {
  const name = (id: number, i: number) => (id === 0 ? `branch ${i}` : journal.functionName(id));
  if (lanes > 0) {
    return [`${counted(lanes, "lane")} choose for themselves: `, ...listed(functions.map((id, i) => c(name(id, i)))), " all run on every lane, and each lane keeps its own result."];
  }
  return functions.flatMap((id, i): Phrase => [i === 0 ? "" : ", ", c(name(id, i)), ` taken ${times(taken[i] ?? 0)}`]);
}
