import type { Entry } from "../run/api";

/** A stretch of the journal, by places in the list of events: from 0, both ends belong to it. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A call by the program itself, with all that it caused. */
export interface Call extends Span {
  readonly function: number;
  readonly line: number;
  /** The place of the event that says that a version was known; -1 where the call was traced. */
  readonly hit: number;
}

/** An outermost trace. */
export interface Band extends Span {
  readonly function: number;
  readonly pass: number;
  readonly failed: boolean;
  /** The journal ends before the trace does. */
  readonly open: boolean;
}

/** Python in the body of a function: below its caller. */
export interface TraceBar extends Span {
  readonly function: number;
  readonly depth: number;
}

/** A compiled program that runs. Version 0 is the body of a loop, within a program or alone. */
export interface RunBar extends Span {
  readonly function: number;
  readonly version: number;
  readonly times: number;
  readonly depth: number;
}

/** A version became ready. */
export interface Ready {
  readonly at: number;
  readonly function: number;
  readonly version: number;
}

export interface Timeline {
  readonly calls: readonly Call[];
  readonly bands: readonly Band[];
  readonly bars: readonly TraceBar[];
  readonly runs: readonly RunBar[];
  readonly ready: readonly Ready[];
  /** How many rows of bars the tracing lane has. */
  readonly depth: number;
  /** For each event, how deep in traces it is: 0 outside. */
  readonly depths: Uint8Array;
}

type Opening = { -readonly [K in keyof Call]: Call[K] };

const OWN = new Set<Entry["kind"]>([
  "printed",
  "state-created",
  "state-read",
  "state-written",
  "random-drawn",
  "key-reused",
  "function-defined",
  "cell-started",
  "cell-finished",
  "error-raised",
  "tracer-leaked",
]);

const BEGINS = new Set<Entry["kind"]>(["trace-started", "executed", "cache-hit", "cache-missed"]);

/** The journal of a run as two lanes and the calls above them. */
export function timelineOf(entries: readonly Entry[]): Timeline {
  const traces = tracesIn(entries);
  return {
    ...traces,
    calls: callsIn(entries, traces.depths),
    runs: runsIn(entries),
    ready: entries.flatMap((e, at) => (e.kind === "compiled" && e.clock === "python" ? [{ at, function: e.function, version: e.version }] : [])),
  };
}

function tracesIn(entries: readonly Entry[]): Pick<Timeline, "bands" | "bars" | "depth" | "depths"> {
  const bands: Band[] = [];
  const bars: TraceBar[] = [];
  const depths = new Uint8Array(entries.length);
  const open: { from: number; function: number; pass: number }[] = [];
  let depth = 0;
  const close = (to: number, failed: boolean, cutOff: boolean) => {
    const trace = open.pop();
    if (trace) {
      bars.push({ from: trace.from, to, function: trace.function, depth: open.length });
      if (open.length === 0) {
        bands.push({ ...trace, to, failed, open: cutOff });
      }
    }
  };
  entries.forEach((entry, i) => {
    if (entry.kind === "trace-started") {
      open.push({ from: i, function: entry.function, pass: entry.pass });
      depth = Math.max(depth, open.length);
    }
    depths[i] = Math.min(255, open.length);
    if (entry.kind === "trace-ended") {
      close(i, entry.failed, false);
    }
  });
  while (open.length > 0) {
    close(entries.length - 1, false, true);
  }
  return { bands, bars: bars.sort((one, two) => one.from - two.from), depth, depths };
}

function callsIn(entries: readonly Entry[], depths: Uint8Array): readonly Call[] {
  const calls: Call[] = [];
  let call: Opening | null = null;
  let ran = false;
  entries.forEach((entry, i) => {
    const outside = depths[i] === 0 || (entry.kind === "trace-started" && depths[i] === 1);
    const called = entry.kind === "function-called" && entry.clock === "python";
    if (outside && call !== null && (called || leaves(entry, call, ran))) {
      call = null;
    }
    if (call === null && outside && (called || BEGINS.has(entry.kind)) && "function" in entry) {
      call = { from: i, to: i, function: entry.function, line: entry.line, hit: -1 };
      calls.push(call);
      ran = false;
    }
    if (call !== null) {
      call.to = i;
      ran ||= entry.kind === "executed";
      if (entry.kind === "cache-hit" && outside) {
        call.hit = i;
      }
    }
  });
  return calls;
}

/** Whether an event outside of all traces is no longer of this call. */
function leaves(entry: Entry, call: Call, ran: boolean): boolean {
  if (entry.clock === "python" && OWN.has(entry.kind)) {
    return true;
  }
  const elsewhere = entry.line > 0 && entry.line !== call.line;
  return BEGINS.has(entry.kind) && ran && (elsewhere || entry.kind === "trace-started");
}

function runsIn(entries: readonly Entry[]): readonly RunBar[] {
  const runs: RunBar[] = [];
  let from = -1;
  let main = -1;
  let bodies: RunBar[] = [];
  const flush = (to: number) => {
    const program = entries[main];
    if (program?.kind === "executed") {
      runs.push({ from, to, function: program.function, version: program.version, times: program.times, depth: 0 });
    }
    runs.push(...(program ? bodies.map((bar) => ({ ...bar, depth: 1 })) : bodies));
    from = -1;
    main = -1;
    bodies = [];
  };
  entries.forEach((entry, i) => {
    if (entry.clock !== "running") {
      if (from >= 0) {
        flush(i - 1);
      }
      return;
    }
    const program = entry.kind === "executed" && entry.version > 0;
    if (from >= 0 && main >= 0 && (program || entry.kind === "printed")) {
      flush(i - 1);
    }
    from = from < 0 ? i : from;
    if (program) {
      main = i;
    } else if (entry.kind === "executed") {
      bodies.push({ from: i, to: i, function: entry.function, version: 0, times: entry.times, depth: 0 });
    }
  });
  if (from >= 0) {
    flush(entries.length - 1);
  }
  return runs.sort((one, two) => one.from - two.from || one.depth - two.depth);
}
