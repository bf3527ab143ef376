import type { EventOf, Stage } from "../run/events";
import type { JaxprReport } from "../run/api";

/** A row of a text, the lines that wrote it, and whether the pass before this text made or dropped it. */
export interface TextRow {
  readonly text: string;
  readonly lines: readonly number[];
  readonly change: "same" | "new" | "gone";
}

export interface StageText {
  readonly step: string;
  /** Null where the text was too long to keep. */
  readonly rows: readonly TextRow[] | null;
}

/** More rows than this are not compared with those of the stage before. */
const MOST_COMPARED = 600;

/** The stages of one version. A run that was kept without them has its jaxpr only. */
export function stagesOf(jaxpr: JaxprReport, compiled: EventOf<"compiled"> | undefined): readonly StageText[] {
  const stages = compiled?.stages ?? [];
  if (stages.length === 0) {
    return [{ step: "as traced", rows: rowsOf(jaxpr.text, []) }];
  }
  let before: readonly TextRow[] | null = null;
  return stages.map((stage, i) => {
    const rows = i === 0 ? rowsOf(stage.text || jaxpr.text, stage.rows) : kept(stage);
    const shown = rows === null || before === null ? rows : compared(before, rows);
    before = rows;
    return { step: stage.step, rows: shown };
  });
}

function kept(stage: Stage): readonly TextRow[] | null {
  return stage.text === "" ? null : rowsOf(stage.text, stage.rows);
}

function rowsOf(text: string, lines: readonly (readonly number[])[]): readonly TextRow[] {
  return text.split("\n").map((row, i) => ({ text: row, lines: lines[i] ?? [], change: "same" }));
}

/** Rows of both, in order, with as many of them the same as there can be. */
export function compared(before: readonly TextRow[], after: readonly TextRow[]): readonly TextRow[] {
  if (before.length > MOST_COMPARED || after.length > MOST_COMPARED) {
    return after;
  }
  const common = commonLengths(before, after);
  const rows: TextRow[] = [];
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    const one = before[i];
    const two = after[j];
    if (one && two && alike(one.text, two.text)) {
      rows.push(two);
      i++;
      j++;
    } else if (one && (!two || (common[i + 1]?.[j] ?? 0) >= (common[i]?.[j + 1] ?? 0))) {
      rows.push({ ...one, change: "gone" });
      i++;
    } else if (two) {
      rows.push({ ...two, change: "new" });
      j++;
    }
  }
  return rows;
}

/** States come last in the text as traced and first after it: no pass did that, so rows of binders and results are one. */
function alike(one: string, two: string): boolean {
  return one === two || [/^\s*\{ lambda /, /^\s*in \(/].some((form) => form.test(one) && form.test(two) && !/ let .* in /.test(one + two));
}

/** How many rows the two have in common from there on. */
function commonLengths(before: readonly TextRow[], after: readonly TextRow[]): readonly (readonly number[])[] {
  const common = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      const here = alike(before[i]?.text ?? "", after[j]?.text ?? "");
      (common[i] as number[])[j] = here ? 1 + (common[i + 1]?.[j + 1] ?? 0) : Math.max(common[i + 1]?.[j] ?? 0, common[i]?.[j + 1] ?? 0);
    }
  }
  return common;
}

/** What each pass is for, in words that a learner can use. */
const PASSES: Readonly<Record<string, string>> = {
  "as traced": "What tracing left, in the format of JAX.",
  Inline: "Calls of inner programs are replaced by what they do.",
  SumsOfLanes: "A sum over the lanes of a mapped function becomes a plain sum.",
  ConstantFolding: "Elementwise equations on numbers that stand in the program are computed now, once.",
  Reciprocals: "Divisions by constants become multiplications with the reciprocal, as in XLA.",
  Reassociation: "Two constants in a chain of products or of sums become one, as in XLA.",
  CommonSubexpressions: "What is written twice is computed once.",
  DeadCode: "What nobody reads is dropped.",
  Contraction: "A product that only a sum or a difference reads becomes one fused multiply-add, as in XLA on CPUs.",
  kernel: "What runs: equations that go through the same elements share a loop.",
};

export function purpose(step: string): string {
  return PASSES[step] ?? "";
}
