import type { FunctionReport, Run, StateReport } from "./api";
import { counted, times } from "./format";
import { nameOf } from "./journal";
import { b, c, listed, type Phrase, type Piece, r, t, x } from "./phrase";

const TONES: readonly (readonly [RegExp, (text: string) => Piece])[] = [
  [/^(?:Stopped|Still running|Needed more memory)[^:.;,]*/, x],
  [/^(?:\d+|One) of \d+ cells stopped/, x],
  [/\bPython ran (?:(?!, compiled)[^.;])*/, t],
  [/\bcompiled (?:never|once|twice|\d[\d,]*×)/, r],
];

/** The server's sentence with its clocks and its fault in their colours. */
export function tinted(sentence: string): Phrase {
  const pieces: (string | Piece)[] = [];
  let left = sentence;
  for (;;) {
    const next = TONES.flatMap(([pattern, tone]) => {
      const found = pattern.exec(left);
      return found && (pieces.length === 0 || !pattern.source.startsWith("^")) ? [{ found, tone }] : [];
    }).sort((one, two) => one.found.index - two.found.index)[0];
    if (next === undefined) {
      return left === "" ? pieces : [...pieces, left];
    }
    const { found, tone } = next;
    if (found.index > 0) {
      pieces.push(left.slice(0, found.index));
    }
    pieces.push(tone(found[0]));
    left = left.slice(found.index + found[0].length);
  }
}

/** The numbers beside the outcome in the tool bar. */
export function statusWords(run: Run): Phrase {
  switch (run.outcome) {
    case "finished":
      return [b("Finished"), `${counted(run.eventCount, "event")} · ${versionWords(run)}`];
    case "failed":
      return [b("Failed"), run.error && run.error.line > 0 ? `on line ${run.error.line}` : ""];
    case "timed-out":
      return [b("Stopped"), "at its deadline"];
    case "cancelled":
      return [b("Stopped"), "as you asked"];
    case "out-of-memory":
      return [b("Out of memory")];
    case "killed":
      return [b("Worker died")];
  }
}

function versionWords(run: Run): string {
  const versions = run.functions.reduce((sum, f) => sum + f.compiles, 0);
  const hits = run.functions.reduce((sum, f) => sum + f.cacheHits, 0);
  return hits === 0 ? counted(versions, "version") : `${counted(versions, "version")} · ${counted(hits, "hit")}`;
}

/** On top of the functions tab. */
export function functionsSentence(run: Run): Phrase {
  const functions = run.functions;
  const python = functions.reduce((sum, f) => sum + f.pythonRuns, 0);
  const compiled = functions.reduce((sum, f) => sum + f.executions, 0);
  const names = functions.length <= 3 ? listed(functions.map((f) => c(f.name))) : [counted(functions.length, "function")];
  if (run.profile === "eager") {
    return ["Nothing is compiled under eager: ", t(`Python ran ${python === 1 ? "one body" : `${python} bodies`}`), ", of ", ...names, "."];
  }
  if (python === 0) {
    return ["No body ran: ", ...names, functions.length === 1 ? " was" : " were", " transformed, and never traced."];
  }
  const again = functions.flatMap((f) => f.retraces).length;
  const tail: Phrase = again === 0 ? ["."] : [", and ", b(`traced again ${times(again)}`), "."];
  return ["For ", ...names, ", ", t(`Python ran a body ${times(python)}`), "; ", r(`compiled programs ran ${times(compiled)}`), ...tail];
}

/** On top of the states tab. */
export function statesSentence(states: readonly StateReport[]): Phrase {
  const written = states.filter((s) => s.writes > 0);
  const onlyRead = states.filter((s) => s.writes === 0 && s.reads > 0);
  const start: Phrase = [counted(states.length, "state").replace(/^1 /, "One "), states.length === 1 ? " was born. " : " were born. "];
  if (written.length + onlyRead.length === 0) {
    return [...start, "Nothing read or wrote ", states.length === 1 ? "it." : "them."];
  }
  const parts: Phrase[] = [];
  if (written.length > 0) {
    parts.push(["written: ", ...few(written)]);
  }
  if (onlyRead.length > 0) {
    parts.push(["only read: ", ...few(onlyRead)]);
  }
  const said = parts.flatMap((part, i) => (i === 0 ? part : ["; ", ...part]));
  const [first, ...others] = said;
  return [...start, typeof first === "string" ? first.charAt(0).toUpperCase() + first.slice(1) : (first ?? ""), ...others, "."];
}

function few(states: readonly StateReport[]): Phrase {
  const names = [...new Set(states.map(nameOf))];
  return names.length <= 4 ? listed(names.map(c)) : [counted(names.length, "state")];
}

/** Python's and the compiled program's share in words, for a pair of counts. */
export function pairTitle(python: number, compiled: number): string {
  const ran = (count: number) => (count === 1 ? "1 time" : `${count} times`);
  return `Python ran the body ${ran(python)}; the compiled program ran ${ran(compiled)}`;
}

/** `2 calls: 1 traced, 1 hit`. */
export function callsWords(f: FunctionReport): string {
  return `${counted(f.calls, "call")}: ${f.traces} traced, ${counted(f.cacheHits, "hit")}`;
}
