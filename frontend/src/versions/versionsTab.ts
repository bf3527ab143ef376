import { el, icon, said } from "../dom/el";
import { frozenMark } from "../dom/marks";
import type { Shown } from "../playground/state";
import { counted, shortened, visible } from "../run/format";
import { eventLink, lineLink } from "../run/lineLink";
import { type Chip, chipName, type Column, columnsOf, type Frozen, type Version, type Versions, versionsOf } from "./model";
import { becauseWords, costWords, manyWords, replacedWords, staleWords, versionsSentence } from "./sentence";

const ROWS = 60;
const COLUMNS = 16;
const FUNCTIONS = 40;

export interface VersionHooks {
  readonly toEvent: (seq: number) => void;
  readonly runOnePass: () => void;
}

/** The compiled versions: one row a version, one column a call, so that retraces and hits make a pattern. */
export function versionsTab({ journal, run }: Shown, hooks: VersionHooks): readonly Node[] {
  const all = versionsOf(journal);
  if (all.length === 0) {
    return nothing(run.profile === "eager", hooks);
  }
  return [
    el("p", { class: "say" }, ...said(versionsSentence(all))),
    ...all.slice(0, FUNCTIONS).flatMap((f) => [table(f, hooks), foot(f), ...cards(f)]),
    ...(all.length > FUNCTIONS ? [el("p", { class: "sub" }, `and ${counted(all.length - FUNCTIONS, "more function")}`)] : []),
  ];
}

function nothing(eager: boolean, { runOnePass }: VersionHooks): readonly Node[] {
  return eager
    ? [
        el("p", { class: "say" }, "Nothing was compiled."),
        el("p", { class: "sub" }, "Under ", el("b", {}, "eager"), " Python runs every time, so there are no versions to show."),
        el("p", { class: "next" }, el("button", { type: "button", class: "btn", onclick: runOnePass }, "Run under one-pass")),
      ]
    : [el("p", { class: "say" }, "Nothing was compiled."), el("p", { class: "sub" }, "A version is a compiled program for one key: call a function under ", el("code", {}, "bm.jit"), " or ", el("code", {}, "jax.jit"), " to see one.")];
}

function table(f: Versions, hooks: VersionHooks): HTMLElement {
  const columns = columnsOf(f.answers);
  const shown = columns.slice(0, COLUMNS);
  const more = columns.length - shown.length;
  return el(
    "div",
    { class: "scroll", tabindex: 0, role: "region", "aria-label": `Versions of ${f.name}` },
    el(
      "table",
      { class: "ver" },
      el(
        "thead",
        {},
        el(
          "tr",
          {},
          el("th", { scope: "col" }, el("span", { class: "sr" }, "Version")),
          el("th", { scope: "col" }, "Cache key of ", el("code", {}, visible(f.name)), ", and what was frozen into each version"),
          ...shown.map((column) => el("th", { scope: "col", class: "call" }, lineLink(column.line) ?? "call", column.count > 1 ? el("small", {}, `×${column.count}`) : null)),
          more > 0 ? el("th", { scope: "col", class: "call" }, `+${more}`) : null,
        ),
      ),
      el("tbody", {}, ...f.versions.slice(0, ROWS).map((version) => row(version, shown, more > 0, hooks))),
    ),
  );
}

function row(version: Version, columns: readonly Column[], more: boolean, { toEvent }: VersionHooks): HTMLElement {
  return el(
    "tr",
    { class: version.evicted ? "evicted" : null },
    el("th", { scope: "row" }, `v${version.number}`),
    el(
      "td",
      { class: "key" },
      el("div", { class: "chips" }, ...version.chips.map(chip), ...version.frozen.map(frozenChip), ...version.replaced.map(({ name }) => el("span", { class: "chip old" }, visible(name), el("b", {}, "replaced")))),
      el("p", { class: "bc" }, ...said(becauseWords(version))),
      el("p", { class: "cost" }, `${costWords(version)} · `, eventLink(version.seq, toEvent)),
    ),
    ...columns.map((column) => el("td", { class: "call" }, column.version === version.number ? answer(column, toEvent) : null)),
    more ? el("td", { class: "call" }) : null,
  );
}

function chip(of: Chip): HTMLElement {
  const name = chipName(of);
  return el(
    "span",
    { class: of.lit ? "chip lit" : "chip", title: of.lit ? "This made the difference" : null },
    name === "" ? null : el("span", { class: "k" }, visible(name)),
    el("span", {}, shortened(visible(of.value), 60)),
    of.lit ? el("span", { class: "sr" }, "(made the difference)") : null,
  );
}

function frozenChip({ name, value, now }: Frozen): HTMLElement {
  const title = now === null ? "Frozen when traced" : `Frozen when traced; it is ${visible(now)} now`;
  return el("span", { class: now === null ? "chip" : "chip old", title }, icon("frz", ""), `${visible(name)} = ${shortened(visible(value), 40)}`, now === null ? null : el("b", {}, "stale"));
}

const ANSWERS = {
  traced: ["tr", "traced, compiled, ran"],
  hit: ["rn", "hit: ran only"],
  stale: ["rs", "hit, with an old value or state"],
} as const;

function answer({ how, line, seq, count, inside }: Column, toEvent: (seq: number) => void): HTMLElement {
  const [className, words] = ANSWERS[how];
  const label = `Line ${line}: ${words}${count > 1 ? `, ${count} times` : ""}${inside ? ", inside a trace" : ""}`;
  return el("button", { type: "button", class: "ans", title: label, "aria-label": label, onclick: () => toEvent(seq) }, el("i", { class: className }));
}

function foot(f: Versions): HTMLElement {
  const seen = new Set(f.answers.map((a) => a.how));
  return el(
    "div",
    { class: "ver-foot" },
    ...(["traced", "hit", "stale"] as const).filter((how) => seen.has(how)).map((how) => el("span", {}, el("i", { class: ANSWERS[how][0] }), ANSWERS[how][1])),
    el("span", { class: "end" }, [`${counted(f.versions.length, "version")}`, counted(f.hits, "hit"), `${f.evicted} evicted`, ...(f.versions.length > ROWS ? [`the first ${ROWS} are shown`] : [])].join(" · ")),
  );
}

/** What a reader of the table must not miss: too many versions, old values, other objects. */
function cards(f: Versions): readonly HTMLElement[] {
  const many = manyWords(f);
  const told = new Set<string>();
  const once = (key: string) => !told.has(key) && told.add(key);
  const old = f.versions.flatMap((version) => [
    ...version.frozen.filter((frozen) => frozen.now !== null && once(frozen.name)).map((frozen) => card([frozenMark(), "An old ", el("code", {}, visible(frozen.name))], staleWords(version.number, frozen))),
    ...version.replaced.filter(({ name }) => once(`state ${name}`)).map((replaced) => card(["Another State object is behind ", el("code", {}, visible(replaced.name))], replacedWords(version.number, replaced))),
  ]);
  return [...(many === null ? [] : [card(["Many versions"], many)]), ...old.slice(0, 6)];
}

function card(title: readonly (Node | string)[], words: ReturnType<typeof staleWords>): HTMLElement {
  return el("section", { class: "card told" }, el("h3", { class: "ph" }, ...title), el("p", {}, ...said(words)));
}
