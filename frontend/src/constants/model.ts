import type { EventOf } from "../run/api";
import type { Journal } from "../run/journal";

/** A value from outside that one version has in it. */
export interface Constant {
  /** The function whose version it is in, and the body that read it. */
  readonly function: number;
  readonly readIn: number;
  /** 0 where nothing was kept: a loop, or a trace that failed. */
  readonly version: number;
  readonly isArray: boolean;
  readonly name: string;
  readonly origin: string;
  readonly definedLine: number;
  readonly line: number;
  readonly seq: number;
  readonly type: string;
  readonly value: string;
  readonly stale: Stale | null;
}

/** A call was answered by a version that has an old value. */
export interface Stale {
  readonly now: string;
  readonly line: number;
  readonly seq: number;
}

type Growing = { -readonly [K in keyof Constant]: Constant[K] };

/** What each version froze, in the order in which it was traced. */
export function constantsOf(journal: Journal): readonly Constant[] {
  const all: Growing[] = [];
  let pending: Growing[] = [];
  let depth = 0;
  for (const entry of journal.entries) {
    switch (entry.kind) {
      case "trace-started":
        // A second pass goes on with what the first one saw.
        pending = depth === 0 && entry.pass <= 1 ? [] : pending;
        depth++;
        break;
      case "trace-ended":
        depth = Math.max(0, depth - 1);
        break;
      case "constant-captured":
      case "value-frozen":
        // A state that a first pass comes upon is none: the version takes it as an input.
        if (entry.function > 0 && !(entry.kind === "constant-captured" && journal.isState(entry.name))) {
          const constant = frozen(entry);
          pending.push(constant);
          all.push(constant);
        }
        break;
      case "compiled":
        if (entry.clock === "python") {
          pending.forEach((constant) => Object.assign(constant, { function: entry.function, version: entry.version }));
          pending = [];
        }
        break;
      case "constant-stale":
        all
          .filter((constant) => constant.function === entry.function && constant.version === entry.version && constant.name === entry.name)
          .forEach((constant) => (constant.stale = { now: entry.now, line: entry.line, seq: entry.seq }));
        break;
    }
  }
  return all;
}

function frozen(entry: EventOf<"constant-captured"> | EventOf<"value-frozen">): Growing {
  const { name, value, line, seq } = entry;
  return {
    function: entry.function,
    readIn: entry.function,
    version: 0,
    isArray: entry.kind === "constant-captured",
    name,
    origin: entry.origin ?? "",
    definedLine: entry.definedLine ?? 0,
    line,
    seq,
    type: entry.kind === "constant-captured" ? entry.aval : entry.type,
    value,
    stale: null,
  };
}

/** Where a name is from, in words. */
export function originWords(origin: string): string {
  switch (origin) {
    case "global":
      return "a global";
    case "closure":
      return "the enclosing function";
    case "attribute":
      return "an attribute";
    case "local":
      return "made in the body";
    default:
      return "no name";
  }
}
