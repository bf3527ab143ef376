import { el } from "../dom/el";
import { profileName } from "../run/format";
import type { ProfileName } from "../run/api";
import type { Graded, Revealed } from "./api";
import { words } from "./html";
import { linked } from "./linked";

/** Each prediction beside what happened. A wrong one is not a fault, so nothing here is red. */
export function revealTable({ predictions, run }: Revealed, profile: ProfileName): readonly HTMLElement[] {
  const right = predictions.filter((p) => p.right).length;
  return [
    el(
      "table",
      { class: "rev" },
      el("caption", { class: "sr" }, `Your predictions beside what happened: ${right} of ${predictions.length} as predicted.`),
      el("thead", {}, el("tr", {}, el("td", {}), el("th", { scope: "col" }, "You said"), el("th", { scope: "col" }, "Happened"), el("th", { scope: "col" }, "Read from the journal"))),
      el("tbody", {}, ...predictions.map(row)),
    ),
    el(
      "p",
      { class: "sub" },
      `${right} of ${predictions.length} as predicted, under ${profileName(profile)}. `,
      run === undefined ? "The run was deleted because of its age." : el("a", { href: `/runs/${run}` }, "Open the run in the playground"),
    ),
  ];
}

function row({ question, said, confidence, happened, right, evidence, feedback }: Graded): HTMLElement {
  return el(
    "tr",
    { class: right ? "eq" : "ne" },
    el("td", { class: "gl", role: "img", "aria-label": right ? "as predicted" : "not as predicted" }, right ? "=" : "≠"),
    el("td", {}, el("bdi", {}, said), confidence === undefined ? null : el("span", { class: "how" }, `${confidence} % sure`)),
    el("td", { class: "was", dir: "auto" }, happened),
    el("td", {}, words("span", question), evidence === "" ? null : el("span", { class: "how" }, ...linked(evidence)), feedback === "" ? null : words("span", feedback, { class: "how say-so" })),
  );
}
