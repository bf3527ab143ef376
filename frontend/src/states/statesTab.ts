import { el, said } from "../dom/el";
import { readMark, writeMark } from "../dom/marks";
import type { Shown } from "../playground/state";
import type { StateReport } from "../run/api";
import { counted, grouped, shortened, visible } from "../run/format";
import { nameOf } from "../run/journal";
import { lineLink } from "../run/lineLink";
import { statesSentence } from "../run/sentences";
import { timelineOf } from "../timeline/model";
import { historyOf, type StateHistory } from "./model";
import { sparkline } from "./sparkline";
import { touchesTable } from "./touches";

const ROWS = 200;

/** The states of the program: what was read, what was written, and the values at both ends. */
export function statesTab({ run, journal }: Shown, showExample: () => void, toEvent: (seq: number) => void): readonly Node[] {
  if (run.states.length === 0) {
    return [
      el("p", { class: "say" }, "This program touched no state."),
      el("p", { class: "sub" }, "A state is a ", el("code", {}, "bm.Variable"), " or a ", el("code", {}, "brainstate.State"), ". Numbers in plain Python lists are not watched."),
      el("p", { class: "next" }, el("button", { type: "button", class: "link", onclick: showExample }, "See one that reads and writes")),
    ];
  }
  const history = historyOf(journal.entries, timelineOf(journal.entries).calls);
  return [
    el("p", { class: "say" }, ...said(statesSentence(run.states))),
    el("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": "States" }, table(run.states, history)),
    ...(run.states.length > ROWS ? [el("p", { class: "sub" }, `and ${counted(run.states.length - ROWS, "more state")}`)] : []),
    ...touchesTable(history.touches, journal, toEvent),
  ];
}

function table(states: readonly StateReport[], history: StateHistory): HTMLElement {
  const headings = ["State", "Line", "Type", "Reads", "Writes", "At first", "Over time", "At the end"];
  return el(
    "table",
    { class: "tbl states" },
    el("thead", {}, el("tr", {}, ...headings.map((text, i) => el("th", { scope: "col", class: i === 3 || i === 4 ? "num" : null }, text)))),
    el("tbody", {}, ...states.slice(0, ROWS).map((s) => row(s, history))),
  );
}

function row(s: StateReport, { points }: StateHistory): HTMLElement {
  const changed = s.initial !== s.final;
  return el(
    "tr",
    {},
    el("th", { scope: "row" }, s.name === "" ? el("span", { class: "dim" }, "no name ") : el("code", { class: "name" }, visible(s.name)), " ", el("span", { class: "tag" }, visible(s.kind))),
    el("td", {}, lineLink(s.line)),
    el("td", {}, el("code", {}, visible(s.aval))),
    el("td", { class: "num" }, s.reads > 0 && readMark(), " ", grouped(s.reads)),
    el("td", { class: "num" }, s.writes > 0 && writeMark(), " ", grouped(s.writes)),
    el("td", {}, value(s.initial)),
    el("td", {}, sparkline(points.get(s.id) ?? [], nameOf(s))),
    el("td", { class: changed ? "changed" : null }, changed ? value(s.final) : el("span", { class: "dim" }, "the same")),
  );
}

function value(text: string): HTMLElement {
  return el("code", { dir: "auto", title: text.length > 60 ? visible(text) : null }, shortened(visible(text), 60));
}
