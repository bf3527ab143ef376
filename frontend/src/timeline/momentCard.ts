import { el, icon } from "../dom/el";
import { clockMark } from "../dom/marks";
import type { Shown } from "../playground/state";
import type { Entry } from "../run/api";
import { eventDetails } from "../run/eventDetails";
import { fact, placeFacts } from "../run/eventsTab";
import { counted, grouped, shortened, visible } from "../run/format";
import type { Journal } from "../run/journal";
import { lineLink } from "../run/lineLink";
import { isPlaceholder, type StateThen } from "../run/stateFold";
import { type Moment, momentAt } from "./moment";

const STATES = 30;
const LINES = 4;
const ON_LINE = 6;

export interface Steps {
  readonly step: (by: number) => void;
  readonly toEvent: (seq: number) => void;
}

/** What was true at one event: where it was, what had been printed, and what the states held. */
export function momentCard(shown: Shown, at: number, steps: Steps): readonly Node[] {
  const { journal, run, source } = shown;
  const entry = journal.entries[at] as Entry;
  const then = momentAt(journal.entries, at);
  return [
    heading(entry, run.eventCount, at === 0, at === journal.entries.length - 1, steps),
    el(
      "dl",
      { class: "kv" },
      ...placeFacts(entry, source),
      ...inside(then, journal),
      ...eventDetails(entry)
        .filter(([name]) => name !== "Text")
        .flatMap(([name, value]) => fact(name, [el("code", { class: "long", dir: "auto" }, shortened(visible(value), 300))])),
      ...fact("Printed", printed(then)),
    ),
    ...states(then, entry),
    ...onLine(entry, journal, steps),
  ];
}

function heading(entry: Entry, count: number, first: boolean, last: boolean, { step }: Steps): HTMLElement {
  const button = (name: string, label: string, by: number, off: boolean) =>
    el("button", { type: "button", class: "btn", "aria-label": label, disabled: off, onclick: () => step(by) }, icon(name));
  return el(
    "h3",
    { class: "ph step" },
    `Event ${grouped(entry.seq)} of ${grouped(count)}`,
    el("span", { class: "hint" }, el("kbd", {}, "←"), " ", el("kbd", {}, "→")),
    el("span", { class: "sb" }, button("prev", "Step back", -1, first), button("next", "Step forward", 1, last)),
  );
}

function inside({ inside: frames }: Moment, journal: Journal): readonly HTMLElement[] {
  if (frames.length === 0) {
    return [];
  }
  const inner = [...frames].reverse();
  const parts = inner.flatMap((frame, i) => [
    i === 0 ? "" : ", called by ",
    el("code", {}, visible(journal.functionName(frame.function))),
    ...(frame.line > 0 ? [" on ", lineLink(frame.line)] : []),
  ]);
  return fact("Inside", parts);
}

function printed({ stdout }: Moment): readonly (Node | string)[] {
  if (stdout === "") {
    return [el("span", { class: "dim" }, "nothing so far")];
  }
  const lines = stdout.replace(/\n$/, "").split("\n");
  const more = lines.length - LINES;
  return [
    ...(more > 0 ? [el("span", { class: "dim" }, `${counted(more, "line")} before, then`)] : []),
    el("pre", { class: "then-out", dir: "auto", tabindex: 0, "aria-label": "Printed so far" }, visible(lines.slice(-LINES).join("\n"))),
  ];
}

function states({ states: all }: Moment, entry: Entry): readonly Node[] {
  if (all.length === 0) {
    return [];
  }
  const now = "state" in entry ? entry.state : 0;
  return [
    el("h3", { class: "ph then" }, "States then"),
    el("dl", { class: "kv" }, ...all.slice(0, STATES).flatMap((s) => state(s, s.state === now))),
    ...(all.length > STATES ? [el("p", { class: "none" }, `and ${counted(all.length - STATES, "more state")}`)] : []),
  ];
}

function state(s: StateThen, now: boolean): readonly HTMLElement[] {
  const name = s.name === "" ? "no name" : visible(s.name);
  return fact(el("code", { class: now ? "now" : null }, name), [
    el("code", { class: isPlaceholder(s.value) ? "mid" : null, dir: "auto", title: visible(s.value) }, shortened(visible(s.value), 80)),
    el("small", { class: "how" }, `${isPlaceholder(s.value) ? "a placeholder, " : ""}${s.how}`),
  ]);
}

/** What else happened on the line, before and after. */
function onLine(entry: Entry, journal: Journal, { toEvent }: Steps): readonly Node[] {
  const same = entry.line > 0 ? journal.entries.filter((other) => other.line === entry.line && other.kind === entry.kind) : [];
  if (same.length < 2) {
    return [];
  }
  const from = Math.max(0, Math.min(same.indexOf(entry) - 2, same.length - ON_LINE));
  const shown = same.slice(from, from + ON_LINE);
  return [
    el("h3", { class: "ph then" }, `The same on line ${entry.line}`),
    el(
      "p",
      { class: "same-line" },
      ...shown.map((other) =>
        el(
          "button",
          { type: "button", class: "ev", "aria-current": other === entry ? "true" : null, onclick: () => toEvent(other.seq) },
          clockMark(other.clock),
          ` event ${other.seq}${other.pass > 0 && journal.run.profile === "two-pass" ? `, pass ${other.pass}` : ""}`,
        ),
      ),
      same.length > ON_LINE ? el("span", { class: "dim" }, `of ${counted(same.length, "time")}`) : null,
    ),
  ];
}
