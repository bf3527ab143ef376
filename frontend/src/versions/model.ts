import type { Entry, KeyChange, KeyField } from "../run/api";
import type { Journal } from "../run/journal";

/** One part of a version's key, and whether it made the difference. */
export interface Chip {
  readonly what: string;
  readonly name: string;
  readonly value: string;
  readonly lit: boolean;
}

/** A value that a version has from outside; `now` where its source has changed since. */
export interface Frozen {
  readonly name: string;
  readonly value: string;
  readonly now: string | null;
}

/** Another object stands behind a name than the one that a version uses. */
export interface Replaced {
  readonly name: string;
  readonly now: string;
  readonly isState: boolean;
  readonly seq: number;
}

export interface Version {
  readonly number: number;
  readonly seq: number;
  readonly line: number;
  readonly chips: readonly Chip[];
  /** The version whose key came closest, 0 for the first call. */
  readonly nearest: number;
  readonly changes: readonly KeyChange[];
  readonly because: string;
  readonly frozen: readonly Frozen[];
  readonly replaced: readonly Replaced[];
  readonly hits: number;
  readonly runs: number;
  readonly evicted: boolean;
  readonly traceMicros: number;
  readonly compileMicros: number;
}

/** A call, and what answered it. */
export interface Answer {
  readonly seq: number;
  readonly line: number;
  readonly version: number;
  readonly how: "traced" | "hit" | "stale";
  /** Made by another function while it was traced. */
  readonly inside: boolean;
}

export interface Versions {
  readonly function: number;
  readonly name: string;
  readonly transform: string;
  readonly line: number;
  readonly versions: readonly Version[];
  readonly answers: readonly Answer[];
  readonly hits: number;
  readonly evicted: number;
}

/** From so many versions on, the keys rather than the values change from call to call. */
export const MANY = 8;

type Growing<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] };

interface Work {
  readonly versions: Growing<Version>[];
  readonly answers: Growing<Answer>[];
  missed: Extract<Entry, { kind: "cache-missed" }> | null;
  frozen: Frozen[];
}

/** The compiled versions of each function that has any, in the order in which the functions came up. */
export function versionsOf(journal: Journal): readonly Versions[] {
  const works = new Map<number, Work>();
  const work = (id: number): Work => {
    const known = works.get(id) ?? { versions: [], answers: [], missed: null, frozen: [] };
    works.set(id, known);
    return known;
  };
  for (const entry of journal.entries) {
    if ("function" in entry) {
      gather(entry, work(entry.function));
    }
  }
  return journal.run.functions.flatMap((f) => {
    const { versions, answers } = works.get(f.id) ?? { versions: [], answers: [] };
    return versions.length === 0
      ? []
      : [{ function: f.id, name: f.name, transform: f.transform, line: f.line, versions, answers, hits: answers.filter((a) => a.how !== "traced").length, evicted: versions.filter((v) => v.evicted).length }];
  });
}

function gather(entry: Extract<Entry, { readonly function: number }>, work: Work): void {
  const of = (number: number) => work.versions.findLast((version) => version.number === number);
  switch (entry.kind) {
    case "cache-missed":
      work.missed = entry;
      break;
    case "constant-captured":
    case "value-frozen":
      if (entry.name !== "" && !work.frozen.some((known) => known.name === entry.name)) {
        work.frozen.push({ name: entry.name, value: entry.value, now: null });
      }
      break;
    case "compiled":
      work.versions.push(compiled(entry, work));
      work.answers.push({ seq: entry.seq, line: entry.line, version: entry.version, how: "traced", inside: entry.clock === "tracing" });
      work.missed = null;
      work.frozen = [];
      break;
    case "cache-hit": {
      const version = of(entry.version);
      if (version) {
        version.hits++;
      }
      work.answers.push({ seq: entry.seq, line: entry.line, version: entry.version, how: isStale(version) ? "stale" : "hit", inside: entry.clock === "tracing" });
      break;
    }
    case "cache-evicted": {
      const version = of(entry.version);
      if (version) {
        version.evicted = true;
      }
      break;
    }
    case "executed": {
      const version = of(entry.version);
      if (version) {
        version.runs += entry.times;
      }
      break;
    }
    case "constant-stale":
    case "state-replaced":
      outdated(entry, of(entry.version), work);
      break;
  }
}

function compiled(entry: Extract<Entry, { kind: "compiled" }>, { missed, frozen }: Work): Growing<Version> {
  const changes = missed?.fields ?? [];
  const fields: readonly KeyField[] = entry.fields?.length ? entry.fields : entry.key === "" ? [] : [{ what: "key", name: "", value: entry.key }];
  const chips = fields.map((field) => ({ ...field, lit: changes.some((change) => change.what === field.what && change.name === field.name) }));
  const elsewhere = changes.filter((change) => !fields.some((field) => field.what === change.what && field.name === change.name));
  return {
    number: entry.version,
    seq: entry.seq,
    line: entry.line,
    chips: [...chips, ...elsewhere.map(({ what, name, after }) => ({ what, name, value: after, lit: true }))],
    nearest: missed?.nearest ?? 0,
    changes: [...changes],
    because: missed?.because ?? "",
    // What pass 1 found to be a state is one in the key, and not a constant.
    frozen: frozen.filter(({ name }) => !fields.some((field) => field.what === "state" && field.name === name)),
    replaced: [],
    hits: 0,
    runs: 0,
    evicted: false,
    traceMicros: entry.traceMicros,
    compileMicros: entry.compileMicros,
  };
}

/** The journal tells of a change after the hit that it concerns, and once only. */
function outdated(entry: Extract<Entry, { kind: "constant-stale" | "state-replaced" }>, version: Growing<Version> | undefined, work: Work): void {
  if (version === undefined) {
    return;
  }
  if (entry.kind === "constant-stale") {
    version.frozen = version.frozen.map((known) => (known.name === entry.name ? { ...known, now: entry.now } : known));
    if (!version.frozen.some((known) => known.name === entry.name)) {
      version.frozen.push({ name: entry.name, value: entry.captured, now: entry.now });
    }
  } else {
    version.replaced.push({ name: entry.name, now: entry.now, isState: entry.newState > 0, seq: entry.seq });
  }
  const last = work.answers.at(-1);
  if (last?.version === entry.version && last.how === "hit") {
    last.how = "stale";
  }
}

function isStale(version: Growing<Version> | undefined): boolean {
  return version !== undefined && (version.replaced.length > 0 || version.frozen.some((known) => known.now !== null));
}

/** What a chip is of, in front of its value. */
export function chipName({ what, name }: { readonly what: string; readonly name: string }): string {
  switch (what) {
    case "argument":
    case "key":
      return name;
    case "structure":
    case "form":
      return what;
    default:
      return `${what} ${name}`.trim();
  }
}

/** A column of the table: calls one after the other that are alike. */
export interface Column {
  readonly line: number;
  readonly version: number;
  readonly how: Answer["how"];
  readonly inside: boolean;
  readonly seq: number;
  readonly count: number;
}

export function columnsOf(answers: readonly Answer[]): readonly Column[] {
  const columns: Growing<Column>[] = [];
  for (const { line, version, how, inside, seq } of answers) {
    const last = columns.at(-1);
    if (last && last.line === line && last.version === version && last.how === how && last.inside === inside) {
      last.count++;
    } else {
      columns.push({ line, version, how, inside, seq, count: 1 });
    }
  }
  return columns;
}

/** The part of the key that changed most often, and how often. */
export function restless({ versions }: Versions): { readonly chip: string; readonly times: number } | null {
  const counts = new Map<string, number>();
  for (const change of versions.flatMap((version) => version.changes)) {
    const chip = change.what === "structure" || change.what === "form" ? `the ${change.what} of the arguments` : `${change.what} ${change.name}`.trim();
    counts.set(chip, (counts.get(chip) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, one], [, two]) => two - one);
  return most ? { chip: most[0], times: most[1] } : null;
}
