import { el, said } from "../dom/el";
import { pairMark } from "../dom/marks";
import type { Shown } from "../playground/state";
import type { FunctionReport, Run } from "./api";
import { counted, grouped, visible } from "./format";
import { eventLink, lineLink } from "./lineLink";
import { functionsSentence } from "./sentences";

const ROWS = 200;
const RETRACES_A_ROW = 12;

/** The transformed functions, how often Python and the compiled program ran them, and why again. */
export function functionsTab({ run }: Shown, toEvent: (seq: number) => void): readonly Node[] {
  if (run.functions.length === 0) {
    return [
      el("p", { class: "say" }, "No function was transformed."),
      el("p", { class: "sub" }, "Sidetrace watches functions under ", el("code", {}, "bm.jit"), ", ", el("code", {}, "jax.jit"), " and their kind. Ordinary Python just runs."),
    ];
  }
  return [
    el("p", { class: "say" }, ...said(functionsSentence(run))),
    el("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": "Functions" }, table(run, toEvent)),
    run.functions.length > ROWS && el("p", { class: "sub" }, `and ${counted(run.functions.length - ROWS, "more function")}`),
  ].filter((node) => node !== false);
}

const HEADINGS = [
  ["Function", ""],
  ["Line", ""],
  ["Python | compiled", "how often Python ran the body, and how often the compiled program ran"],
  ["Calls", "calls from the program and from functions being traced"],
  ["Traces", "how often it was traced"],
  ["Versions", "compiled programs"],
  ["Hits", "calls that a known version answered"],
] as const;

function table(run: Run, toEvent: (seq: number) => void): HTMLElement {
  return el(
    "table",
    { class: "tbl functions" },
    el("thead", {}, el("tr", {}, ...HEADINGS.map(([text, title], i) => el("th", { scope: "col", title: title || null, class: i > 2 ? "num" : null }, text)))),
    el("tbody", {}, ...run.functions.slice(0, ROWS).flatMap((f) => rows(f, toEvent))),
  );
}

function rows(f: FunctionReport, toEvent: (seq: number) => void): readonly HTMLElement[] {
  const counts = [f.calls, f.traces, f.compiles, f.cacheHits];
  const row = el(
    "tr",
    {},
    el("th", { scope: "row" }, el("code", { class: "name" }, visible(f.name)), " ", el("span", { class: "tag" }, visible(f.transform))),
    el("td", {}, lineLink(f.line)),
    el("td", {}, pairMark(f.pythonRuns, f.executions)),
    ...counts.map((count) => el("td", { class: "num" }, grouped(count))),
  );
  return f.retraces.length === 0 ? [row] : [row, retraces(f, toEvent)];
}

function retraces(f: FunctionReport, toEvent: (seq: number) => void): HTMLElement {
  const more = f.retraces.length - RETRACES_A_ROW;
  return el(
    "tr",
    { class: "bc" },
    el(
      "td",
      { colspan: HEADINGS.length },
      el(
        "ul",
        {},
        ...f.retraces.slice(0, RETRACES_A_ROW).map((again) =>
          el(
            "li",
            {},
            el("b", {}, "Traced again because "),
            visible(again.because),
            " ",
            eventLink(again.at, toEvent),
          ),
        ),
        more > 0 && el("li", {}, `and ${counted(more, "more time")}`),
      ),
    ),
  );
}
