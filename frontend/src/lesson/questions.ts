import { el } from "../dom/el";
import type { Predictions, Question } from "./api";
import { words } from "./html";

/** Questions with one option each to choose, how sure one is of it if one likes, and the button that runs the program once all are answered. */
export class Questions {
  readonly element = el("div", { class: "questions" });
  private readonly note = el("span", { class: "dim", role: "status" });
  private readonly go: HTMLButtonElement;
  private readonly sets: readonly HTMLFieldSetElement[];
  private readonly answers: Record<string, string> = {};
  private readonly confidence: Record<string, number> = {};

  constructor(
    private readonly questions: readonly Question[],
    private readonly name: string,
    private readonly onGo: (said: Predictions) => void,
    private readonly onChange: () => void = () => {},
  ) {
    this.go = el("button", { type: "button", class: "btn btn-go", onclick: () => this.submit() }, "Run and see");
    this.sets = questions.map((question) => this.fieldset(question));
    this.element.append(...this.sets, el("p", { class: "acts" }, this.go, this.note));
    this.count();
  }

  get complete(): boolean {
    return this.open === 0;
  }

  submit(): void {
    if (this.complete && !this.go.disabled) {
      this.onGo({ answers: { ...this.answers }, confidence: { ...this.confidence } });
    }
  }

  /** While the program runs nothing can be changed; afterwards, if that failed, it can again. */
  waiting(on: boolean, says = ""): void {
    this.sets.forEach((set) => (set.disabled = on));
    this.go.disabled = on || !this.complete;
    this.note.textContent = says;
    if (!on && says === "") {
      this.count();
    }
  }

  private get open(): number {
    return this.questions.filter(({ key }) => this.answers[key] === undefined).length;
  }

  private fieldset(question: Question): HTMLFieldSetElement {
    const sure = this.sureness(question);
    const options = question.options.map((option) =>
      el(
        "label",
        { class: "opt" },
        el("input", {
          type: "radio",
          name: `${this.name}-${question.key}`,
          value: option,
          onchange: () => {
            sure.hidden = false;
            this.chose(question.key, option);
          },
        }),
        el("span", { dir: "auto" }, option),
      ),
    );
    return el("fieldset", { class: "pq" }, words("legend", question.question), el("div", { class: "opts" }, ...options), sure);
  }

  /** Asked once there is an answer, and never needed. */
  private sureness({ key, confidence }: Question): HTMLElement {
    const levels = confidence.map((percent, i) =>
      el(
        "label",
        {},
        el("input", { type: "radio", name: `${this.name}-${key}-sure`, value: String(percent), onchange: () => (this.confidence[key] = percent) }),
        el("span", {}, i === 0 ? "guessing" : `${percent} %`),
      ),
    );
    return el("div", { class: "sure", role: "radiogroup", "aria-label": "How sure are you? You may leave this out.", hidden: true }, el("span", { "aria-hidden": "true" }, "How sure? (optional)"), ...levels);
  }

  private chose(key: string, option: string): void {
    this.answers[key] = option;
    this.count();
    this.onChange();
  }

  private count(): void {
    const { open } = this;
    this.go.disabled = open > 0;
    this.note.textContent = open === 0 ? "You may change your mind until you run." : open === 1 ? "One question to go." : `${open} questions to go.`;
  }
}
