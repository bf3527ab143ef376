import { el, said } from "../dom/el";
import { faultMark } from "../dom/marks";
import type { Shown } from "../playground/state";
import type { CellReport, RunError } from "./api";
import { printedRow } from "./consoleView";
import { errorView } from "./errorView";
import { counted, millis, visible } from "./format";
import { gotchasView } from "./gotchasView";
import { lineLink } from "./lineLink";
import { type PrintedLine, printedLines } from "./printed";
import { callsWords, tinted } from "./sentences";

const LINES_A_CELL = 200;

/** What came of a run: a sentence, then each cell with what it printed, showed and raised. */
export function outcomeTab(shown: Shown): readonly Node[] {
  const { run } = shown;
  const gotchas = gotchasView(run.gotchas ?? []);
  return [
    el("p", { class: "say" }, ...said(tinted(run.sentence))),
    el("p", { class: "sub" }, summary(shown)),
    ...cells(shown),
    ...(gotchas ? [gotchas] : []),
    ...notes(shown),
  ];
}

function summary({ run }: Shown): string {
  const parts = [counted(run.eventCount, "event"), `${millis(run.timings.totalMillis)} in all`];
  const [only] = run.functions;
  if (run.functions.length === 1 && only) {
    parts.unshift(callsWords(only));
  }
  return parts.join(" · ");
}

function cells(shown: Shown): readonly Node[] {
  const { run } = shown;
  const lines = shown.entries === null ? [] : printedLines(run, shown.entries);
  if (!run.cells?.length) {
    const whole = { line: 1, stdout: run.stdout, display: run.display ?? null, error: run.error };
    return [el("div", { class: "cell-list" }, el("section", { class: "cell-card" }, ...inside(whole, lines, shown, true)))];
  }
  const total = run.cells.length;
  return [
    el(
      "div",
      { class: "cell-list" },
      ...run.cells.map((cell, i) => cellCard(cell, i + 1, total, lines.filter((line) => line.cell === i + 1), shown)),
    ),
  ];
}

function cellCard(cell: CellReport, number: number, total: number, lines: readonly PrintedLine[], shown: Shown): HTMLElement {
  const { source } = shown;
  const start = firstCodeLine(source, cell.line);
  return el(
    "section",
    { class: "cell-card", "aria-label": `Cell ${number} of ${total}` },
    el(
      "h3",
      { class: "cell-head" },
      el("span", { class: "no" }, `Cell ${number}`),
      el("code", {}, visible(headline(source, start))),
      cell.error ? el("span", { class: "bad" }, faultMark(), visible(cell.error.type)) : null,
      lineLink(start),
    ),
    ...inside(cell, lines, shown, false),
  );
}

/** What names a cell: its first line, and the function that a decorator there is for. */
function headline(source: string, start: number): string {
  const [first = "", second = ""] = source.split("\n").slice(start - 1, start + 1);
  return first.startsWith("@") ? `${first} ${second}` : first;
}

/** The first line of a cell that is neither its marker nor blank. */
function firstCodeLine(source: string, from: number): number {
  const lines = source.split("\n");
  for (let n = from; n <= lines.length; n++) {
    const text = lines[n - 1] ?? "";
    if (n > from && text.startsWith("# %%")) {
      break;
    }
    if (text.trim() !== "" && !text.startsWith("# %%")) {
      return n;
    }
  }
  return from;
}

interface Ended {
  readonly display?: string | null;
  readonly error?: RunError | null;
}

function inside(cell: Ended, lines: readonly PrintedLine[], { run, source }: Shown, alone: boolean): readonly Node[] {
  const parts: Node[] = [];
  if (lines.length > 0) {
    const more = lines.length - LINES_A_CELL;
    parts.push(
      el(
        "ol",
        { class: "prn-list", "aria-label": "Printed" },
        ...lines.slice(0, LINES_A_CELL).map((line) => printedRow(line, run.profile)),
        more > 0 && el("li", { class: "more" }, `and ${counted(more, "more line")}`),
      ),
    );
  }
  if (cell.display != null) {
    parts.push(
      el("div", { class: "shows" }, el("span", {}, "shows"), el("pre", { tabindex: 0, dir: "auto", "aria-label": "Shown value" }, visible(cell.display))),
    );
  }
  if (cell.error) {
    parts.push(errorView(cell.error, source));
  }
  return parts.length > 0 || !alone ? parts : [el("p", { class: "none" }, "It printed nothing and showed nothing.")];
}

function notes({ run }: Shown): readonly Node[] {
  const said: string[] = [];
  if (run.stdoutTruncated) {
    said.push("The output was longer than what is kept; its end is missing.");
  }
  if (run.eventsDropped) {
    said.push(`${counted(run.eventsDropped, "event")} beyond the limit were counted and not kept; the counts are of all of them.`);
  }
  return said.map((text) => el("p", { class: "sub" }, text));
}
