import type { ClockName, Origin } from "./api";

/** One event at its place in the run: what every event has, and what its kind adds. */
export type Entry = Place & Event;

export interface Place {
  readonly seq: number;
  readonly clock: ClockName;
  readonly pass: number;
  readonly line: number;
}

/** The events of one kind. */
export type EventOf<K extends Event["kind"]> = Extract<Entry, { kind: K }>;

/** One part of a cache key: an argument, a static argument, the structure, or the type of a state. */
export interface KeyField {
  readonly what: string;
  readonly name: string;
  readonly value: string;
}

/** A part of a cache key that is not what it was in the nearest key. */
export interface KeyChange {
  readonly what: string;
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** One input or output of a mapped function; `axis` is -1 when it is one for all lanes. */
export interface Lane {
  readonly state: number;
  readonly name: string;
  readonly axis: number;
}

/** A program on its way to a kernel. Its text is empty where it is the event's `jaxpr`, or was too long. */
export interface Stage {
  readonly step: string;
  readonly text: string;
  readonly rows: readonly (readonly number[])[];
}

/** One step of a kernel. */
export interface KernelPart {
  readonly how: string;
  readonly by: string;
  readonly elements: number;
  readonly primitives: readonly string[];
  readonly lines: readonly number[];
}

type Of<K extends string, Fields = unknown> = { readonly kind: K } & Readonly<Fields>;

/** Fields with a question mark are not in runs that were kept before the journal had them. */
export type Event =
  | Of<"function-defined", { function: number; name: string; transform: string }>
  | Of<"function-called", { function: number }>
  | Of<"python-ran", { function: number }>
  | Of<"trace-started", { function: number }>
  | Of<"trace-ended", { function: number; reads: readonly number[]; writes: readonly number[]; failed: boolean }>
  | Of<"cache-hit", { function: number; version: number }>
  | Of<"cache-missed", { function: number; nearest: number; because: string; fields?: readonly KeyChange[] }>
  | Of<"cache-evicted", { function: number; version: number }>
  | Of<
      "compiled",
      {
        function: number;
        version: number;
        key: string;
        fields?: readonly KeyField[];
        jaxpr: string;
        inside: Readonly<Record<string, number>>;
        traceMicros: number;
        compileMicros: number;
        stages?: readonly Stage[];
        kernel?: readonly KernelPart[];
      }
    >
  | Of<"executed", { function: number; version: number; times: number; micros: number }>
  | Of<"branches-taken", { functions: readonly number[]; times: readonly number[] }>
  | Of<"branches-merged", { functions: readonly number[]; lanes: number }>
  | Of<"state-created", { state: number; name: string; stateKind: string; aval: string; value: string }>
  | Of<"state-read", { state: number }>
  | Of<"state-written", { state: number; aval: string; value: string }>
  | Of<"state-rolled-back", { state: number; value: string; lost?: string; because?: string }>
  | Of<"state-kept", { state: number; value: string; because: string }>
  | Of<"state-replaced", { function: number; version: number; name: string; state: number; newState: number; now: string }>
  | Of<"constant-captured", { function: number; name: string; origin?: string; definedLine?: number; aval: string; value: string }>
  | Of<"value-frozen", { function: number; name: string; origin: string; definedLine: number; type: string; value: string }>
  | Of<"constant-stale", { function: number; version: number; name: string; captured: string; now: string }>
  | Of<"side-effect", { function: number; name: string; origin: string; before: string; after: string }>
  | Of<"tracer-stored", { function: number; place: string; storedLine: number; aval: string }>
  | Of<"tracer-leaked", { aval: string; bornLine: number; bornIn: string; storedIn?: string; storedLine?: number; diedLine?: number }>
  | Of<"random-drawn", { state: number; distribution: string; key: string; frozen: boolean }>
  | Of<"key-reused", { key: string; firstLine: number; firstDistribution: string; distribution: string }>
  | Of<"lanes-mapped", { function: number; lanes: number; inputs: readonly Lane[]; outputs: readonly Lane[] }>
  | Of<"lane-conflict", { function: number; state: number; name: string; axis: number; storedLine: number }>
  | Of<"printed", { stream: string; text: string }>
  | Of<"cell-started", { cell: number }>
  | Of<"cell-finished", { cell: number; display?: string | null }>
  | Of<"error-raised", { type: string; message: string; origin?: Origin | null; traceback?: string | null }>;
