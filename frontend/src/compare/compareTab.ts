import { el, said } from "../dom/el";
import { clockMark, faultMark, printMark, readMark, writeMark } from "../dom/marks";
import type { ProfileName } from "../run/api";
import { counted, grouped, profileName, PROFILES, shortened as clipped, visible } from "../run/format";
import { lineLink } from "../run/lineLink";
import type { Cell, Comparison, Measured, Row } from "./api";
import { type Shown, shortened, telling, tintedSentence } from "./model";

const ROWS = 400;
const ENGINES: readonly ProfileName[] = ["one-pass", "two-pass"];
const ALL: readonly ProfileName[] = ["one-pass", "two-pass", "eager"];

/** A comparison as far as the page has it; `stale` when the program was edited since. */
export interface Compared {
  readonly comparison: Comparison;
  readonly stale: boolean;
}

type Compare = (profiles: readonly ProfileName[]) => void;

/** One program under several profiles, event beside event. */
export function compareTab(compared: Compared | null, compare: Compare): readonly Node[] {
  if (compared === null) {
    return invitation(compare);
  }
  const { comparison, stale } = compared;
  const profiles = comparison.runs.map((run) => run.profile);
  return [
    ...(stale ? [bar(() => compare(profiles))] : []),
    el("p", { class: "say" }, ...said(tintedSentence({ ...comparison, sentence: visible(comparison.sentence) }))),
    tally(comparison.tally),
    table(comparison),
    ...notes(comparison),
    el(
      "div",
      { class: "next" },
      profiles.length < ALL.length ? button(`Add ${ALL.filter((profile) => !profiles.includes(profile)).join(", ")}`, () => compare(ALL)) : button("Only the two engines", () => compare(ENGINES)),
      el("span", { class: "dim" }, "Dotted: this engine did nothing there."),
    ),
  ];
}

/** Which profiles a comparison that is asked for again has. */
export function profilesOf(compared: Compared | null): readonly ProfileName[] {
  return compared?.comparison.runs.map((run) => run.profile) ?? ENGINES;
}

function invitation(compare: Compare): readonly Node[] {
  return [
    el("p", { class: "say" }, "One program, two engines: see where they part."),
    el("p", { class: "sub" }, "The program runs under each profile, and what happened is set side by side, event by event, up to the first difference and beyond."),
    el("div", { class: "next" }, button("Compare one-pass and two-pass", () => compare(ENGINES), "btn btn-go"), button("All three profiles", () => compare(ALL))),
  ];
}

function bar(again: () => void): HTMLElement {
  return el("div", { class: "stale-bar" }, el("span", {}, "This comparison is of the program ", el("b", {}, "before your edits"), "."), button("Compare again", again));
}

function button(text: string, onclick: () => void, className = "btn"): HTMLElement {
  return el("button", { type: "button", class: className, onclick }, text);
}

function tally(all: readonly Measured[]): HTMLElement {
  const shown = telling(all);
  const same = all.filter((measure) => measure.same).length - shown.filter((measure) => measure.same).length;
  const tiles = shown.map(tile);
  return el("div", { class: "tally", role: "group", "aria-label": `Counts of the runs, ${counted(all.length - same, "shown")}` }, ...tiles, same > 0 ? el("p", { class: "more" }, `= ${grouped(same)} more`) : null);
}

function tile({ what, name, clock, values, same }: Measured): HTMLElement {
  const between = same ? " and " : " against ";
  const tone = clock === "tracing" ? "t" : clock === "running" ? "r" : null;
  const words = values.flatMap((value, i) => [i === 0 ? null : el("s", {}, between), el("code", { dir: "auto", title: visible(value) }, clipped(visible(value), 40))]);
  const title = name === "" ? [what] : what.endsWith("ran") ? [`${what} `, el("code", {}, visible(name))] : [el("code", {}, visible(name)), ` ${what}`];
  return el("div", { class: same ? null : "ne" }, el("h4", {}, el("span", { role: "img", "aria-label": same ? "same:" : "differs:" }, same ? "=" : "≠"), " ", ...title), el("p", { class: tone }, ...words));
}

function table(comparison: Comparison): HTMLElement {
  const shown = shortened(comparison.rows);
  const first = comparison.firstDifference?.at ?? -1;
  return el(
    "table",
    { class: `cmp of${comparison.runs.length}` },
    el(
      "thead",
      {},
      el("tr", {}, el("th", { class: "ln", scope: "col" }, "Line"), ...comparison.runs.map(({ profile, links }) => el("th", { scope: "col" }, el("a", { href: links.page, title: "Open this run by itself" }, profileName(profile)), " ", el("small", {}, stands(profile))))),
    ),
    el("tbody", {}, ...shown.slice(0, ROWS).map((row) => (typeof row === "number" ? agreed(row, comparison.runs.length) : rowOf(row, row.at === first)))),
  );
}

function stands(profile: ProfileName): string {
  return PROFILES[profile].version === "" ? "disable_jit" : (/brainpy [\d.]+/.exec(PROFILES[profile].stands)?.[0] ?? "");
}

function agreed(rows: number, columns: number): HTMLElement {
  return el("tr", { class: "agreed" }, el("th", { class: "ln", scope: "row" }, "="), el("td", { colspan: columns }, `${grouped(rows)} more rows that are the same`));
}

function rowOf(row: Row, first: boolean): HTMLElement {
  const start = row.cells.some((cell) => cell?.kind === "function-called" && cell.clock === "python");
  const name = [first ? "first" : "", start ? "call" : "", row.same || first ? "" : "diff-row"].filter((part) => part !== "").join(" ");
  return el(
    "tr",
    { class: name || null },
    el("th", { class: "ln", scope: "row" }, lineLink(row.line) ?? "–", row.same ? null : el("span", { class: "sr" }, first ? " first difference" : " differs")),
    ...row.cells.map((cell) => (cell === null ? el("td", { class: "void" }, el("span", { class: first ? null : "sr" }, first ? "did nothing here" : "nothing")) : cellOf(cell))),
  );
}

function cellOf(cell: Cell): HTMLElement {
  const wash = cell.clock === "tracing" ? "ct" : cell.clock === "running" ? "cr" : null;
  return el("td", { class: wash }, clockMark(cell.clock), mark(cell.kind), el("span", { dir: "auto", title: visible(cell.text) }, clipped(visible(cell.text), 90)), cell.pass > 1 ? el("span", { class: "tag" }, `pass ${cell.pass}`) : null);
}

function mark(kind: string): HTMLElement | null {
  switch (kind) {
    case "state-read":
      return readMark();
    case "state-written":
      return writeMark();
    case "printed":
      return printMark();
    case "error-raised":
      return faultMark();
    default:
      return null;
  }
}

function notes({ rows, rowsLeftOut, firstDifference, runs }: Comparison): readonly Node[] {
  const hidden = Math.max(0, shortened(rows).length - ROWS) + rowsLeftOut;
  const beyond = firstDifference !== null && !visibleIn(shortened(rows).slice(0, ROWS), firstDifference);
  const dropped = runs.filter((run) => run.eventsDropped > 0);
  return [
    hidden > 0 ? `And ${counted(hidden, "more row")}${beyond ? `; the first difference is among them, on line ${firstDifference.line}` : ""}. All events are in the runs themselves.` : "",
    ...dropped.map((run) => `Of ${profileName(run.profile)}, ${counted(run.eventsDropped, "event")} beyond its limit were not kept: they are counted above, not compared here.`),
  ].flatMap((note) => (note === "" ? [] : [el("p", { class: "sub" }, note)]));
}

function visibleIn(rows: readonly Shown[], row: Row): boolean {
  return rows.some((shown) => typeof shown !== "number" && shown.at === row.at);
}
