import type { Phrase } from "../run/phrase";

type Child = Node | string | null | undefined | false;
type Value = string | number | boolean | null | undefined | ((event: never) => void);

/**
 * An element. Text becomes text nodes and nothing else, so what a learner wrote is never read as
 * markup. `class` and attributes by name, `onclick` and its kind as listeners.
 */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, Value>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    set(element, name, value);
  }
  add(element, children);
  return element;
}

function set(element: Element, name: string, value: Value): void {
  if (typeof value === "function") {
    element.addEventListener(name.replace(/^on/, ""), value as EventListener);
  } else if (value === true) {
    element.setAttribute(name, "");
  } else if (value !== false && value !== null && value !== undefined) {
    element.setAttribute(name, String(value));
  }
}

function add(element: Element, children: readonly Child[]): void {
  element.append(...children.filter((child): child is Node | string => child !== null && child !== undefined && child !== false));
}

/** Replaces what the element holds. */
export function fill(element: Element, ...children: readonly Child[]): void {
  element.replaceChildren();
  add(element, children);
}

/** One of the drawings in the page's sprite. */
export function icon(name: string, className = "i"): SVGSVGElement {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", className);
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `#${name}`);
  svg.append(use);
  return svg;
}

const TONE_CLASSES = { t: "t", r: "r", x: "x", b: "" } as const;

/** A phrase as text nodes and tones. */
export function said(phrase: Phrase): readonly Node[] {
  return phrase.map((piece) => {
    if (typeof piece === "string") {
      return document.createTextNode(piece);
    }
    if (piece.tone === undefined) {
      return document.createTextNode(piece.text);
    }
    return piece.tone === "c"
      ? el("code", {}, piece.text)
      : el("b", { class: TONE_CLASSES[piece.tone] || null }, piece.text);
  });
}

/** The element that the page must have. */
export function found<E extends Element>(selector: string, within: ParentNode = document): E {
  const element = within.querySelector<E>(selector);
  if (element === null) {
    throw new Error(`The page has no ${selector}.`);
  }
  return element;
}
