import type { Entry } from "./api";
import { micros } from "./format";
import { type Phrase, r, t } from "./phrase";

/** The clock of an event, in words. */
export function clockWords(entry: Entry): Phrase {
  switch (entry.clock) {
    case "tracing":
      return [t("Python is tracing"), entry.pass > 0 ? `, pass ${entry.pass}` : ""];
    case "running":
      return [r("compiled program is running")];
    case "python":
      return ["ordinary Python"];
  }
}

type Details = readonly (readonly [string, string])[];

/** What of an event did not fit into its row, by name. */
export function eventDetails(entry: Entry): Details {
  switch (entry.kind) {
    case "compiled":
      return [
        ["Key", entry.key],
        ["Took", `tracing ${micros(entry.traceMicros)}, compiling ${micros(entry.compileMicros)}`],
      ];
    case "executed":
      return [["Took", micros(entry.micros)]];
    case "cache-missed":
      return entry.nearest === 0 ? [] : [["Because", entry.because], ["Nearest", `version ${entry.nearest}`]];
    case "state-created":
    case "state-written":
      return [["Type", entry.aval], ["Value", entry.value]];
    case "constant-captured":
      return [["Type", entry.aval], ["Value", entry.value], ...assigned(entry.definedLine)];
    case "value-frozen":
      return [["Type", entry.type], ["Value", entry.value], ...assigned(entry.definedLine)];
    case "constant-stale":
      return [["When traced", entry.captured], ["Now", entry.now]];
    case "side-effect":
      return [["Before", entry.before], ["After", entry.after]];
    case "state-rolled-back":
      return [["Value", entry.value], ...some("Lost", entry.lost), ...some("Because", because(entry.because))];
    case "state-kept":
      return [["Value", entry.value], ...some("Because", because(entry.because))];
    case "state-replaced":
      return [["Now", entry.now]];
    case "tracer-stored":
      return [["Type", entry.aval], ...onLine("Stored on", entry.storedLine)];
    case "tracer-leaked":
      return [
        ...onLine("Made on", entry.bornLine),
        ...some("Made in", entry.bornIn),
        ...some("Left in", entry.storedIn),
        ...onLine("Stored on", entry.storedLine),
        ...onLine("Trace ended", entry.diedLine),
      ];
    case "random-drawn":
      return [["Key", entry.key]];
    case "key-reused":
      return [["Key", entry.key], ...onLine("First used", entry.firstLine)];
    case "lane-conflict":
      return [["Lanes along", `axis ${entry.axis}`], ...onLine("Written on", entry.storedLine)];
    case "printed":
      return [["Text", entry.text]];
    case "cell-finished":
      return some("Shown", entry.display ?? undefined);
    case "error-raised":
      return [["Message", entry.message]];
    default:
      return [];
  }
}

function some(name: string, text: string | undefined): Details {
  return text ? [[name, text]] : [];
}

function onLine(name: string, line: number | undefined): Details {
  return line ? [[name, `line ${line}`]] : [];
}

function assigned(line: number | undefined): Details {
  return onLine("Assigned on", line);
}

/** Why what a trace wrote was lost, or stayed. */
export function because(word: string | undefined): string {
  switch (word) {
    case "error":
      return "an error ended the trace";
    case "first pass":
      return "pass 1 only finds out which states there are";
    case "looked":
      return "the body ran only to see what it does";
    case "trace":
      return "the trace ended well, and does not know this state";
    default:
      return word ?? "";
  }
}
