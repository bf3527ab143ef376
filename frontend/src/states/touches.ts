import { el } from "../dom/el";
import { clockMark, readMark, writeMark } from "../dom/marks";
import { because } from "../run/eventDetails";
import { counted, shortened, visible } from "../run/format";
import type { Journal } from "../run/journal";
import { lineLink } from "../run/lineLink";
import { isPlaceholder } from "../run/stateFold";
import type { Touch } from "./model";

const ROWS = 300;

/** What each call did to each state: who read, who wrote, and what became of it. */
export function touchesTable(touches: readonly Touch[], journal: Journal, toEvent: (seq: number) => void): readonly Node[] {
  if (touches.length === 0) {
    return [];
  }
  const headings = ["Line", "When", "State", "Did", "Before", "After"];
  return [
    el("h3", { class: "ph bare" }, "What each call did", el("small", {}, "what a trace writes is a placeholder; numbers come when the program runs")),
    el(
      "div",
      { class: "scroll", tabindex: 0, role: "region", "aria-label": "What each call did" },
      el(
        "table",
        { class: "tbl touches" },
        el("thead", {}, el("tr", {}, ...headings.map((text) => el("th", { scope: "col" }, text)))),
        el("tbody", {}, ...touches.slice(0, ROWS).map((touch, i) => row(touch, journal, toEvent, i > 0 && touches[i - 1]?.line === touch.line && touches[i - 1]?.function === touch.function))),
      ),
    ),
    ...(touches.length > ROWS ? [el("p", { class: "sub" }, `and ${counted(touches.length - ROWS, "more row")}`)] : []),
  ];
}

function row(touch: Touch, journal: Journal, toEvent: (seq: number) => void, again: boolean): HTMLElement {
  return el(
    "tr",
    { class: again ? "again" : null },
    el("td", {}, lineLink(touch.line)),
    el("td", {}, clockMark(touch.clock), " ", el("button", { type: "button", class: "link", title: `Event ${touch.seq}`, onclick: () => toEvent(touch.seq) }, when(touch, journal))),
    el("td", {}, el("code", {}, visible(journal.stateName(touch.state)))),
    el("td", { class: "did" }, touch.reads > 0 ? readMark() : null, touch.writes > 0 ? writeMark() : null, touch.writes > 1 ? ` ${touch.writes}×` : null),
    el("td", {}, value(touch.old)),
    el("td", { class: touch.writes > 0 && touch.fate === "" ? "changed" : null }, touch.writes > 0 || touch.fate !== "" ? value(touch.now) : el("span", { class: "dim" }, "the same"), fate(touch)),
  );
}

function when({ clock, pass, function: id }: Touch, journal: Journal): string {
  const name = id > 0 ? ` ${visible(journal.functionName(id))}` : "";
  if (clock === "tracing") {
    return `tracing${name}${journal.run.profile === "two-pass" && pass > 0 ? `, pass ${pass}` : ""}`;
  }
  return clock === "running" ? `${name.trim()} runs` : "ordinary Python";
}

function fate({ fate: word, because: why }: Touch): HTMLElement | null {
  switch (word) {
    case "":
      return null;
    case "put back":
      return el("span", { class: "fate" }, "put back: the compiled program will write it");
    default:
      return el("span", { class: "fate" }, el("b", {}, word), why === "" ? "" : `: ${because(why)}`);
  }
}

function value(text: string): HTMLElement {
  return el("code", { class: isPlaceholder(text) ? "mid" : null, dir: "auto", title: text.length > 40 ? visible(text) : null }, shortened(visible(text), 40) || "–");
}
