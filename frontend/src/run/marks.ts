import type { ClockName, Entry, FunctionReport, RunError } from "./api";
import { shortened, times } from "./format";
import { FIRST_CALL, type Journal, nameOf } from "./journal";
import { c, listed, type Phrase, r, t, x } from "./phrase";

/** What the editor shows beside one line of the program. */
export interface LineMarks {
  /** How often Python ran the body that begins here, and how often it ran compiled. */
  readonly count?: { readonly python: number; readonly compiled: number };
  readonly reads: boolean;
  readonly writes: boolean;
  readonly prints: ClockName | null;
  readonly frozen: boolean;
  /** A value that is frozen here has changed since, or a call on this line used an old one. */
  readonly stale: boolean;
  readonly fault: boolean;
  readonly born: boolean;
  /** At the right edge. */
  readonly words: Phrase;
}

/** An error and, where it is known, the line where its cause was born. */
export interface Bracket {
  readonly fault: number;
  readonly born: number;
}

export interface ProgramMarks {
  readonly lines: ReadonlyMap<number, LineMarks>;
  readonly brackets: readonly Bracket[];
}

export const NO_MARKS: ProgramMarks = { lines: new Map(), brackets: [] };

/** What happened on one line, gathered from the events. */
interface Line {
  functions: FunctionReport[];
  reads: Set<string>;
  writes: Set<string>;
  born: Set<number>;
  frozen: Map<string, string>;
  /** Names of which a call here used an old value. */
  old: Set<string>;
  prints: Set<ClockName>;
  calls: { first: number; again: number; hits: number };
  error: string | null;
  origin: string | null;
  /** Where a traced value was left that was used after its trace. */
  left: string | null;
}

export function marksOf(journal: Journal): ProgramMarks {
  const lines = new Map<number, Line>();
  const at = (line: number): Line => {
    const known = lines.get(line) ?? emptyLine();
    lines.set(line, known);
    return known;
  };
  journal.run.functions.forEach((f) => at(f.line).functions.push(f));
  journal.entries.forEach((entry) => gather(entry, at(entry.line), journal));
  const stale = new Set([...lines.values()].flatMap((line) => [...line.old]));
  const errors = errorsOf(journal);
  for (const error of errors) {
    at(error.line).error ??= error.type;
    if (error.origin) {
      at(error.origin.line).origin ??= originWords(error.origin.what);
    }
  }
  const leaks = journal.entries.filter((entry) => entry.kind === "tracer-leaked");
  for (const leak of leaks) {
    at(leak.bornLine).origin ??= "the traced value was made here";
    if (leak.storedIn) {
      at(leak.storedLine ?? 0).left ??= leak.storedIn;
    }
  }
  lines.delete(0);
  const outer = callersOf(journal);
  return {
    lines: new Map([...lines].map(([number, line]) => [number, marksOn(line, journal, outer, stale)])),
    brackets: errors.flatMap((e) => {
      const born = e.origin?.line || leaks.find((leak) => leak.line === e.line)?.bornLine || 0;
      return e.line > 0 && born > 0 ? [{ fault: e.line, born }] : [];
    }),
  };
}

function emptyLine(): Line {
  return {
    functions: [],
    reads: new Set(),
    writes: new Set(),
    born: new Set(),
    frozen: new Map(),
    old: new Set(),
    prints: new Set(),
    calls: { first: 0, again: 0, hits: 0 },
    error: null,
    origin: null,
    left: null,
  };
}

function gather(entry: Entry, line: Line, journal: Journal): void {
  switch (entry.kind) {
    case "state-read":
      line.reads.add(journal.stateName(entry.state));
      break;
    case "state-written":
      line.writes.add(journal.stateName(entry.state));
      break;
    case "state-created":
      line.born.add(entry.state);
      break;
    case "constant-captured":
    case "value-frozen": {
      if (entry.name !== "" && !journal.isState(entry.name)) {
        const known = line.frozen.get(entry.name);
        line.frozen.set(entry.name, known === undefined || known === entry.value ? entry.value : `${known.split(", then ")[0]}, then ${entry.value}`);
      }
      break;
    }
    case "constant-stale":
    case "state-replaced":
      line.old.add(entry.name);
      break;
    case "printed":
      line.prints.add(entry.clock);
      break;
    case "cache-hit":
      line.calls.hits += entry.clock === "python" ? 1 : 0;
      break;
    case "cache-missed":
      if (entry.clock === "python" && (entry.nearest > 0 || entry.because === FIRST_CALL)) {
        line.calls[entry.nearest === 0 ? "first" : "again"] += 1;
      }
      break;
  }
}

function errorsOf(journal: Journal): readonly RunError[] {
  const ofCells = (journal.run.cells ?? []).flatMap((cell) => (cell.error ? [cell.error] : []));
  return ofCells.length > 0 ? ofCells : journal.run.error ? [journal.run.error] : [];
}

function originWords(what: string): string {
  return what === "state" ? "the state in the message" : `the ${what} in the message`;
}

/** By function, the names of those whose compiled program ran it. */
function callersOf(journal: Journal): ReadonlyMap<number, ReadonlySet<string>> {
  const outer = new Map<number, Set<string>>();
  const alone = new Set<number>();
  for (const entry of journal.entries) {
    if (entry.kind === "executed") {
      alone.add(entry.function);
    }
    if (entry.kind === "compiled") {
      for (const inner of Object.keys(entry.inside).map(Number)) {
        outer.set(inner, (outer.get(inner) ?? new Set()).add(journal.functionName(entry.function)));
      }
    }
  }
  alone.forEach((id) => outer.delete(id));
  return outer;
}

function marksOn(line: Line, journal: Journal, outer: ReadonlyMap<number, ReadonlySet<string>>, stale: ReadonlySet<string>): LineMarks {
  const python = line.functions.reduce((sum, f) => sum + f.pythonRuns, 0);
  const compiled = line.functions.reduce((sum, f) => sum + f.executions, 0);
  return {
    ...(line.functions.length > 0 ? { count: { python, compiled } } : {}),
    reads: line.reads.size > 0,
    writes: line.writes.size > 0,
    prints: line.prints.has("tracing") ? "tracing" : (line.prints.values().next().value ?? null),
    frozen: line.frozen.size > 0,
    stale: line.old.size > 0 || [...line.frozen.keys()].some((name) => stale.has(name)),
    fault: line.error !== null,
    born: line.origin !== null,
    words: wordsOn(line, journal, { python, compiled }, outer, stale),
  };
}

function wordsOn(
  line: Line,
  journal: Journal,
  count: { python: number; compiled: number },
  outer: ReadonlyMap<number, ReadonlySet<string>>,
  stale: ReadonlySet<string>,
): Phrase {
  if (line.error !== null) {
    return [x(line.error)];
  }
  if (line.origin !== null) {
    return [x(line.origin)];
  }
  if (line.left !== null) {
    return ["left in ", c(line.left)];
  }
  if (line.functions.length > 0) {
    return countWords(count, line.functions, outer);
  }
  if (line.born.size > 0) {
    return bornWords([...line.born], journal);
  }
  if (line.reads.size + line.writes.size > 0) {
    return stateWords(line);
  }
  if (line.frozen.size > 0) {
    return frozenWords(line.frozen, stale);
  }
  if (line.old.size > 0) {
    return [...callWords(line.calls), ", ", x("old "), ...listed([...line.old].map(c))];
  }
  if (line.prints.has("tracing")) {
    return [journal.run.profile === "two-pass" ? "at tracing, once a pass" : "at tracing"];
  }
  return callWords(line.calls);
}

function countWords(
  count: { python: number; compiled: number },
  functions: readonly FunctionReport[],
  outer: ReadonlyMap<number, ReadonlySet<string>>,
): Phrase {
  if (count.python === 0) {
    return ["body never ran"];
  }
  const python = t(`Python ${count.python}×`);
  if (functions.every((f) => f.compiles === 0 && f.executions === 0)) {
    return [python];
  }
  const within = [...new Set(functions.flatMap((f) => [...(outer.get(f.id) ?? [])]))];
  const ran = r(count.compiled === 0 ? "compiled never" : `compiled ${count.compiled}×`);
  return within.length > 0 ? [python, " · ", ran, ` in ${within.join(", ")}`] : [python, " · ", ran];
}

function bornWords(ids: readonly number[], journal: Journal): Phrase {
  const [id] = ids;
  const state = id === undefined ? undefined : journal.state(id);
  if (ids.length !== 1 || state === undefined) {
    return [`${ids.length} states born`];
  }
  return state.writes > 0 ? ["state ", c(nameOf(state)), ", ends at ", c(state.final)] : ["state ", c(nameOf(state))];
}

function frozenWords(frozen: ReadonlyMap<string, string>, stale: ReadonlySet<string>): Phrase {
  const old = [...frozen.keys()].filter((name) => stale.has(name));
  const [[name, value] = ["", ""]] = frozen;
  const start: Phrase = frozen.size === 1 ? [c(name), ` frozen: ${shortened(value, 30)}`] : [...listed([...frozen.keys()].map(c)), " frozen"];
  return old.length === 0 ? start : [...start, ", ", x("stale")];
}

function stateWords(line: Line): Phrase {
  const both = [...line.reads].filter((name) => line.writes.has(name));
  const read = [...line.reads].filter((name) => !line.writes.has(name));
  const written = [...line.writes].filter((name) => !line.reads.has(name));
  const parts: Phrase[] = [];
  const say = (names: readonly string[], what: string) => {
    if (names.length > 0) {
      parts.push([...listed(names.map(c)), ` ${what}`]);
    }
  };
  say(both, "read, then written");
  say(read, "read");
  say(written, "written");
  return parts.flatMap((part, i) => (i === 0 ? part : ["; ", ...part]));
}

function callWords(calls: Line["calls"]): Phrase {
  const parts = [];
  if (calls.first > 0) {
    parts.push("first call: traced");
  }
  if (calls.again > 0) {
    parts.push(calls.again === 1 ? "traced again" : `traced again ${times(calls.again)}`);
  }
  if (calls.hits > 0) {
    parts.push(calls.hits === 1 ? "known key: hit" : `${calls.hits} hits`);
  }
  return parts.length === 0 ? [] : [parts.join(" · ")];
}
