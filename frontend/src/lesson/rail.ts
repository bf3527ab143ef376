import { el, fill, found } from "../dom/el";
import type { Attempt, NextLesson } from "./api";

const STEPS = ["Mental model", "Predict", "Run", "What happened", "Mend", "Variant"] as const;
const AT: Readonly<Record<Attempt["step"], number>> = { predict: 1, mend: 4, variant: 5, done: 6 };

/** Where somebody is in the lesson: one square a step. */
export class Rail {
  constructor(private readonly root: HTMLElement) {}

  show(step: Attempt["step"], next: NextLesson | undefined): void {
    const at = AT[step];
    fill(
      found("ol", this.root),
      ...STEPS.map((name, i) => el("li", { class: i < at ? "d" : i === at ? "n" : null, "aria-current": i === at ? "step" : null }, el("i", {}), el("span", {}, name, i < at ? el("span", { class: "sr" }, ", done") : null))),
    );
    fill(found(".where", this.root), STEPS[at] ?? "Done");
    fill(found(".step", this.root), at < STEPS.length ? `step ${at + 1} of ${STEPS.length}` : `${STEPS.length} of ${STEPS.length}`);
    fill(found(".after", this.root), ...(next === undefined ? [] : [el("p", { class: "dim" }, "Next lesson"), el("p", {}, el("a", { href: `/lessons/${next.slug}` }, next.title))]));
  }
}
