import { counted, grouped, micros } from "../run/format";
import { b, c, type Phrase, r, t } from "../run/phrase";
import { chipName, type Frozen, MANY, type Replaced, restless, type Version, type Versions } from "./model";
import { FIRST_CALL } from "../run/journal";

const WORDS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/** A small number as a word. */
function worded(count: number): string {
  return WORDS[count] ?? grouped(count);
}

/** On top of the versions tab. */
export function versionsSentence(all: readonly Versions[]): Phrase {
  const answers = all.flatMap((f) => f.answers);
  const traced = answers.filter((answer) => answer.how === "traced").length;
  const stale = answers.filter((answer) => answer.how === "stale");
  const calls = `${worded(answers.length)} ${answers.length === 1 ? "call" : "calls"}`;
  const start: Phrase = [
    `${calls.charAt(0).toUpperCase()}${calls.slice(1)}, `,
    t(`${worded(traced)} traced`),
    ", ",
    r(answers.length === traced ? "none answered from the cache" : `${worded(answers.length - traced)} answered from the cache`),
    ".",
  ];
  const [first] = stale;
  return first === undefined ? start : [...start, first.line > 0 ? ` Line ${first.line} was answered with what was true ` : " One was answered with what was true ", b("when its version was traced"), "."];
}

/** Why there is this version. */
export function becauseWords({ nearest, changes, because }: Version): Phrase {
  if (nearest === 0) {
    return [b("First call."), because === FIRST_CALL ? " Nothing to compare with." : ` Not traced: ${because}.`];
  }
  if (changes.length === 0) {
    return [b("Traced again because "), because, `. Nearest key: v${nearest}.`];
  }
  const parts = changes.map((change): Phrase =>
    change.what === "structure" || change.what === "form"
      ? [`the arguments come in another ${change.what}: `, c(change.before), " → ", c(change.after)]
      : [change.what === "argument" ? "argument " : "", c(chipName(change)), " changed from ", c(change.before), " to ", c(change.after)],
  );
  return [b("Traced again because "), ...parts.flatMap((part, i) => (i === 0 ? part : ["; ", ...part])), `. Nearest key: v${nearest}.`];
}

/** What a version cost, and what it was good for. */
export function costWords({ traceMicros, compileMicros, hits, runs, evicted }: Version): string {
  const parts = [`tracing ${micros(traceMicros)}`, `compiling ${micros(compileMicros)}`, counted(hits, "hit")];
  if (runs > 0) {
    parts.push(`ran ${counted(runs, "time")}`);
  }
  return (evicted ? [...parts, "dropped: the cache was full"] : parts).join(" · ");
}

export function manyWords(f: Versions): Phrase | null {
  if (f.versions.length < MANY) {
    return null;
  }
  const most = restless(f);
  const start: Phrase = [c(f.name), ` was traced ${counted(f.versions.length, "time")}. `];
  return most === null ? start : [...start, `Most often ${most.chip} was another one (${counted(most.times, "time")}): each new one costs a trace and a place in the cache.`];
}

export function staleWords(version: number, { name, value, now }: Frozen): Phrase {
  return ["Tracing photographs ", c(name), "; it does not watch it. Version ", `${version} was traced when it was `, c(value), ", and still uses that. It is ", c(now ?? ""), " now."];
}

export function replacedWords(version: number, { name, now, isState }: Replaced): Phrase {
  return [`Version ${version} reads and writes the state that `, c(name), " stood for when it was traced. ", isState ? "Another State object is behind this name now: " : "The name stands for something else now: ", c(now), "."];
}
