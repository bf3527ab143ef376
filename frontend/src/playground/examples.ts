import { el, found } from "../dom/el";
import { roving } from "../dom/roving";

export interface Example {
  readonly id: string;
  readonly title: string;
  readonly hint: string;
  readonly source: string;
}

/** The examples, as the server put them into the page. */
export function examplesIn(page: HTMLElement): readonly Example[] {
  return JSON.parse(page.dataset["examples"] ?? "[]") as Example[];
}

/** A menu of examples below its button. */
export class ExamplesMenu {
  private readonly button: HTMLButtonElement;
  private readonly menu: HTMLElement;

  constructor(
    root: HTMLElement,
    examples: readonly Example[],
    onChoose: (example: Example) => void,
  ) {
    this.button = found("button", root);
    this.menu = el(
      "ul",
      { role: "menu", id: "examples", "aria-label": "Examples", hidden: true },
      ...examples.map((example) =>
        el(
          "li",
          { role: "none" },
          el("button", { type: "button", role: "menuitem", tabindex: -1, onclick: () => this.choose(example, onChoose) }, el("b", {}, example.title), el("span", {}, example.hint)),
        ),
      ),
    );
    root.append(this.menu);
    roving(this.menu, "menuitem", () => {});
    this.button.addEventListener("click", () => (this.open ? this.close() : this.show()));
    this.button.addEventListener("keydown", (event) => {
      if (event.key === "ArrowDown") {
        event.preventDefault();
        this.show();
      }
    });
    root.addEventListener("focusout", (event) => {
      if (!root.contains(event.relatedTarget as Node | null)) {
        this.close();
      }
    });
    root.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && this.open) {
        event.stopPropagation();
        this.close();
        this.button.focus();
      }
    });
  }

  title(title: string): void {
    found<HTMLElement>("span", this.button).textContent = title;
    this.button.setAttribute("aria-label", `${title}: choose another example`);
  }

  show(): void {
    this.menu.hidden = false;
    this.button.setAttribute("aria-expanded", "true");
    found<HTMLElement>('[role="menuitem"]', this.menu).focus();
  }

  private get open(): boolean {
    return !this.menu.hidden;
  }

  private close(): void {
    this.menu.hidden = true;
    this.button.setAttribute("aria-expanded", "false");
  }

  private choose(example: Example, onChoose: (example: Example) => void): void {
    this.close();
    this.button.focus();
    onChoose(example);
  }
}
