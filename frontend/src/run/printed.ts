import type { ClockName, Entry, Run } from "./api";

/** One line of output, with the time and the place of its print. */
export interface PrintedLine {
  readonly text: string;
  readonly stream: "stdout" | "stderr";
  /** Not known where the event was not kept. */
  readonly clock: ClockName | null;
  readonly line: number;
  readonly pass: number;
  readonly seq: number;
  readonly cell: number;
}

interface Open {
  text: string;
  first: Omit<PrintedLine, "text">;
}

/** The printed lines of a run in order. What the kept events do not cover comes last, without a clock. */
export function printedLines(run: Run, entries: readonly Entry[]): readonly PrintedLine[] {
  const lines: PrintedLine[] = [];
  const open = new Map<string, Open>();
  let cell = 1;
  let covered = 0;
  for (const entry of entries) {
    if (entry.kind === "cell-started") {
      cell = entry.cell;
    }
    if (entry.kind !== "printed") {
      continue;
    }
    const stream = entry.stream === "stderr" ? "stderr" : "stdout";
    covered += stream === "stdout" ? entry.text.length : 0;
    const before = open.get(stream);
    const { clock, line, pass, seq } = entry;
    const here = { stream, clock, line, pass, seq, cell } as const;
    const parts = ((before?.text ?? "") + entry.text).split("\n");
    const last = parts.pop() ?? "";
    parts.forEach((text, i) => lines.push({ ...(i === 0 && before ? before.first : here), text }));
    if (last === "") {
      open.delete(stream);
    } else {
      open.set(stream, { text: last, first: parts.length === 0 && before ? before.first : here });
    }
  }
  open.forEach(({ text, first }) => lines.push({ ...first, text }));
  return [...lines, ...rest(run.stdout.slice(covered))];
}

function rest(text: string): readonly PrintedLine[] {
  const lines = text.replace(/\n$/, "").split("\n");
  return text === ""
    ? []
    : lines.map((line) => ({ text: line, stream: "stdout", clock: null, line: 0, pass: 0, seq: 0, cell: 0 }));
}

/** `4 lines while tracing · 0 while running · 3 by ordinary Python`, or why there is nothing. */
export function printedSummary(run: Run, lines: readonly PrintedLine[]): string {
  if (lines.length === 0) {
    return run.error && run.error.line > 0 && !run.cells?.length
      ? `nothing: the program stopped on line ${run.error.line}`
      : "nothing";
  }
  const by = (clock: ClockName) => lines.filter((line) => line.clock === clock).length;
  const unknown = lines.filter((line) => line.clock === null).length;
  const parts = [
    `${by("tracing")} ${by("tracing") === 1 ? "line" : "lines"} while tracing`,
    `${by("running")} while running`,
    `${by("python")} by ordinary Python`,
  ];
  return unknown > 0 ? `${parts.join(" · ")} · ${unknown} beyond the events kept` : parts.join(" · ");
}
