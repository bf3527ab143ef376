import { el, fill, found } from "../dom/el";
import { remember, remembered } from "../dom/memory";
import { roving } from "../dom/roving";
import type { ProfileName } from "../run/api";
import { profileName } from "../run/format";
import { type Attempt, begin, type Lesson, predict, type Predictions, tryMend, type Verdict } from "./api";
import { words } from "./html";
import { Instrument } from "./instrument";
import { mendList } from "./mendList";
import { Questions } from "./questions";
import { Rail } from "./rail";
import { revealTable } from "./revealTable";

/** One lesson: predict, run, see what happened, mend, and predict a variant. */
export class LessonPage {
  private readonly lesson: Lesson;
  private readonly instrument: Instrument;
  private readonly rail: Rail;
  private readonly trouble: HTMLElement;
  private profile: ProfileName;
  private attempt: Attempt | null;
  private questions: Questions;
  private verdicts: readonly Verdict[] | null = null;
  private hintsShown = 0;
  private busy = false;
  /** The variant's program is in the editor, not the one to be mended. */
  private atVariant = false;

  constructor(private readonly root: HTMLElement) {
    this.lesson = JSON.parse(root.dataset["lesson"] ?? "{}") as Lesson;
    const kept = root.dataset["attempt"];
    this.attempt = kept === undefined ? null : (JSON.parse(kept) as Attempt);
    this.profile = this.attempt?.profile ?? (this.lesson.profiles[0] as ProfileName);
    this.rail = new Rail(found(".rail", root));
    this.trouble = found("#trouble", root);
    this.instrument = new Instrument(root, root.dataset["nonce"] ?? "", { edited: () => this.edited(), run: () => this.run(), leave: () => found<HTMLElement>("#main").focus() });
    this.questions = this.newQuestions("first");
  }

  start(): void {
    this.listen();
    this.open();
  }

  /** Shows the attempt as far as it is. */
  private open(): void {
    const { attempt } = this;
    this.verdicts = null;
    this.atVariant = false;
    if (attempt?.first === undefined) {
      this.instrument.open(this.lesson.program, true);
    } else {
      this.instrument.open(this.draft() ?? this.lesson.program, false);
      this.showRun(attempt.mend?.run ?? attempt.first.run);
    }
    this.draw();
  }

  private draw(): void {
    const { attempt } = this;
    this.rail.show(attempt?.step ?? "predict", attempt?.next);
    this.root.classList.toggle("pre", attempt?.first === undefined || (this.atVariant && attempt.variant?.revealed === undefined));
    this.drawProfiles();
    fill(found("#predict"), ...(attempt?.first === undefined ? [this.questions.element] : []));
    found<HTMLElement>("#predict-part").hidden = attempt?.first !== undefined;
    fill(found("#happened"), ...this.happened());
    fill(found("#mend"), ...this.mending());
    fill(found("#variant"), ...this.variant());
    this.drawRun();
  }

  private drawRun(): void {
    const asked = this.attempt?.first === undefined || this.atVariant;
    found<HTMLButtonElement>("[data-do='run']", this.root).disabled = this.busy || (asked && !this.questions.complete);
  }

  private happened(): readonly Node[] {
    const { attempt } = this;
    if (attempt?.first === undefined) {
      return [];
    }
    return [
      el("h2", { tabindex: -1, id: "what-happened" }, "What happened"),
      ...revealTable(attempt.first, attempt.profile),
      words("div", attempt.explain ?? "", { class: "explain" }),
    ];
  }

  private mending(): readonly Node[] {
    const mend = this.attempt?.mend;
    if (mend === undefined) {
      return [];
    }
    const hints = mend.hints.slice(0, this.hintsShown);
    const more = mend.hints.length - hints.length;
    return [
      el("h2", {}, "Mend", el("small", {}, mend.accepted ? "mended" : "edit the program until all of this holds")),
      words("div", mend.task),
      mendList(mend.checks, this.verdicts),
      el(
        "p",
        { class: "acts" },
        el("button", { type: "button", class: "btn btn-go", disabled: this.busy || this.atVariant, onclick: () => this.run() }, "Check by running"),
        more > 0 ? el("button", { type: "button", class: "btn", onclick: () => this.hint() }, hints.length === 0 ? "Show a hint" : "Show another hint") : null,
        el("button", { type: "button", class: "btn btn-quiet", onclick: () => this.reset() }, "Back to the given program"),
      ),
      ...(hints.length > 0 ? [el("ul", { class: "hints" }, ...hints.map((hint) => words("li", hint)))] : []),
      ...(mend.reference === undefined ? [] : [el("details", {}, el("summary", {}, "One way to mend it"), el("pre", { tabindex: 0, "aria-label": "One way to mend it" }, mend.reference))]),
    ];
  }

  private variant(): readonly Node[] {
    const { attempt } = this;
    if (!attempt?.mend?.accepted) {
      return attempt?.first === undefined ? [] : [el("h2", { class: "dim" }, "Variant", el("small", {}, "opens when mended"))];
    }
    const { variant } = attempt;
    const nodes: Node[] = [];
    if (variant !== undefined) {
      nodes.push(el("h2", {}, "Variant", el("small", {}, `another program, ${profileName(variant.profile)}: the same questions`)));
      if (variant.revealed !== undefined) {
        nodes.push(...revealTable(variant.revealed, variant.profile));
      } else if (this.atVariant) {
        nodes.push(this.questions.element);
      } else {
        nodes.push(el("p", { class: "acts" }, el("button", { type: "button", class: "btn btn-go", onclick: () => this.openVariant() }, "Open the variant")));
      }
    }
    if (attempt.step === "done" && attempt.next !== undefined) {
      nodes.push(el("p", { class: "next-lesson" }, "Next: ", el("a", { href: `/lessons/${attempt.next.slug}` }, attempt.next.title), el("span", { class: "dim" }, ` · ${attempt.next.because}`)));
    }
    if (attempt.step === "done") {
      nodes.push(el("p", { class: "acts" }, el("button", { type: "button", class: "btn btn-quiet", onclick: () => this.again() }, "Do this lesson again"), el("a", { class: "btn btn-quiet", href: "/lessons" }, "All lessons")));
    }
    return nodes;
  }

  private drawProfiles(): void {
    const fixed = this.attempt !== null && this.attempt.first !== undefined;
    const shown = this.atVariant ? this.attempt?.variant?.profile : this.profile;
    this.root.querySelectorAll<HTMLButtonElement>("[data-profile]").forEach((button) => {
      const on = button.dataset["profile"] === shown;
      button.setAttribute("aria-checked", String(on));
      button.tabIndex = on ? 0 : -1;
      button.disabled = !on && (fixed || !this.lesson.profiles.includes(button.dataset["profile"] as ProfileName));
    });
  }

  private listen(): void {
    const group = found<HTMLElement>("[role='radiogroup']", this.root);
    const choose = (button: HTMLElement) => {
      if (!(button as HTMLButtonElement).disabled && this.attempt?.first === undefined) {
        this.profile = button.dataset["profile"] as ProfileName;
        this.attempt = null;
        this.draw();
      }
    };
    group.querySelectorAll<HTMLElement>("[role='radio']").forEach((button) => button.addEventListener("click", () => choose(button)));
    roving(group, "radio", choose);
    found("[data-do='run']", this.root).addEventListener("click", () => this.run());
    document.addEventListener("keydown", (event) => {
      if ((event.ctrlKey || event.metaKey) && event.key === "Enter" && !event.defaultPrevented) {
        event.preventDefault();
        this.run();
      }
    });
    document.addEventListener("click", (event) => {
      const line = lineOf(event.target);
      if (line > 0) {
        event.preventDefault();
        this.instrument.goTo(line);
      }
    });
    document.addEventListener("mouseover", (event) => {
      const line = lineOf(event.target);
      if (line > 0) {
        this.instrument.point(line);
      }
    });
  }

  /** The next thing to run: the predicted program, or the mended one. */
  private run(): void {
    if (this.attempt?.first === undefined || this.atVariant) {
      this.questions.submit();
    } else {
      void this.mend();
    }
  }

  private newQuestions(phase: "first" | "variant"): Questions {
    return new Questions(this.lesson.questions, phase, (said) => void this.predict(phase, said), () => this.drawRun());
  }

  private async predict(phase: "first" | "variant", said: Predictions): Promise<void> {
    await this.work(async () => {
      this.questions.waiting(true, "Running…");
      this.attempt ??= await begin(this.lesson.slug, this.profile);
      this.attempt = await predict(this.attempt.id, phase, said);
      this.instrument.sent();
      if (phase === "first") {
        this.instrument.open(this.lesson.program, false);
        this.showRun(this.attempt.first?.run);
      } else {
        this.showRun(this.attempt.variant?.revealed?.run);
      }
    });
    this.questions.waiting(false);
    if (phase === "first" && this.attempt?.first !== undefined) {
      found<HTMLElement>("#what-happened").focus();
    }
  }

  private async mend(): Promise<void> {
    const { attempt } = this;
    if (attempt !== null) {
      await this.work(async () => {
        this.instrument.sent();
        const result = await tryMend(attempt.id, this.instrument.source);
        this.attempt = result.attempt;
        this.verdicts = result.verdicts;
        this.showRun(result.run);
      });
    }
  }

  private openVariant(): void {
    const variant = this.attempt?.variant;
    if (variant !== undefined) {
      this.atVariant = true;
      this.questions = this.newQuestions("variant");
      this.instrument.open(variant.program, true);
      this.draw();
      found<HTMLInputElement>("#variant input").focus();
    }
  }

  private again(): void {
    this.attempt = null;
    this.questions = this.newQuestions("first");
    this.hintsShown = 0;
    this.open();
    found<HTMLElement>("#main").focus();
  }

  private hint(): void {
    this.hintsShown++;
    this.draw();
  }

  private reset(): void {
    this.instrument.open(this.lesson.program, false);
    this.edited();
    this.atVariant = false;
    this.draw();
  }

  /** One thing at a time. What goes wrong is said on the page, and can be tried again. */
  private async work(task: () => Promise<void>): Promise<void> {
    if (this.busy) {
      return;
    }
    this.busy = true;
    this.say(null);
    this.draw();
    try {
      await task();
    } catch (reason) {
      this.say(reason instanceof Error ? reason.message : String(reason));
    } finally {
      this.busy = false;
      this.draw();
    }
  }

  private showRun(id: string | undefined): void {
    if (id !== undefined) {
      this.instrument.show(id).catch((reason: unknown) => this.say(`The run could not be read: ${reason instanceof Error ? reason.message : String(reason)}`));
    }
  }

  private say(text: string | null): void {
    fill(this.trouble, text === null ? null : el("p", {}, text));
    this.trouble.hidden = text === null;
  }

  /** What is being mended survives a reload. */
  private edited(): void {
    if (this.attempt !== null && !this.atVariant) {
      remember(`mend.${this.attempt.id}`, this.instrument.source);
    }
  }

  private draft(): string | null {
    return this.attempt === null ? null : remembered(`mend.${this.attempt.id}`);
  }
}

function lineOf(target: EventTarget | null): number {
  const link = target instanceof Element ? target.closest<HTMLElement>("a.L[data-line]") : null;
  return Number(link?.dataset["line"] ?? 0);
}
