import { el, said } from "../dom/el";
import { frozenMark } from "../dom/marks";
import type { Shown } from "../playground/state";
import { counted, shortened, visible } from "../run/format";
import type { Journal } from "../run/journal";
import { eventLink, lineLink } from "../run/lineLink";
import { b, c, listed, type Phrase, t } from "../run/phrase";
import { type Constant, constantsOf, originWords } from "./model";

const ROWS = 200;

/** What each version froze, where it came from, and whether it is still so. */
export function constantsTab({ journal, run }: Shown, toEvent: (seq: number) => void): readonly Node[] {
  const all = constantsOf(journal);
  if (all.length === 0) {
    return [
      el("p", { class: "say" }, "Nothing was frozen."),
      el(
        "p",
        { class: "sub" },
        run.profile === "eager"
          ? "Under eager Python reads every name each time, so no version keeps an old value."
          : "A constant is a value from outside, a global or an attribute, that tracing found and wrote into the program as it was then.",
      ),
    ];
  }
  return [
    el("p", { class: "say" }, ...said(constantsSentence(all))),
    el(
      "div",
      { class: "scroll", tabindex: 0, role: "region", "aria-label": "Constants" },
      el(
        "table",
        { class: "tbl constants" },
        el("thead", {}, el("tr", {}, ...["Name", "Version", "Value when traced", "From", "Read on", "Now"].map((text) => el("th", { scope: "col" }, text)))),
        el("tbody", {}, ...all.slice(0, ROWS).map((constant) => row(constant, journal, toEvent))),
      ),
    ),
    ...(all.length > ROWS ? [el("p", { class: "sub" }, `and ${counted(all.length - ROWS, "more constant")}`)] : []),
  ];
}

function row(constant: Constant, journal: Journal, toEvent: (seq: number) => void): HTMLElement {
  const { name, version, value, type, origin, definedLine, line, stale, seq } = constant;
  return el(
    "tr",
    {},
    el("th", { scope: "row" }, frozenMark(), " ", el("code", { class: "name" }, name === "" ? "an array" : visible(name))),
    el("td", {}, el("button", { type: "button", class: "link", title: `Event ${seq}`, onclick: () => toEvent(seq) }, el("code", {}, visible(journal.functionName(constant.function))), version > 0 ? ` v${version}` : "")),
    el("td", {}, el("code", { dir: "auto", title: visible(value) }, shortened(visible(value), 48)), " ", el("span", { class: "tag" }, visible(type))),
    el("td", {}, originWords(origin), definedLine > 0 ? ", " : null, lineLink(definedLine)),
    el("td", {}, lineLink(line)),
    el("td", {}, ...now(stale, toEvent)),
  );
}

function now(stale: Constant["stale"], toEvent: (seq: number) => void): readonly (Node | string | null)[] {
  if (stale === null) {
    return [el("span", { class: "dim" }, "still so")];
  }
  return [
    el("b", { class: "x" }, "stale"),
    ": ",
    el("code", { dir: "auto" }, shortened(visible(stale.now), 48)),
    " ",
    eventLink(stale.seq, toEvent, stale.line > 0 ? `used on L${stale.line}` : undefined),
  ];
}

export function constantsSentence(all: readonly Constant[]): Phrase {
  const names = [...new Set(all.map((constant) => constant.name).filter((name) => name !== ""))];
  const nameless = all.filter((constant) => constant.name === "").length;
  const what = names.length === 0 ? [counted(nameless, "array")] : names.length <= 4 ? listed(names.map(c)) : [counted(names.length, "name")];
  const stale = all.filter((constant) => constant.stale !== null);
  const start: Phrase = [t("Tracing froze"), " ", ...what, ": each version keeps what it saw. "];
  const [first] = stale;
  return first === undefined
    ? [...start, "Each version that answered had values that were still so."]
    : [...start, first.stale && first.stale.line > 0 ? `Line ${first.stale.line} used ` : "A call used ", b("an old "), c(first.name), "."];
}
