import { el, said } from "../dom/el";
import type { Shown } from "../playground/state";
import type { JaxprReport } from "../run/api";
import { counted, visible } from "../run/format";
import { lineLink } from "../run/lineLink";

const TEXTS = 40;

/** What was traced, as text in the format of JAX: one text for each version of each function. */
export function jaxprTab({ run, jaxprs }: Shown): readonly Node[] {
  if (jaxprs === null || jaxprs.length === 0) {
    return [
      el("p", { class: "say" }, "Nothing was compiled."),
      el("p", { class: "sub" }, run.profile === "eager" ? "Under eager Python runs every time, so there is no traced program to show." : "A jaxpr is what tracing leaves: run a function under a transformation to see one."),
    ];
  }
  const functions = new Set(jaxprs.map((jaxpr) => jaxpr.function)).size;
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
    ...jaxprs.slice(0, TEXTS).map((jaxpr) => card(jaxpr, run.functions.find((f) => f.id === jaxpr.function)?.line ?? 0)),
    ...(jaxprs.length > TEXTS ? [el("p", { class: "sub" }, `and ${counted(jaxprs.length - TEXTS, "more version")}`)] : []),
  ];
}

function card(jaxpr: JaxprReport, line: number): HTMLElement {
  const name = `${jaxpr.name}, version ${jaxpr.version}`;
  return el(
    "section",
    { class: "card jaxpr" },
    el("h3", { class: "ph" }, el("code", {}, visible(jaxpr.name)), el("small", {}, `version ${jaxpr.version} `, lineLink(line))),
    el("pre", { tabindex: 0, "aria-label": `Jaxpr of ${visible(name)}` }, ...inked(visible(jaxpr.text))),
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
