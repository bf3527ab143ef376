import { el } from "../dom/el";

/** HTML that the server made from a lesson's Markdown, with tags escaped. Never for anything that somebody typed. */
export function fromServer(html: string): DocumentFragment {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content;
}

/** The same as a line of text in an element. */
export function words<K extends keyof HTMLElementTagNameMap>(tag: K, html: string, attributes: Readonly<Record<string, string>> = {}): HTMLElementTagNameMap[K] {
  const element = el(tag, attributes);
  element.append(fromServer(html));
  return element;
}
