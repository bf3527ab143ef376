import { found } from "../dom/el";
import { Editor } from "../editor/editor";
import { profilesOf } from "../compare/compareTab";
import type { Entry, ProfileName } from "../run/api";
import { ConsoleView } from "../run/consoleView";
import { lightLinks } from "../run/lineLink";
import { closeOnBackdrop, modifierName, showKeys } from "./dialogs";
import { isProfile, readDraft, writeDraft } from "./draft";
import { type Example, examplesIn, ExamplesMenu } from "./examples";
import { placeIn } from "./place";
import { ResultPane } from "./resultPane";
import { Runner } from "./runner";
import { Sharing } from "./sharing";
import { type PageState, Store, type TabName } from "./state";
import { Tabs } from "./tabs";
import { Toolbar } from "./toolbar";

const OWN_TITLE = "Your program";

/** Wires the parts of the playground to one state. */
export class Page {
  private readonly store: Store;
  private readonly runner: Runner;
  private readonly editor: Editor;
  private readonly console: ConsoleView;
  private readonly toolbar: Toolbar;
  private readonly tabs: Tabs;
  private readonly pane: ResultPane;
  private readonly menu: ExamplesMenu;
  private readonly sharing: Sharing;
  private readonly examples: readonly Example[];
  private opening = false;
  /** A stored run is to be shown, and has not been read yet. */
  private unread = false;

  constructor(private readonly root: HTMLElement) {
    this.examples = examplesIn(root);
    this.store = new Store({ title: OWN_TITLE, hint: "", profile: "one-pass", tab: "outcome", shown: null, compared: null, twice: null, edited: false, traffic: { kind: "quiet" }, selected: 0 });
    this.runner = new Runner(this.store, () => this.editor.source);
    this.editor = new Editor(found("#editor"), { changed: () => this.edited(), run: () => this.run(), leave: () => this.leave(), cursor: (line) => this.lightEvents(line) }, root.dataset["nonce"] ?? "", root.dataset["embedded"] !== undefined);
    this.console = new ConsoleView(found("#console"));
    this.menu = new ExamplesMenu(found("#examples-menu"), this.examples, (example) => this.openExample(example));
    this.tabs = new Tabs(found('[role="tablist"]'), (tab) => this.showTab(tab));
    this.toolbar = new Toolbar(root, {
      profile: (profile) => this.store.set({ profile }),
      run: () => this.run(),
      share: () => void this.sharing.share(),
      embed: () => this.sharing.embed(),
      download: () => this.sharing.download("py"),
      notebook: () => this.sharing.download("ipynb"),
    });
    this.sharing = new Sharing(this.store, this.toolbar, () => this.editor.source);
    this.pane = new ResultPane(found('[role="tabpanel"]'), this.examples, {
      run: () => this.run(),
      stop: () => this.runner.stop(),
      compare: (profiles) => this.compare(profiles),
      traceTwice: () => this.traceTwice(),
      open: (example) => this.openExample(example),
      select: (entry) => this.select(entry),
      toEvent: (seq) => this.toEvent(seq),
      runOnePass: () => {
        this.store.set({ profile: "one-pass" });
        this.run();
      },
      showStates: () => this.openExample(this.examples.find(({ id }) => id === "states-read-written")),
    });
  }

  start(): void {
    this.store.onChange((state, before) => this.changed(state, before));
    this.listen();
    closeOnBackdrop();
    const id = this.root.dataset["runId"];
    if (id) {
      this.unread = true;
      void this.runner.open(id, (run) => {
        this.unread = false;
        this.show({ title: "A stored run", hint: "", source: run.source, profile: run.profile });
      }).then(() => this.goToPlace());
    } else {
      const { program, programTitle, programProfile } = this.root.dataset;
      const draft = readDraft();
      if (program !== undefined) {
        this.show({ title: programTitle ?? OWN_TITLE, hint: "", source: program, profile: isProfile(programProfile) ? programProfile : "one-pass" });
      } else if (draft) {
        this.show(draft);
      } else {
        this.openExample(this.examples[0]);
      }
    }
    this.changed(this.store.state, null);
  }

  /** A link may lead to a tab of a stored run, and to an event. */
  private goToPlace(): void {
    const place = placeIn(location.hash);
    const { shown } = this.store.state;
    const entry = shown?.journal.entries[shown.journal.placeOf(place?.selected ?? 0)];
    if (place && shown) {
      this.store.set({ tab: place.tab });
      if (entry) {
        this.select(entry);
      }
    }
  }

  private changed(state: PageState, before: PageState | null): void {
    this.root.dataset["pane"] = state.tab === "code" ? "code" : "result";
    this.toolbar.show(state);
    this.menu.title(state.title);
    this.tabs.show(state);
    if (state.shown !== before?.shown || state.selected !== before?.selected) {
      this.console.show(state.shown, state.selected);
    }
    if (state.shown !== null && state.shown.marks !== before?.shown?.marks) {
      this.editor.ran(state.shown.marks);
    }
    this.pane.show(state, before);
    if (before !== null && before.tab !== state.tab) {
      this.editor.refresh();
    }
    if (before !== null && (before.profile !== state.profile || before.title !== state.title)) {
      this.keep();
    }
    this.countDown(state);
  }

  private listen(): void {
    document.addEventListener("keydown", (event) => this.onKey(event));
    document.addEventListener("click", (event) => {
      const line = lineOf(event.target);
      if (line > 0) {
        event.preventDefault();
        this.goTo(line);
      }
    });
    for (const kind of ["mouseover", "focusin"] as const) {
      document.addEventListener(kind, (event) => this.point(event.target));
    }
    document.querySelector("#show-keys")?.addEventListener("click", showKeys);
    document.querySelectorAll(".mod").forEach((mark) => (mark.textContent = modifierName()));
  }

  /** Whoever points at an event or at a line lights the line; pointing elsewhere lights the selected event's again. */
  private point(target: EventTarget | null): void {
    const line = lineOf(target) || equationLineOf(target);
    const { shown, selected } = this.store.state;
    const seq = seqOf(target);
    const entry = shown?.journal.entries[shown.journal.placeOf(seq > 0 ? seq : selected)];
    if (line > 0) {
      this.editor.light({ line, clock: "python" });
      this.editor.show(line);
    } else if (entry && entry.line > 0 && !typing(target)) {
      this.editor.light({ line: entry.line, clock: entry.clock });
    }
  }

  /** The line that the cursor is on lights its events, in all views. */
  private lightEvents(line: number): void {
    this.pane.light(line);
    lightLinks(found("#console"), line);
  }

  private onKey(event: KeyboardEvent): void {
    if ((event.ctrlKey || event.metaKey) && event.key === "Enter" && !event.defaultPrevented) {
      event.preventDefault();
      this.run();
    } else if (event.key === "Escape" && this.runner.busy) {
      this.runner.stop();
    } else if (event.key === "?" && !typing(event.target)) {
      event.preventDefault();
      showKeys();
    }
  }

  private run(): void {
    if (this.store.state.tab === "compare") {
      this.compare(profilesOf(this.store.state.compared));
    } else if (this.mayRun()) {
      this.send();
      void this.runner.run();
    }
  }

  private compare(profiles: readonly ProfileName[]): void {
    if (this.mayRun()) {
      this.send();
      void this.runner.compare(profiles);
    }
  }

  private traceTwice(): void {
    if (this.mayRun()) {
      void this.runner.traceTwice();
    }
  }

  private mayRun(): boolean {
    if (this.runner.busy || this.root.dataset["embedded"]) {
      return false;
    }
    if (this.unread) {
      location.reload();
    }
    return !this.unread;
  }

  private send(): void {
    this.editor.light(null);
    this.editor.sent();
    if (this.store.state.tab === "code") {
      this.showTab("outcome");
    }
  }

  private leave(): void {
    if (this.runner.busy) {
      this.runner.stop();
    } else {
      found<HTMLElement>('[role="tab"][aria-selected="true"]').focus();
    }
  }

  private openExample(example: Example | undefined): void {
    if (example) {
      this.show({ ...example, profile: this.store.state.profile });
      this.keep();
    }
  }

  /** Opens a program; results of another one leave the page. */
  private show({ title, hint, source, profile }: { title: string; hint: string; source: string; profile: PageState["profile"] }): void {
    this.opening = true;
    this.editor.open(source);
    this.opening = false;
    this.editor.sent();
    const { traffic } = this.store.state;
    this.store.set({ title, hint, profile: isProfile(profile) ? profile : "one-pass", shown: null, compared: null, edited: false, selected: 0, traffic: traffic.kind === "trouble" ? { kind: "quiet" } : traffic });
  }

  private edited(): void {
    if (!this.opening) {
      const { edited, compared } = this.store.state;
      if (!edited || compared?.stale === false) {
        this.store.set({ edited: true, compared: compared && { ...compared, stale: true } });
      }
      this.keep();
    }
  }

  private keep(): void {
    const { title, hint, profile } = this.store.state;
    if (!this.root.dataset["embedded"] && (!this.root.dataset["runId"] || this.store.state.edited)) {
      writeDraft({ title, hint, profile, source: this.editor.source });
    }
  }

  private showTab(tab: TabName): void {
    this.store.set({ tab });
  }

  private select(entry: Entry): void {
    this.store.set({ selected: entry.seq });
    this.editor.light(entry.line > 0 ? { line: entry.line, clock: entry.clock } : null);
    this.editor.show(entry.line);
  }

  private toEvent(seq: number): void {
    const entry = this.store.state.shown?.entries?.find((e) => e.seq === seq);
    this.store.set({ tab: "events" });
    if (entry) {
      this.select(entry);
    }
  }

  private goTo(line: number): void {
    if (this.tabs.codeTabShows()) {
      this.showTab("code");
    }
    this.editor.light({ line, clock: "python" });
    this.editor.goTo(line);
    this.lightEvents(line);
  }

  /** While the page must wait, it says each second how long. */
  private countDown(state: PageState): void {
    const { traffic } = state;
    if (traffic.kind === "trouble" && traffic.trouble.kind === "too-many" && traffic.trouble.until > Date.now()) {
      setTimeout(() => {
        if (this.store.state.traffic === traffic) {
          this.store.set({ traffic: { ...traffic } });
        }
      }, 1_000);
    }
  }
}

function lineOf(target: EventTarget | null): number {
  const link = target instanceof Element ? target.closest<HTMLElement>("a.L[data-line]") : null;
  return Number(link?.dataset["line"] ?? 0);
}

function equationLineOf(target: EventTarget | null): number {
  const row = target instanceof Element ? target.closest<HTMLElement>(".jx[data-line]") : null;
  return Number(row?.dataset["line"] ?? 0);
}

function seqOf(target: EventTarget | null): number {
  const row = target instanceof Element ? target.closest<HTMLElement>("[data-seq]") : null;
  return Number(row?.dataset["seq"] ?? 0);
}

function typing(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}
