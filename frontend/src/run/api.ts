/** The answers of the REST API, named as in its OpenAPI description. */

export type ProfileName = "one-pass" | "two-pass" | "eager";

export type OutcomeName = "finished" | "failed" | "timed-out" | "out-of-memory" | "killed";

export type ClockName = "python" | "tracing" | "running";

export interface Run {
  readonly id: string;
  readonly profile: ProfileName;
  readonly createdAt: string;
  readonly outcome: OutcomeName;
  readonly sentence: string;
  readonly source: string;
  readonly stdout: string;
  readonly stdoutTruncated: boolean;
  readonly stderr: string;
  readonly display?: string | null;
  readonly error: RunError | null;
  /** Only for programs with `# %%` markers. */
  readonly cells?: readonly CellReport[];
  readonly functions: readonly FunctionReport[];
  readonly states: readonly StateReport[];
  readonly gotchas?: readonly Diagnosis[];
  readonly timings: Timings;
  readonly eventCount: number;
  readonly eventsDropped?: number;
  readonly links: Links;
}

export interface RunError {
  readonly type: string;
  readonly message: string;
  readonly line: number;
  readonly origin?: Origin | null;
  readonly traceback?: string | null;
}

/** Where the thing that an error is about was born. */
export interface Origin {
  readonly what: string;
  readonly name: string;
  readonly line: number;
}

export interface CellReport {
  readonly line: number;
  readonly stdout: string;
  readonly display?: string | null;
  readonly error?: RunError | null;
}

export interface FunctionReport {
  readonly id: number;
  readonly name: string;
  readonly transform: string;
  readonly line: number;
  readonly calls: number;
  readonly pythonRuns: number;
  readonly traces: number;
  readonly compiles: number;
  readonly cacheHits: number;
  readonly executions: number;
  readonly retraces: readonly Retrace[];
}

export interface Retrace {
  readonly at: number;
  readonly because: string;
}

export interface StateReport {
  readonly id: number;
  readonly name: string;
  readonly kind: string;
  readonly line: number;
  readonly aval: string;
  readonly reads: number;
  readonly writes: number;
  readonly initial: string;
  readonly final: string;
}

export interface Diagnosis {
  readonly id: string;
  readonly slug: string;
  readonly line: number;
  readonly because: string;
}

export interface Timings {
  readonly queuedMillis: number;
  readonly pythonMillis: number;
  readonly traceMillis: number;
  readonly compileMillis: number;
  readonly executeMillis: number;
  readonly totalMillis: number;
}

export interface Links {
  readonly self: string;
  readonly events: string;
  readonly jaxprs: string;
  readonly page: string;
}

export interface JaxprReport {
  readonly function: number;
  readonly name: string;
  readonly version: number;
  readonly text: string;
}

/** One event at its place in the run: what every event has, and what its kind adds. */
export type Entry = Place & Event;

export interface Place {
  readonly seq: number;
  readonly clock: ClockName;
  readonly pass: number;
  readonly line: number;
}

export type Event =
  | { readonly kind: "function-defined"; readonly function: number; readonly name: string; readonly transform: string }
  | { readonly kind: "function-called"; readonly function: number }
  | { readonly kind: "python-ran"; readonly function: number }
  | { readonly kind: "trace-started"; readonly function: number }
  | {
      readonly kind: "trace-ended";
      readonly function: number;
      readonly reads: readonly number[];
      readonly writes: readonly number[];
      readonly failed: boolean;
    }
  | { readonly kind: "cache-hit"; readonly function: number; readonly version: number }
  | { readonly kind: "cache-missed"; readonly function: number; readonly nearest: number; readonly because: string }
  | { readonly kind: "cache-evicted"; readonly function: number; readonly version: number }
  | {
      readonly kind: "compiled";
      readonly function: number;
      readonly version: number;
      readonly key: string;
      readonly jaxpr: string;
      readonly inside: Readonly<Record<string, number>>;
      readonly traceMicros: number;
      readonly compileMicros: number;
    }
  | {
      readonly kind: "executed";
      readonly function: number;
      readonly version: number;
      readonly times: number;
      readonly micros: number;
    }
  | {
      readonly kind: "state-created";
      readonly state: number;
      readonly name: string;
      readonly stateKind: string;
      readonly aval: string;
      readonly value: string;
    }
  | { readonly kind: "state-read"; readonly state: number }
  | { readonly kind: "state-written"; readonly state: number; readonly aval: string; readonly value: string }
  | { readonly kind: "state-rolled-back"; readonly state: number; readonly value: string }
  | {
      readonly kind: "constant-captured";
      readonly function: number;
      readonly name: string;
      readonly aval: string;
      readonly value: string;
    }
  | { readonly kind: "tracer-leaked"; readonly aval: string; readonly bornLine: number; readonly bornIn: string }
  | { readonly kind: "printed"; readonly stream: string; readonly text: string }
  | { readonly kind: "cell-started"; readonly cell: number }
  | { readonly kind: "cell-finished"; readonly cell: number; readonly display?: string | null }
  | {
      readonly kind: "error-raised";
      readonly type: string;
      readonly message: string;
      readonly origin?: Origin | null;
      readonly traceback?: string | null;
    };

/** An error answer, RFC 9457. */
export interface Problem {
  readonly type?: string;
  readonly title?: string;
  readonly status?: number;
  readonly detail?: string;
  readonly field?: string;
}
