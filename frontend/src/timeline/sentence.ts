import type { Entry, Run } from "../run/api";
import { counted, times } from "../run/format";
import type { Journal } from "../run/journal";
import { b, c, listed, type Phrase, r, t, x } from "../run/phrase";
import type { Timeline } from "./model";

/** On top of the timeline: who ran when, and which of them printed. */
export function timelineSentence(timeline: Timeline, journal: Journal): Phrase {
  const { run, entries } = journal;
  if (run.profile === "eager") {
    return ["Under eager there is one clock: ", b("Python ran everything, line by line"), ". Nothing was traced, and nothing compiled."];
  }
  if (timeline.bars.length === 0 && timeline.runs.length === 0) {
    return [b("Ordinary Python"), " ran from the first event to the last. Nothing was traced, and nothing compiled."];
  }
  return [...traced(timeline, journal), ...ran(timeline, entries)];
}

function traced({ bars, bands }: Timeline, journal: Journal): Phrase {
  if (bands.length === 0) {
    return [];
  }
  const ids = [...new Set(bars.map((bar) => bar.function))];
  const names = ids.length <= 3 ? listed(ids.map((id) => c(journal.functionName(id)))) : [counted(ids.length, "body", "bodies")];
  const often = new Set(ids.map((id) => bars.filter((bar) => bar.function === id).length));
  const [each] = often;
  const words = often.size === 1 && each !== undefined ? each === 1 ? "once, only to trace" : each === 2 ? "twice, only to trace" : `${times(each)}, only to trace` : `${times(bars.length)} in all, only to trace`;
  return ["Python went through ", ...names, " ", t(`${words} ${ids.length === 1 ? "it" : "them"}`), ". "];
}

function ran({ runs, calls }: Timeline, entries: readonly Entry[]): Phrase {
  const programs = runs.filter((run) => run.depth === 0);
  if (programs.length === 0) {
    return entries.some((e) => e.clock === "running") ? [] : ["No compiled program ran."];
  }
  const prints = entries.filter((e) => e.kind === "printed" && e.clock === "running").length;
  const hits = calls.filter((call) => call.hit >= 0).length;
  return [
    "Compiled programs ",
    r(`ran ${times(programs.length)}, and printed ${prints === 0 ? "nothing" : counted(prints, "time")}`),
    hits === 0 ? "." : `; ${counted(hits, "call")} found a known key.`,
  ];
}

/** What must be said below the lanes: the journal is not all of the run. */
export function cutOff(run: Run, entries: readonly Entry[]): Phrase | null {
  switch (run.outcome) {
    case "timed-out":
      return [x("Cut off at the deadline"), `: the journal ends with event ${entries.length}.`];
    case "cancelled":
      return [b("Stopped as you asked"), `: the journal ends with event ${entries.length}.`];
    case "out-of-memory":
      return [x("Cut off: out of memory"), `. The journal ends with event ${entries.length}.`];
    case "killed":
      return [x("Cut off: the worker died"), `. The ${counted(entries.length, "event")} that it had sent were kept.`];
    default:
      return run.eventsDropped ? [`The first ${counted(entries.length, "event")} of ${counted(run.eventCount, "event")} were kept; the lanes end there.`] : null;
  }
}
