import { fill } from "../dom/el";
import { jaxprTab } from "../jaxpr/jaxprTab";
import type { Entry } from "../run/api";
import { EventsTab } from "../run/eventsTab";
import { functionsTab } from "../run/functionsTab";
import { outcomeTab } from "../run/outcomeTab";
import { statesTab } from "../run/statesTab";
import type { Example } from "./examples";
import { blocks, type NoticeHooks, running, stale, troubleNotice, welcome } from "./notices";
import type { PageState, Shown } from "./state";

export interface PaneHooks extends NoticeHooks {
  readonly select: (entry: Entry) => void;
  readonly toEvent: (seq: number) => void;
  readonly showStates: () => void;
}

/** The panel beside the program: one tab of the results, or what stands in its place. */
export class ResultPane {
  private events: EventsTab | null = null;
  private eventsOf: Shown | null = null;

  constructor(
    private readonly panel: HTMLElement,
    private readonly examples: readonly Example[],
    private readonly hooks: PaneHooks,
  ) {}

  show(state: PageState, before: PageState | null): void {
    if (before !== null && onlySelected(state, before)) {
      this.events?.select(state.selected);
      return;
    }
    const scrolled = before?.tab === state.tab && before.shown?.run === state.shown?.run ? this.panel.scrollTop : 0;
    fill(this.panel, ...this.above(state), ...this.body(state));
    this.panel.scrollTop = scrolled;
    this.panel.setAttribute("aria-busy", String(busy(state)));
    this.panel.classList.toggle("fixed", state.tab === "events" && state.shown !== null);
    if (this.events !== null && state.tab === "events") {
      this.events.shownAgain();
      if (state.selected !== before?.selected) {
        this.events.select(state.selected);
      }
    }
  }

  private above(state: PageState): readonly Node[] {
    const { traffic } = state;
    if (traffic.kind === "trouble") {
      return [troubleNotice(state, traffic.trouble, this.hooks)];
    }
    const bar = traffic.kind === "quiet" ? stale(state, this.hooks) : null;
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
    if (shown === null) {
      return traffic.kind === "trouble" ? [] : welcome(state, this.examples, this.hooks);
    }
    return this.results(state, shown);
  }

  private results(state: PageState, shown: Shown): readonly Node[] {
    switch (state.tab) {
      case "code":
      case "outcome":
        return outcomeTab(shown);
      case "functions":
        return functionsTab(shown, this.hooks.toEvent);
      case "states":
        return statesTab(shown, this.hooks.showStates);
      case "jaxpr":
        return shown.jaxprs === null ? [blocks()] : jaxprTab(shown);
      case "events":
        return shown.entries === null ? [blocks()] : this.eventsTab(shown, state.selected).nodes;
    }
  }

  /** Kept while the run is the same, so that the list stays where it was scrolled to. */
  private eventsTab(shown: Shown, selected: number): EventsTab {
    if (this.events === null || this.eventsOf !== shown) {
      this.events = new EventsTab(shown, selected, this.hooks.select);
      this.eventsOf = shown;
    }
    return this.events;
  }
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
