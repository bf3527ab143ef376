const NAMESPACE = "http://www.w3.org/2000/svg";

/** An element of a drawing. Text becomes text nodes and nothing else. */
export function svg(tag: string, attributes: Readonly<Record<string, string | number | null>> = {}, ...children: readonly (Node | string)[]): SVGElement {
  const element = document.createElementNS(NAMESPACE, tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null) {
      element.setAttribute(name, typeof value === "number" ? String(Math.round(value * 100) / 100) : value);
    }
  }
  element.append(...children);
  return element;
}

/** One of the drawings in the page's sprite, placed in another drawing. */
export function placed(name: string, x: number, y: number, size: number, className: string): SVGElement {
  return svg("use", { href: `#${name}`, x: x - size / 2, y: y - size / 2, width: size, height: size, class: className });
}
