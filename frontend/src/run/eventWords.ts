import type { Entry, EventOf } from "./api";
import { counted, shortened, times, visible } from "./format";
import { FIRST_CALL, type Journal } from "./journal";
import { b, c, joined, listed, type Phrase, type Piece, r, t, x } from "./phrase";

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
        ? ["first call of ", f, entry.because === FIRST_CALL ? ": no version yet" : `: ${entry.because}`]
        : ["traced again because ", shortened(visible(entry.because))];
    case "cache-evicted":
      return [f, `, version ${entry.version}, is dropped: the cache is full`];
    case "compiled":
      return ["compiled: ", f, `, version ${entry.version}`];
    case "executed":
      return executed(entry, f);
    case "branches-taken":
      return branchesTaken(entry, journal);
    case "branches-merged":
      return [`${counted(entry.lanes, "lane")} choose for themselves: `, ...branches(entry.functions, journal), " all run, on every lane"];
    case "state-created":
      return ["state ", named(entry.name), " is born: ", value(entry.value)];
    case "state-read":
      return ["reads ", s];
    case "state-written":
      return ["writes ", s, ": ", value(entry.value)];
    case "state-rolled-back":
      return ["puts ", s, " back to ", value(entry.value), entry.lost ? ": what the trace wrote is lost" : ""];
    case "state-kept":
      return ["leaves ", value(entry.value), " in ", s, ": the trace does not know this state"];
    case "state-replaced":
      return [f, `, version ${entry.version}, still uses the old state: another ${entry.newState > 0 ? "State object" : "thing"} is behind `, named(entry.name)];
    case "constant-captured":
      return ["freezes ", named(entry.name, "an array"), ": ", value(entry.value), from(entry)];
    case "value-frozen":
      return ["freezes ", named(entry.name), " = ", value(entry.value), from(entry)];
    case "constant-stale":
      return [f, `, version ${entry.version}, uses an old `, named(entry.name), ": ", value(entry.captured), ", not ", value(entry.now)];
    case "side-effect":
      return ["changes ", named(entry.name), ": ", value(entry.before), " → ", value(entry.after)];
    case "tracer-stored":
      return ["leaves a traced ", c(entry.aval), " in ", named(entry.place, "something outside")];
    case "tracer-leaked":
      return leaked(entry);
    case "random-drawn":
      return drawn(entry, s);
    case "key-reused":
      return ["uses a key again: ", c(entry.distribution), " after ", c(entry.firstDistribution), at(entry.firstLine)];
    case "lanes-mapped":
      return ["maps ", f, ` over ${counted(entry.lanes, "lane")}`, ...shared(entry)];
    case "lane-conflict":
      return ["writes a value with lanes to ", named(entry.name, "a state"), ", which is one for all lanes"];
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

function value(text: string): Piece {
  return c(shortened(visible(text), 60));
}

/** A name of the program in code, or what to say where it has none. */
function named(name: string, otherwise = "a state without a name"): string | Piece {
  return name === "" ? otherwise : c(visible(name));
}

function at(line: number): string {
  return line > 0 ? ` on line ${line}` : "";
}

/** `, a global of line 4`. */
function from(entry: EventOf<"constant-captured"> | EventOf<"value-frozen">): string {
  const where = { global: ", a global", closure: ", from the enclosing function", attribute: ", an attribute", local: ", made in the body" }[entry.origin ?? ""];
  return where === undefined ? "" : entry.definedLine ? `${where}, of line ${entry.definedLine}` : where;
}

function executed(entry: EventOf<"executed">, f: Piece): Phrase {
  const often = entry.times === 1 ? "" : ` ${times(entry.times)}`;
  return entry.version === 0 ? ["the body ", f, ` runs compiled${often || " once"}`] : [f, `, version ${entry.version}, runs${often}`];
}

function branches(functions: readonly number[], journal: Journal): Phrase {
  return listed(functions.map((id) => (id === 0 ? "a branch of the package" : c(journal.functionName(id)))));
}

function branchesTaken(entry: EventOf<"branches-taken">, journal: Journal): Phrase {
  const taken = entry.functions.map((id, i): Phrase => [id === 0 ? `branch ${i}` : c(journal.functionName(id)), ` ${times(entry.times[i] ?? 0)}`]);
  return ["takes ", ...joined(taken, ", ")];
}

function leaked(entry: EventOf<"tracer-leaked">): Phrase {
  const start: Phrase = ["a traced ", c(entry.aval), " from ", named(entry.bornIn, "a trace"), " is used after its trace"];
  return entry.storedIn ? [...start, "; it was left in ", c(visible(entry.storedIn)), at(entry.storedLine ?? 0)] : start;
}

function drawn(entry: EventOf<"random-drawn">, s: Piece): Phrase {
  const source: Phrase = entry.state > 0 && s.text !== "" ? [" from ", s] : [];
  if (entry.frozen) {
    return ["draws ", c(entry.distribution), ...source, " with a frozen key: ", r("the same numbers at each run")];
  }
  return entry.clock === "tracing" ? [t("puts a draw"), " of ", c(entry.distribution), ...source, " into the program"] : ["draws ", c(entry.distribution), ...source];
}

function shared(entry: EventOf<"lanes-mapped">): Phrase {
  const one = entry.inputs.filter((lane) => lane.axis < 0).map((lane) => lane.name).filter((name) => name !== "");
  return one.length === 0 ? [] : ["; one for all: ", ...listed(one.slice(0, 4).map(c))];
}

function traceEnded(entry: EventOf<"trace-ended">, journal: Journal): Phrase {
  if (entry.failed) {
    return ["tracing of ", c(journal.functionName(entry.function)), " ends with an error"];
  }
  const start: Phrase = [`tracing ${passed(entry)}ends: `];
  const parts: Phrase[] = [];
  const say = (what: string, ids: readonly number[]) => {
    const names = journal.stateNames(ids);
    if (names.length > 0) {
      parts.push([`${what} `, ...listed(names.map(c))]);
    }
  };
  say("reads", entry.reads);
  say("writes", entry.writes);
  return parts.length === 0 ? [...start, "no states"] : [...start, ...joined(parts, "; ")];
}

function passed(entry: Entry): string {
  return entry.pass > 1 ? `pass ${entry.pass} ` : "";
}

function printable(text: string): string {
  const line = text.replace(/\n$/, "");
  return line === "" ? "an empty line" : shortened(visible(line), 100);
}
