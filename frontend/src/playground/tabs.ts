import { found } from "../dom/el";
import { grouped } from "../run/format";
import { roving } from "../dom/roving";
import type { PageState, TabName } from "./state";

/** The tabs over the results. On narrow pages the first of them is the program. */
export class Tabs {
  private readonly tabs: readonly HTMLElement[];

  constructor(
    private readonly list: HTMLElement,
    onChoose: (tab: TabName) => void,
  ) {
    this.tabs = [...list.querySelectorAll<HTMLElement>('[role="tab"]')];
    this.tabs.forEach((tab) => tab.addEventListener("click", () => onChoose(nameOf(tab))));
    roving(list, "tab", (tab) => onChoose(nameOf(tab)));
  }

  show({ tab, shown }: PageState): void {
    const narrow = this.codeTabShows();
    const current: TabName = tab === "code" && !narrow ? "outcome" : tab;
    for (const element of this.tabs) {
      const on = nameOf(element) === current;
      element.setAttribute("aria-selected", String(on));
      element.tabIndex = on ? 0 : -1;
      const count = element.querySelector("sup");
      if (count) {
        count.textContent = shown === null ? "" : countFor(nameOf(element), shown.run);
      }
      if (on) {
        this.reveal(element);
      }
    }
    found<HTMLElement>('[role="tabpanel"]').setAttribute("aria-labelledby", `tab-${current === "code" ? "outcome" : current}`);
  }

  codeTabShows(): boolean {
    return (this.tabs[0]?.offsetParent ?? null) !== null;
  }

  /** Scrolls the strip only, never the page. */
  private reveal(tab: HTMLElement): void {
    this.list.scrollLeft = tab.offsetLeft - this.list.clientWidth / 2 + tab.clientWidth / 2;
  }
}

function nameOf(tab: HTMLElement): TabName {
  return tab.dataset["tab"] as TabName;
}

function countFor(tab: TabName, run: NonNullable<PageState["shown"]>["run"]): string {
  switch (tab) {
    case "functions":
      return grouped(run.functions.length);
    case "states":
      return grouped(run.states.length);
    case "versions":
      return grouped(run.functions.reduce((sum, f) => sum + f.compiles, 0));
    case "events":
      return grouped(run.eventCount);
    default:
      return "";
  }
}
