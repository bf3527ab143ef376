import type { CellReport, Entry, Event, JaxprReport, Origin, OutcomeName, ProfileName, Run, RunError } from "../src/run/api";

/** A function of a hand-made run. Its body says what Python does when it goes through it. */
export interface Fn {
  readonly id: number;
  readonly name: string;
  readonly line: number;
  readonly body: () => void;
  readonly versions: string[];
}

export interface St {
  readonly id: number;
  readonly name: string;
  readonly aval: string;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

interface Failure {
  readonly type: string;
  readonly message: string;
  readonly line: number;
  readonly origin: Origin | null;
}

/** Writes the events that the engine would write for a program, and folds them into a run. */
export class Recording {
  readonly events: Entry[] = [];
  readonly jaxprs: JaxprReport[] = [];
  private readonly functions = new Map<number, Mutable<Run["functions"][number]>>();
  private readonly states = new Map<number, Mutable<Run["states"][number]>>();
  private readonly cells: Mutable<CellReport>[] = [];
  private readonly inside = new Map<string, Map<number, number>>();
  private clock: Entry["clock"] = "python";
  private pass = 0;
  private calling: Map<number, number> | null = null;
  private stdout = "";
  private display: string | null = null;
  private error: RunError | null = null;

  constructor(
    readonly source: string,
    readonly profile: ProfileName,
  ) {}

  /** The number of the `nth` line that contains the text. */
  at(text: string, nth = 1): number {
    const lines = this.source.split("\n").flatMap((line, i) => (line.includes(text) ? [i + 1] : []));
    return lines[nth - 1] ?? 0;
  }

  cell(line: number, play: () => string | null | void): void {
    const number = this.cells.length + 1;
    const before = this.stdout.length;
    this.cells.push({ line, stdout: "", display: null, error: null });
    const cell = this.cells[number - 1] as Mutable<CellReport>;
    this.add(line, { kind: "cell-started", cell: number });
    try {
      cell.display = play() ?? null;
    } catch (failure) {
      const { type, message, line: at, origin } = failure as Failure;
      cell.error = { type, message, line: at, origin, traceback: `Traceback (most recent call last):\n  File "<program>", line ${at}, in <module>\n    ${this.source.split("\n")[at - 1]?.trim()}\n${type}: ${message}` };
      this.error ??= cell.error;
      this.add(at, { kind: "error-raised", ...cell.error });
    }
    this.display = cell.display ?? null;
    cell.stdout = this.stdout.slice(before);
    this.add(line, { kind: "cell-finished", cell: number, display: cell.display ?? null });
  }

  define(name: string, line: number, body: () => void, transform = "jit"): Fn {
    const fn = { id: this.functions.size + 1, name, line, body, versions: [] };
    this.functions.set(fn.id, { id: fn.id, name, transform, line, calls: 0, pythonRuns: 0, traces: 0, compiles: 0, cacheHits: 0, executions: 0, retraces: [] });
    this.add(line, { kind: "function-defined", function: fn.id, name, transform });
    return fn;
  }

  call(fn: Fn, line: number, key: string, jaxpr: string, because = "", after: readonly (readonly [St, string])[] = []): void {
    const counts = this.functions.get(fn.id)!;
    counts.calls++;
    this.add(line, { kind: "function-called", function: fn.id });
    if (this.profile === "eager") {
      this.ran(fn, line);
      fn.body();
      return;
    }
    if (this.calling) {
      this.calling.set(fn.id, (this.calling.get(fn.id) ?? 0) + 1);
      this.ran(fn, line);
      fn.body();
      return;
    }
    const known = fn.versions.indexOf(key) + 1;
    if (known > 0) {
      counts.cacheHits++;
      this.add(line, { kind: "cache-hit", function: fn.id, version: known });
    } else {
      this.trace(fn, line, key, jaxpr, because);
    }
    const version = known || fn.versions.length;
    this.clock = "running";
    this.add(line, { kind: "executed", function: fn.id, version, times: 1, micros: 40 });
    counts.executions++;
    this.inside.get(`${fn.id} ${version}`)?.forEach((n, id) => (this.functions.get(id)!.executions += n));
    after.forEach(([state, value]) => this.write(state, line, value));
    this.clock = "python";
  }

  private trace(fn: Fn, line: number, key: string, jaxpr: string, because: string): void {
    const counts = this.functions.get(fn.id)!;
    const nearest = fn.versions.length;
    this.add(line, { kind: "cache-missed", function: fn.id, nearest, because: nearest ? because : "first call" });
    if (nearest > 0) {
      counts.retraces = [...counts.retraces, { at: this.events.length, because }];
    }
    counts.traces++;
    const passes = this.profile === "two-pass" && nearest === 0 ? [1, 2] : [this.profile === "two-pass" ? 2 : 1];
    for (const pass of passes) {
      this.calling = new Map();
      this.clock = "tracing";
      this.pass = pass;
      const from = this.events.length;
      this.add(line, { kind: "trace-started", function: fn.id });
      this.ran(fn, line);
      fn.body();
      const touched = this.events.slice(from);
      const reads = touched.flatMap((e) => (e.kind === "state-read" ? [e.state] : []));
      const writes = touched.flatMap((e) => (e.kind === "state-written" ? [e.state] : []));
      this.add(line, { kind: "trace-ended", function: fn.id, reads: [...new Set(reads)], writes: [...new Set(writes)], failed: false });
    }
    const inside = this.calling ?? new Map<number, number>();
    this.calling = null;
    this.clock = "python";
    this.pass = 0;
    fn.versions.push(key);
    counts.compiles++;
    this.inside.set(`${fn.id} ${fn.versions.length}`, inside);
    this.jaxprs.push({ function: fn.id, name: fn.name, version: fn.versions.length, text: jaxpr });
    this.add(line, { kind: "compiled", function: fn.id, version: fn.versions.length, key, jaxpr, inside: Object.fromEntries(inside), traceMicros: 410, compileMicros: 620 });
  }

  private ran(fn: Fn, line: number): void {
    this.functions.get(fn.id)!.pythonRuns++;
    this.add(line, { kind: "python-ran", function: fn.id });
  }

  state(name: string, aval: string, value: string, line: number): St {
    const state = { id: this.states.size + 1, name, aval };
    this.states.set(state.id, { id: state.id, name, kind: "Variable", line, aval, reads: 0, writes: 0, initial: value, final: value });
    this.add(line, { kind: "state-created", state: state.id, name, stateKind: "Variable", aval, value });
    return state;
  }

  read(state: St, line: number): void {
    this.states.get(state.id)!.reads++;
    this.add(line, { kind: "state-read", state: state.id });
  }

  write(state: St, line: number, value: string): void {
    const report = this.states.get(state.id)!;
    report.writes++;
    report.final = value;
    this.add(line, { kind: "state-written", state: state.id, aval: state.aval, value });
  }

  print(line: number, text: string): void {
    this.stdout += `${text}\n`;
    this.add(line, { kind: "printed", stream: "stdout", text: `${text}\n` });
  }

  leak(line: number, aval: string, bornLine: number, bornIn: string): void {
    this.add(line, { kind: "tracer-leaked", aval, bornLine, bornIn });
  }

  raise(type: string, message: string, line: number, origin: Origin | null = null): never {
    this.clock = "python";
    this.pass = 0;
    this.calling = null;
    throw { type, message, line, origin } satisfies Failure;
  }

  private add(line: number, event: Event): void {
    this.events.push({ seq: this.events.length + 1, clock: this.clock, pass: this.clock === "tracing" ? this.pass : 0, line, ...event });
  }

  run(id: string, outcome: OutcomeName = this.error ? "failed" : "finished", sentence = this.sentence()): Run {
    const marked = this.source.split("\n").some((line) => line.startsWith("# %%"));
    return {
      id,
      profile: this.profile,
      createdAt: "2026-03-02T10:00:00Z",
      outcome,
      sentence,
      source: this.source,
      stdout: this.stdout,
      stdoutTruncated: false,
      stderr: "",
      display: this.display,
      error: this.error,
      ...(marked ? { cells: this.cells } : {}),
      functions: [...this.functions.values()],
      states: [...this.states.values()],
      gotchas: [],
      timings: { queuedMillis: 0, pythonMillis: 5, traceMillis: 1, compileMillis: 2, executeMillis: 0, totalMillis: 9 },
      eventCount: this.events.length,
      eventsDropped: 0,
      links: { self: `/api/v1/runs/${id}`, events: `/api/v1/runs/${id}/events`, jaxprs: `/api/v1/runs/${id}/jaxprs`, page: `/runs/${id}` },
    };
  }

  private sentence(): string {
    const errors = this.cells.filter((cell) => cell.error);
    if (this.error) {
      const place = ` on line ${this.error.line}`;
      return this.cells.length === 1
        ? `Stopped${place}: ${this.error.type}.`
        : `${errors.length === 1 ? "One" : errors.length} of ${this.cells.length} cells stopped${errors.length === 1 ? "" : ", the first"}${place}: ${this.error.type}.`;
    }
    const functions = [...this.functions.values()];
    const [only] = functions;
    if (!only) {
      return "Ran to its end.";
    }
    const times = (n: number) => (n === 0 ? "never" : n === 1 ? "once" : `${n}×`);
    const names = functions.length === 1 ? only.name : `the ${functions.length} transformed functions`;
    const python = functions.reduce((sum, f) => sum + f.pythonRuns, 0);
    const compiled = functions.reduce((sum, f) => sum + f.executions, 0);
    return `Ran to its end: Python ran ${names} ${times(python)}, compiled ${times(compiled)}.`;
  }
}
