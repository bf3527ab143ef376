import { el } from "./el";

/**
 * A list of rows of one height, of which only those in sight exist. 10,000 rows cost as much as forty.
 * Rows are list items; the list says how long it really is.
 */
export class VirtualList {
  readonly element: HTMLElement;
  private readonly list: HTMLOListElement;
  private drawn = "";
  private top = 0;

  constructor(
    private readonly count: number,
    private readonly rowHeight: number,
    private readonly row: (index: number) => HTMLElement,
    label: string,
  ) {
    this.list = el("ol", { class: "jr", "aria-label": label });
    this.list.style.height = `${count * rowHeight}px`;
    this.element = el("div", { class: "vl" }, this.list);
    this.element.addEventListener("scroll", () => this.scrolled(), { passive: true });
    new ResizeObserver(() => this.draw()).observe(this.element);
  }

  /** Brings a row into sight and draws all of them anew. */
  show(index: number): void {
    const top = index * this.rowHeight;
    const height = this.element.clientHeight;
    if (height > 0 && index >= 0 && (top < this.element.scrollTop || top + this.rowHeight > this.element.scrollTop + height)) {
      this.element.scrollTop = top - height / 2;
    }
    this.redraw();
  }

  /** Goes back to where it was scrolled to: an element that leaves the page forgets that. */
  restore(): void {
    this.element.scrollTop = this.top;
    this.redraw();
  }

  private scrolled(): void {
    this.top = this.element.scrollTop;
    this.draw();
  }

  redraw(): void {
    this.drawn = "";
    this.draw();
  }

  private draw(): void {
    const first = Math.max(0, Math.floor(this.element.scrollTop / this.rowHeight) - 10);
    const last = Math.min(this.count, first + Math.ceil(this.element.clientHeight / this.rowHeight) + 20);
    if (this.drawn === `${first} ${last}`) {
      return;
    }
    this.drawn = `${first} ${last}`;
    const focused = this.list.contains(document.activeElement);
    this.list.replaceChildren(...Array.from({ length: last - first }, (_, i) => this.placed(first + i)));
    if (focused) {
      this.list.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
    }
  }

  private placed(index: number): HTMLElement {
    const row = this.row(index);
    row.style.top = `${index * this.rowHeight}px`;
    row.setAttribute("aria-posinset", String(index + 1));
    row.setAttribute("aria-setsize", String(this.count));
    return row;
  }
}
