import type { Timeline } from "./model";

/** Where the rows of the drawing are, from the top. */
export interface Layout {
  readonly bracket: number;
  readonly own: number;
  readonly printed: number;
  readonly tracing: number;
  readonly running: number;
  readonly height: number;
  /** Rows of bars that are drawn apart; deeper ones share the last. */
  readonly rows: number;
  readonly captions: boolean;
  /** Bodies of loops run within compiled programs. */
  readonly nested: boolean;
}

/** Labels stand left of the lanes. */
export const GUTTER = 92;
export const ROW = 36;
export const BAR = 20;
const MOST_ROWS = 5;
const CAPTION = 18;

export function layoutOf(timeline: Timeline, twoPass: boolean): Layout {
  const rows = Math.max(1, Math.min(MOST_ROWS, timeline.depth));
  const captions = twoPass && timeline.bands.length > 0;
  const tracing = 86;
  const running = tracing + 12 + rows * ROW + (captions ? CAPTION : 0) + 10;
  const nested = timeline.runs.some((run) => run.depth > 0);
  return { bracket: 14, own: 43, printed: 56, tracing, running, rows, captions, nested, height: running + (nested ? 76 : 56) };
}

export function traceRow(layout: Layout, depth: number): number {
  return layout.tracing + 14 + Math.min(depth, layout.rows - 1) * ROW;
}
