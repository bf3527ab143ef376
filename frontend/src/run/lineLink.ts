import { el } from "../dom/el";

/** `L13`: always a link to the line. Who hears `line-point` and `line-go` moves the editor. */
export function lineLink(line: number, tabbable = true): HTMLElement | null {
  if (line <= 0) {
    return null;
  }
  const link = el("a", { class: "L", href: `#L${line}`, "data-line": line, title: `Line ${line}` }, `L${line}`);
  if (!tabbable) {
    link.tabIndex = -1;
  }
  return link;
}

/** `event 13`: shows the event. */
export function eventLink(seq: number, toEvent: (seq: number) => void, text = `event ${seq}`): HTMLElement {
  return el("button", { type: "button", class: "ev", onclick: () => toEvent(seq) }, text);
}

/** Lights the links to a line and the equations that it wrote, and no others. */
export function lightLinks(within: HTMLElement, line: number): void {
  within.querySelectorAll<HTMLElement>("a.L").forEach((link) => link.classList.toggle("lit", line > 0 && Number(link.dataset["line"]) === line));
  within.querySelectorAll<HTMLElement>(".jx").forEach((row) => row.classList.toggle("lit", line > 0 && (row.dataset["lines"] ?? "").includes(` ${line} `)));
}
