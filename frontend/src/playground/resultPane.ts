import { el, fill } from "../dom/el";
import { counted } from "../run/format";
import { jaxprTab } from "../jaxpr/jaxprTab";
import { compareTab } from "../compare/compareTab";
import type { Entry, ProfileName } from "../run/api";
import { EventsTab } from "../run/eventsTab";
import { functionsTab } from "../run/functionsTab";
import { lightLinks } from "../run/lineLink";
import { outcomeTab } from "../run/outcomeTab";
import { statesTab } from "../states/statesTab";
import { noTimeline, TimelineTab } from "../timeline/timelineTab";
import { constantsTab } from "../constants/constantsTab";
import { lanesTab } from "../lanes/lanesTab";
import { purityTab } from "../purity/purityTab";
import { versionsTab } from "../versions/versionsTab";
import type { Example } from "./examples";
import { blocks, type NoticeHooks, running, stale, troubleNotice, welcome } from "./notices";
import type { PageState, Shown, TabName } from "./state";

export interface PaneHooks extends NoticeHooks {
  readonly select: (entry: Entry) => void;
  readonly toEvent: (seq: number) => void;
  readonly showStates: () => void;
  readonly runOnePass: () => void;
  readonly compare: (profiles: readonly ProfileName[]) => void;
  readonly traceTwice: () => void;
}

/** A tab that follows the selected event. */
interface SteppedTab {
  readonly nodes: readonly Node[];
  readonly shownAgain: () => void;
  readonly select: (seq: number) => void;
  readonly light: (line: number) => void;
}

/** The panel beside the program: one tab of the results, or what stands in its place. */
export class ResultPane {
  /** The tabs that follow the selected event, kept while the run is the same: they stay where they were scrolled to. */
  private readonly stepped = new Map<TabName, SteppedTab>();
  private steppedOf: Shown | null = null;
  private line = 0;

  constructor(
    private readonly panel: HTMLElement,
    private readonly examples: readonly Example[],
    private readonly hooks: PaneHooks,
  ) {}

  show(state: PageState, before: PageState | null): void {
    if (before !== null && onlySelected(state, before)) {
      this.stepped.get(state.tab)?.select(state.selected);
      return;
    }
    const scrolled = before?.tab === state.tab && before.shown?.run === state.shown?.run ? this.panel.scrollTop : 0;
    fill(this.panel, ...this.above(state), ...this.body(state));
    this.panel.scrollTop = scrolled;
    lightLinks(this.panel, this.line);
    this.panel.setAttribute("aria-busy", String(busy(state)));
    const stepped = state.shown === null ? undefined : this.stepped.get(state.tab);
    this.panel.classList.toggle("fixed", stepped !== undefined);
    this.panel.classList.toggle("tall", state.tab === "timeline");
    if (stepped !== undefined) {
      stepped.shownAgain();
      if (state.selected !== before?.selected || state.tab !== before.tab) {
        stepped.select(state.selected);
      }
    }
  }

  /** Lights what is of this line, in whatever tab is seen. */
  light(line: number): void {
    this.line = line;
    this.stepped.forEach((tab) => tab.light(line));
    lightLinks(this.panel, line);
  }

  private above(state: PageState): readonly Node[] {
    const { traffic } = state;
    if (traffic.kind === "trouble") {
      return [troubleNotice(state, traffic.trouble, this.hooks)];
    }
    const bar = traffic.kind === "quiet" && state.tab !== "compare" ? stale(state, this.hooks) : null;
    return bar === null ? [] : [bar];
  }

  private body(state: PageState): readonly Node[] {
    const { traffic, shown } = state;
    if (traffic.kind === "running" && traffic.slow) {
      return running(state, this.hooks);
    }
    if (traffic.kind === "reading") {
      return [blocks()];
    }
    if (state.tab === "compare") {
      return compareTab(state.compared, this.hooks.compare);
    }
    if (shown === null) {
      return traffic.kind === "trouble" ? [] : welcome(state, this.examples, this.hooks);
    }
    return [...beginning(state.tab, shown), ...this.results({ ...state, tab: state.tab }, shown)];
  }

  private results(state: PageState & { readonly tab: Exclude<TabName, "compare"> }, shown: Shown): readonly Node[] {
    if (this.steppedOf !== shown) {
      this.stepped.clear();
      this.steppedOf = shown;
    }
    switch (state.tab) {
      case "code":
      case "outcome":
        return outcomeTab(shown);
      case "functions":
        return functionsTab(shown, this.hooks.toEvent);
      case "versions":
        return shown.entries === null ? [blocks()] : versionsTab(shown, this.hooks);
      case "constants":
        return shown.entries === null ? [blocks()] : constantsTab(shown, this.hooks.toEvent);
      case "lanes":
        return shown.entries === null ? [blocks()] : lanesTab(shown, this.hooks.toEvent);
      case "purity":
        return shown.entries === null ? [blocks()] : purityTab(shown, state.compared, state.twice, this.hooks);
      case "states":
        return statesTab(shown, this.hooks.showStates, this.hooks.toEvent);
      case "jaxpr":
        return shown.jaxprs === null || shown.entries === null ? [blocks()] : jaxprTab(shown);
      case "timeline":
        return shown.entries?.length === 0 ? noTimeline(shown) : this.steppedTab(state, shown, (select) => new TimelineTab(shown, state.selected, select));
      case "events":
        return this.steppedTab(state, shown, (select) => new EventsTab(shown, state.selected, select));
    }
  }

  private steppedTab(state: PageState, shown: Shown, make: (select: PaneHooks["select"]) => SteppedTab): readonly Node[] {
    if (shown.entries === null) {
      return [blocks()];
    }
    const tab = this.stepped.get(state.tab) ?? make(this.hooks.select);
    this.stepped.set(state.tab, tab);
    return tab.nodes;
  }
}

/** Tabs that count events, which may not be all that happened. */
const COUNTING: readonly TabName[] = ["states", "versions", "constants", "lanes", "purity"];

/** What must be said above a view when it sees only the beginning of a run. */
function beginning(tab: TabName, { run, entries }: Shown): readonly Node[] {
  return entries !== null && run.eventsDropped && COUNTING.includes(tab)
    ? [el("p", { class: "sub" }, `This is seen in the first ${counted(entries.length, "event")} of ${counted(run.eventCount, "event")}; the later ones were not kept. Outcome and Functions count all of them.`)]
    : [];
}

/** Something that belongs here is still on its way. */
function busy({ traffic, shown }: PageState): boolean {
  return traffic.kind === "running" || traffic.kind === "reading" || (traffic.kind === "quiet" && shown !== null && shown.entries === null);
}

function onlySelected(state: PageState, before: PageState): boolean {
  return (
    state.selected !== before.selected &&
    state.tab === before.tab &&
    state.shown === before.shown &&
    state.traffic === before.traffic
  );
}
