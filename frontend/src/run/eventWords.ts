import type { Entry } from "./api";
import { micros, shortened, visible } from "./format";
import type { Journal } from "./journal";
import { b, c, listed, type Phrase, x } from "./phrase";

/** What one event says, in a row of the journal. */
export function eventWords(entry: Entry, journal: Journal): Phrase {
  const f = "function" in entry ? c(journal.functionName(entry.function)) : c("");
  const s = "state" in entry ? c(journal.stateName(entry.state)) : c("");
  switch (entry.kind) {
    case "function-defined":
      return [c(entry.name), ` becomes a function of ${entry.transform}`];
    case "function-called":
      return ["calls ", f];
    case "python-ran":
      return ["Python enters ", f];
    case "trace-started":
      return [`tracing ${passed(entry)}of `, f, " begins"];
    case "trace-ended":
      return traceEnded(entry, journal);
    case "cache-hit":
      return ["key is known: ", f, `, version ${entry.version}`];
    case "cache-missed":
      return entry.nearest === 0
        ? ["first call of ", f, ": no version yet"]
        : ["traced again because ", shortened(visible(entry.because))];
    case "cache-evicted":
      return [f, `, version ${entry.version}, is dropped: the cache is full`];
    case "compiled":
      return ["compiled: ", f, `, version ${entry.version}`];
    case "executed":
      return [f, `, version ${entry.version}, runs${entry.times === 1 ? "" : ` ${entry.times}×`}`];
    case "state-created":
      return ["state ", c(entry.name), " is born: ", c(shortened(visible(entry.value), 60))];
    case "state-read":
      return ["reads ", s];
    case "state-written":
      return ["writes ", s, ": ", c(shortened(visible(entry.value), 60))];
    case "state-rolled-back":
      return ["puts ", s, " back: ", c(shortened(visible(entry.value), 60))];
    case "constant-captured":
      return ["freezes ", c(entry.name), ": ", c(shortened(visible(entry.value), 60))];
    case "tracer-leaked":
      return ["a traced ", c(entry.aval), " from ", c(entry.bornIn), " is used after its trace"];
    case "printed":
      return [entry.stream === "stderr" ? "warns " : "prints ", c(printable(entry.text))];
    case "cell-started":
      return [b(journal.hasCells ? `Cell ${entry.cell}` : "The program begins")];
    case "cell-finished":
      return entry.display == null
        ? [journal.hasCells ? `cell ${entry.cell} ends` : "the program ends"]
        : [journal.hasCells ? `cell ${entry.cell} shows ` : "its last line shows ", c(shortened(visible(entry.display), 80))];
    case "error-raised":
      return [x(entry.type), ": ", shortened(visible(entry.message))];
  }
}

function traceEnded(entry: Extract<Entry, { kind: "trace-ended" }>, journal: Journal): Phrase {
  if (entry.failed) {
    return ["tracing of ", c(journal.functionName(entry.function)), " ends with an error"];
  }
  const writes = journal.stateNames(entry.writes);
  const reads = journal.stateNames(entry.reads.filter((id) => !entry.writes.includes(id)));
  const start: Phrase = [`tracing ${passed(entry)}ends: `];
  if (reads.length + writes.length === 0) {
    return [...start, "no states"];
  }
  const parts: Phrase[] = [];
  if (reads.length > 0) {
    parts.push(["reads ", ...listed(reads.map(c))]);
  }
  if (writes.length > 0) {
    parts.push(["writes ", ...listed(writes.map(c))]);
  }
  return [...start, ...parts.flatMap((part, i) => (i === 0 ? part : ["; ", ...part]))];
}

function passed(entry: Entry): string {
  return entry.pass > 1 ? `pass ${entry.pass} ` : "";
}

function printable(text: string): string {
  const line = text.replace(/\n$/, "");
  return line === "" ? "an empty line" : shortened(visible(line), 100);
}

/** The clock of an event, in words. */
export function clockWords(entry: Entry): Phrase {
  switch (entry.clock) {
    case "tracing":
      return [{ text: "Python is tracing", tone: "t" }, entry.pass > 0 ? `, pass ${entry.pass}` : ""];
    case "running":
      return [{ text: "compiled program is running", tone: "r" }];
    case "python":
      return ["ordinary Python"];
  }
}

/** What of an event did not fit into its row, by name. */
export function eventDetails(entry: Entry): readonly (readonly [string, string])[] {
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
    case "constant-captured":
      return [["Type", entry.aval], ["Value", entry.value]];
    case "state-written":
      return [["Type", entry.aval], ["Value", entry.value]];
    case "state-rolled-back":
      return [["Value", entry.value]];
    case "tracer-leaked":
      return [["Made on", `line ${entry.bornLine}`], ["Made in", entry.bornIn]];
    case "printed":
      return [["Text", entry.text]];
    case "cell-finished":
      return entry.display == null ? [] : [["Shown", entry.display]];
    case "error-raised":
      return [["Message", entry.message]];
    default:
      return [];
  }
}
