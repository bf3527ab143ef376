import { el, fill, found, said } from "../dom/el";
import { Editor } from "../editor/editor";
import type { Shown } from "../playground/state";
import type { Run } from "../run/api";
import { eventsOf, load } from "../run/client";
import { ConsoleView } from "../run/consoleView";
import { errorView } from "../run/errorView";
import { Journal } from "../run/journal";
import { marksOf } from "../run/marks";
import { LanesView } from "../timeline/lanesView";
import { timelineOf } from "../timeline/model";
import { timelineSentence } from "../timeline/sentence";
import { plain } from "../run/phrase";

export interface InstrumentHooks {
  readonly edited: () => void;
  readonly run: () => void;
  readonly leave: () => void;
}

/** The program beside a lesson, and what its last run shows: marks, what was printed, the two lanes. */
export class Instrument {
  private readonly editor: Editor;
  private readonly console: ConsoleView;
  private readonly mini: HTMLElement;
  private opening = false;
  private asked = 0;

  constructor(
    root: HTMLElement,
    nonce: string,
    hooks: InstrumentHooks,
  ) {
    this.console = new ConsoleView(found("#console", root));
    this.mini = found(".mini", root);
    this.editor = new Editor(found<HTMLElement>("#editor"), { changed: () => !this.opening && hooks.edited(), run: hooks.run, leave: hooks.leave, cursor: () => {} }, nonce, true);
  }

  get source(): string {
    return this.editor.source;
  }

  /** Shows a program that nothing is known of. */
  open(source: string, readOnly: boolean): void {
    this.opening = true;
    this.editor.open(source, readOnly);
    this.opening = false;
    this.asked++;
    this.console.show(null, 0);
    fill(this.mini, ...waitingLanes());
  }

  /** The program is on its way: its marks will be those of the lines as they are now. */
  sent(): void {
    this.editor.light(null);
    this.editor.sent();
  }

  /** Fetches a run of the program and shows it. A newer request wins. */
  async show(id: string): Promise<void> {
    const mine = ++this.asked;
    const run = await load(id);
    const entries = await eventsOf(run);
    if (mine === this.asked) {
      const journal = new Journal(run, entries);
      this.shown({ run, source: run.source, journal, marks: marksOf(journal), entries, jaxprs: null });
    }
  }

  goTo(line: number): void {
    this.editor.light({ line, clock: "python" });
    this.editor.goTo(line);
  }

  point(line: number): void {
    this.editor.light({ line, clock: "python" });
    this.editor.show(line);
  }

  focus(): void {
    this.editor.focus();
  }

  private shown(shown: Shown): void {
    this.editor.ran(shown.marks);
    this.console.show(shown, 0);
    fill(this.mini, ...errorOf(shown.run), ...lanes(shown));
  }
}

function errorOf(run: Run): readonly HTMLElement[] {
  return run.error ? [errorView(run.error, run.source)] : [];
}

function lanes({ journal }: Shown): readonly HTMLElement[] {
  if (journal.entries.length === 0) {
    return [];
  }
  const timeline = timelineOf(journal.entries);
  const sentence = timelineSentence(timeline, journal);
  const view = new LanesView(journal, timeline, plain(sentence), 0, (at) => view.show(at), () => {});
  return [el("p", { class: "sub" }, ...said(sentence)), el("div", { class: "tl" }, view.element)];
}

function waitingLanes(): readonly HTMLElement[] {
  return [
    el(
      "div",
      { class: "ghost", role: "img", "aria-label": "Two empty lanes: Python is tracing, and the compiled program is running" },
      el("b", { class: "t" }, "Python is tracing"),
      el("div", { class: "lane lane-t" }, el("i", {})),
      el("b", { class: "r" }, "Compiled program is running"),
      el("div", { class: "lane lane-r" }, el("i", {})),
    ),
    el("p", { class: "sub" }, "The lanes fill when the program runs."),
  ];
}
