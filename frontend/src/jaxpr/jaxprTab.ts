import { el, said } from "../dom/el";
import type { Shown } from "../playground/state";
import type { JaxprReport } from "../run/api";
import type { EventOf, KernelPart } from "../run/events";
import { counted, grouped, visible } from "../run/format";
import { lineLink } from "../run/lineLink";
import { graphOf } from "./graphModel";
import { graphView } from "./graphView";
import { purpose, type StageText, stagesOf, type TextRow } from "./model";

const TEXTS = 40;

/** What was traced and what the passes made of it, down to the kernel: for each version of each function. */
export function jaxprTab({ run, jaxprs, entries }: Shown): readonly Node[] {
  if (jaxprs === null || jaxprs.length === 0) {
    return [
      el("p", { class: "say" }, "Nothing was compiled."),
      el("p", { class: "sub" }, run.profile === "eager" ? "Under eager Python runs every time, so there is no traced program to show." : "A jaxpr is what tracing leaves: run a function under a transformation to see one."),
    ];
  }
  const functions = new Set(jaxprs.map((jaxpr) => jaxpr.function)).size;
  const compiled = (entries ?? []).filter((entry): entry is EventOf<"compiled"> => entry.kind === "compiled");
  return [
    el(
      "p",
      { class: "say" },
      ...said([
        "What tracing left of ",
        counted(functions, "function"),
        ": ",
        { text: counted(jaxprs.length, "compiled version"), tone: "r" },
        ". Prints, lists and other Python are not in it.",
      ]),
    ),
    el("p", { class: "sub" }, "The passes and the kernel are Sidetrace's own: the real packages hand the jaxpr as traced to XLA."),
    ...jaxprs.slice(0, TEXTS).map((jaxpr) =>
      card(
        jaxpr,
        run.functions.find((f) => f.id === jaxpr.function)?.line ?? 0,
        compiled.find((entry) => entry.function === jaxpr.function && entry.version === jaxpr.version),
      ),
    ),
    ...(jaxprs.length > TEXTS ? [el("p", { class: "sub" }, `and ${counted(jaxprs.length - TEXTS, "more version")}`)] : []),
  ];
}

function card(jaxpr: JaxprReport, line: number, compiled: EventOf<"compiled"> | undefined): HTMLElement {
  const name = `${visible(jaxpr.name)}, version ${jaxpr.version}`;
  const stages = stagesOf(jaxpr, compiled);
  const body = el("div", {});
  let drawn = false;
  const shows = (stage: StageText) => (drawn ? graphView(stage.rows === null ? null : graphOf(stage.rows.filter(({ change }) => change !== "gone")), `${name}, ${stage.step}`) : text(stage, name));
  const steps = [...stages.map((stage) => ({ step: stage.step, show: () => shows(stage) })), ...(compiled?.kernel ? [{ step: "kernel", show: () => kernel(compiled.kernel ?? []) }] : [])];
  const buttons = steps.map(({ step }, i) => el("button", { type: "button", "aria-pressed": String(i === 0), onclick: () => choose(i) }, step));
  const choose = (chosen: number) => {
    buttons.forEach((button, i) => button.setAttribute("aria-pressed", String(i === chosen)));
    const { step, show } = steps[chosen] as (typeof steps)[number];
    body.replaceChildren(...(steps.length > 1 ? [el("p", { class: "why" }, purpose(step))] : []), show());
  };
  choose(0);
  const graph = el("button", { type: "button", class: "as-graph", "aria-pressed": "false", onclick: () => {
    drawn = !drawn;
    graph.setAttribute("aria-pressed", String(drawn));
    choose(Math.max(0, Math.min(buttons.findIndex((button) => button.getAttribute("aria-pressed") === "true"), stages.length - 1)));
  } }, "graph");
  return el(
    "section",
    { class: "card jaxpr" },
    el("h3", { class: "ph" }, el("code", {}, visible(jaxpr.name)), el("small", {}, `version ${jaxpr.version} `, lineLink(line))),
    el("div", { class: "steps", role: "group", "aria-label": `From jaxpr to kernel: ${name}` }, ...(steps.length > 1 ? buttons : []), graph),
    body,
  );
}

function text(stage: StageText, name: string): HTMLElement {
  return stage.rows === null
    ? el("p", { class: "none" }, "This text was too long to keep.")
    : el("pre", { tabindex: 0, "aria-label": `Jaxpr of ${name}, ${stage.step}` }, ...stage.rows.map(row));
}

/** Pointing at a row lights its line in the program; a line that is selected lights its rows. */
function row({ text, lines, change }: TextRow): HTMLElement {
  const tag = change === "gone" ? "del" : change === "new" ? "ins" : "span";
  return el(tag, { class: "jx", "data-lines": lines.length > 0 ? ` ${lines.join(" ")} ` : null, "data-line": lines[0] ?? null }, ...inked(visible(text)), ...lines.flatMap((line) => [" ", lineLink(line, false)]), "\n");
}

function kernel(parts: readonly KernelPart[]): HTMLElement {
  if (parts.length === 0) {
    return el("p", { class: "none" }, "Nothing is left to do: the results are inputs or constants.");
  }
  return el(
    "ol",
    { class: "kernel" },
    ...parts.map((part) =>
      el(
        "li",
        { class: "jx", "data-lines": part.lines.length > 0 ? ` ${part.lines.join(" ")} ` : null, "data-line": part.lines[0] ?? null },
        el("b", {}, part.elements > 0 ? `${part.how} over ${grouped(part.elements)} ${part.elements === 1 ? "element" : "elements"}` : part.how),
        el("code", {}, visible(part.primitives.join(", "))),
        el("span", { class: "dim" }, part.by),
        el("span", {}, ...part.lines.flatMap((line) => [lineLink(line), " "])),
      ),
    ),
  );
}

/** The words of the format are light, the primitives stand out. */
function inked(text: string): readonly (Node | string)[] {
  return text.split(/(\blambda\b|\blet\b|\bin\b|(?<== )[a-z_0-9]+(?=[\[ ]))/).map((part, i) => {
    if (i % 2 === 0) {
      return part;
    }
    return ["lambda", "let", "in"].includes(part) ? el("span", { class: "dim" }, part) : el("b", {}, part);
  });
}
