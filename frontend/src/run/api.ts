/** The answers of the REST API, named as in its OpenAPI description. */

export type { Entry, Event, EventOf, KeyChange, KeyField, Lane, Place } from "./events";

export type ProfileName = "one-pass" | "two-pass" | "eager";

export type OutcomeName = "finished" | "failed" | "timed-out" | "cancelled" | "out-of-memory" | "killed";

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

/** A run that is not over yet. */
export interface Going {
  readonly id: string;
  readonly state: "queued" | "python" | "tracing" | "compiled";
  readonly function: string;
  readonly line: number;
  readonly events: number;
  readonly printed: number;
  /** Steps of the compiled loop that are over, 0 where none runs; and all of them, 0 where nobody knows. */
  readonly step: number;
  readonly steps: number;
  readonly links: { readonly self: string; readonly stream: string };
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

/** A gotcha that the run shows. */
export interface Diagnosis {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  /** 0 where none can be told. */
  readonly line: number;
  /** A sentence; a question where it is only suspected. */
  readonly because: string;
  readonly certainty: "seen" | "suspected";
  readonly fix: string;
  /** The number of the event that shows it. */
  readonly at: number;
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

/** An error answer, RFC 9457. */
export interface Problem {
  readonly type?: string;
  readonly title?: string;
  readonly status?: number;
  readonly detail?: string;
  readonly field?: string;
}
