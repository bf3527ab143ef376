import { el, fill, found } from "../dom/el";
import { clockMark } from "../dom/marks";
import type { Shown } from "../playground/state";
import type { ProfileName } from "./api";
import { counted, visible } from "./format";
import { lineLink } from "./lineLink";
import { type PrintedLine, printedLines, printedSummary } from "./printed";

const LINES_SHOWN = 500;

/** What the program printed, below it: each line with its clock, its line and its pass. */
export class ConsoleView {
  private readonly summary: HTMLElement;
  private readonly list: HTMLElement;

  constructor(root: HTMLElement) {
    this.summary = found("small", root);
    this.list = found("ol", root);
  }

  show(shown: Shown | null, selected: number): void {
    if (shown === null || shown.entries === null) {
      fill(this.summary, shown === null ? "nothing yet" : "");
      fill(this.list);
      return;
    }
    const lines = printedLines(shown.run, shown.entries);
    fill(this.summary, printedSummary(shown.run, lines));
    fill(
      this.list,
      ...lines.slice(0, LINES_SHOWN).map((line) => printedRow(line, shown.run.profile, line.seq > 0 && line.seq === selected)),
      lines.length > LINES_SHOWN && el("li", { class: "more" }, `and ${counted(lines.length - LINES_SHOWN, "more line")}`),
    );
  }
}

/** One printed line, as the console and the cells of the outcome show it. */
export function printedRow(line: PrintedLine, profile: ProfileName, on = false): HTMLElement {
  return el(
    "li",
    { class: on ? `on on-${line.clock ?? "python"}` : null },
    clockMark(line.clock),
    el("span", { class: line.stream === "stderr" ? "out err" : "out", dir: "auto" }, visible(line.text) || "\u00a0"),
    el("em", {}, line.stream === "stderr" ? "warning · " : null, lineLink(line.line), passWords(line, profile)),
  );
}

/** Only where there is more than one pass is it worth saying which. */
function passWords(line: PrintedLine, profile: ProfileName): string | null {
  return profile === "two-pass" && line.clock === "tracing" && line.pass > 0 ? ` · pass ${line.pass}` : null;
}
