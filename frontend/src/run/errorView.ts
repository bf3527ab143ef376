import { el } from "../dom/el";
import { bornMark, faultMark } from "../dom/marks";
import type { Origin, RunError } from "./api";
import { visible } from "./format";
import { lineLink } from "./lineLink";

const ARROW = "M4 11h44M42 6l6 5-6 5";

/** An error as the package says it, and the two lines it is about. */
export function errorView(error: RunError, source: string): HTMLElement {
  return el(
    "div",
    { class: "fault" },
    el("div", { class: "verb", dir: "auto" }, el("b", {}, visible(error.type)), error.message === "" ? null : `: ${visible(error.message)}`),
    error.line > 0 && anchors(error, source),
    error.traceback ? traceback(error.traceback) : null,
  );
}

function anchors(error: RunError, source: string): HTMLElement {
  const lines = source.split("\n");
  const failed = anchor(
    [faultMark(), "Failed here ", el("small", {}, lineLink(error.line))],
    excerpt(lines, error.line, [error.line - 1, error.line + 1]),
    error.line,
  );
  const origin = error.origin;
  if (!origin || origin.line <= 0) {
    return el("div", { class: "anch one" }, failed);
  }
  const born = anchor(
    [bornMark(), el("span", {}, ...bornWords(origin)), el("small", {}, lineLink(origin.line))],
    excerpt(lines, origin.line, [origin.line + 1, origin.line - 1]),
    origin.line,
  );
  return el("div", { class: "anch" }, failed, link(), born);
}

function bornWords(origin: Origin): readonly (Node | string)[] {
  if (origin.what === "state") {
    return origin.name === "" ? ["The state was born here "] : [el("code", {}, visible(origin.name)), " was born here "];
  }
  return origin.name === ""
    ? [`The ${visible(origin.what)} was made here `]
    : [`The ${visible(origin.what)} `, el("code", {}, visible(origin.name)), " was made here "];
}

/** A line and the first of these neighbours that has something on it, by their numbers. */
function excerpt(lines: readonly string[], line: number, neighbours: readonly number[]): readonly (readonly [number, string])[] {
  const neighbour = neighbours.find((n) => (lines[n - 1] ?? "").trim() !== "");
  return [line, neighbour ?? line]
    .filter((n, i, both) => both.indexOf(n) === i)
    .sort((one, two) => one - two)
    .flatMap((n) => {
      const text = lines[n - 1];
      return text === undefined ? [] : [[n, text] as const];
    });
}

function anchor(
  heading: readonly (Node | string)[],
  lines: readonly (readonly [number, string])[],
  marked: number,
): HTMLElement {
  return el(
    "div",
    { class: "a" },
    el("h3", { class: "ph" }, ...heading),
    el(
      "pre",
      { tabindex: 0, "aria-label": "Lines of the program" },
      ...lines.flatMap(([n, text]) => [
        el("i", {}, String(n)),
        n === marked ? markedCode(text) : el("code", { class: "dim" }, visible(text)),
      ]),
    ),
  );
}

function markedCode(text: string): HTMLElement {
  const indent = text.length - text.trimStart().length;
  return el("code", {}, text.slice(0, indent), el("u", {}, visible(text.slice(indent))));
}

function link(): HTMLElement {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 56 22");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", ARROW);
  svg.append(path);
  return el("div", { class: "lk" }, svg);
}

function traceback(text: string): HTMLElement {
  return el(
    "details",
    { class: "tb" },
    el("summary", {}, "Traceback"),
    el("pre", { tabindex: 0, "aria-label": "Traceback" }, visible(text)),
  );
}
