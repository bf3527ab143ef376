import { Graph as Layout, layout } from "@dagrejs/dagre";
import { el } from "../dom/el";
import { svg } from "../dom/svg";
import { counted, shortened, visible } from "../run/format";
import type { Graph, GraphNode } from "./graphModel";

const MOST = 120;
const HEIGHT = 40;
const CHARACTER = 7.3;

/** The equations of a jaxpr as boxes, with what flows between them. */
export function graphView(graph: Graph | null, name: string): HTMLElement {
  if (graph === null || graph.nodes.length === 0) {
    return el("p", { class: "none" }, "There is nothing to draw: the text was too long to keep.");
  }
  if (graph.nodes.length > MOST) {
    return el("p", { class: "none" }, `${counted(graph.nodes.length, "node")} are more than a picture can show. The text has them all.`);
  }
  const drawn = new Layout();
  drawn.setGraph({ rankdir: "TB", nodesep: 18, ranksep: 26, marginx: 8, marginy: 8 });
  drawn.setDefaultEdgeLabel(() => ({}));
  for (const node of graph.nodes) {
    drawn.setNode(node.id, { width: widthOf(node), height: node.detail === "" ? 26 : HEIGHT });
  }
  graph.edges.forEach(({ from, to }) => drawn.setEdge(from, to));
  layout(drawn);
  const { width = 0, height = 0 } = drawn.graph() as { width?: number; height?: number };
  return el(
    "div",
    { class: "graph", tabindex: 0, role: "region", "aria-label": `Graph of ${name}` },
    svgOf(width, height, `${counted(graph.nodes.filter(({ kind }) => kind === "equation").length, "equation")} and what flows between them; the text says the same`, [
      ...graph.edges.map(({ from, to }) => path((drawn.edge(from, to) as { points: readonly Point[] }).points)),
      ...graph.nodes.map((node) => box(node, drawn.node(node.id) as Placed)),
    ]),
  );
}

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Placed extends Point {
  readonly width: number;
  readonly height: number;
}

function widthOf({ label, detail }: GraphNode): number {
  return Math.max(44, Math.max(label.length, Math.min(detail.length, 26)) * CHARACTER + 18);
}

function svgOf(width: number, height: number, label: string, shapes: readonly Node[]): HTMLElement {
  const drawing = svg("svg", { width, height, viewBox: `0 0 ${Math.ceil(width)} ${Math.ceil(height)}`, role: "img", "aria-label": label }, ...shapes);
  return drawing as unknown as HTMLElement;
}

function path(points: readonly Point[]): SVGElement {
  const [first, ...rest] = points;
  const at = ({ x, y }: Point) => `${Math.round(x)} ${Math.round(y)}`;
  return svg("path", { class: "flow", d: `M${at(first as Point)}${rest.map((point) => `L${at(point)}`).join("")}` });
}

function box(node: GraphNode, { x, y, width, height }: Placed): SVGElement {
  const text = (className: string, dy: number, words: string) => svg("text", { class: className, x, y: y + dy, "text-anchor": "middle" }, words);
  const two = node.detail !== "";
  const group = svg(
    "g",
    { class: `node ${node.kind} jx`, "data-line": node.lines[0] ?? null, "data-lines": node.lines.length > 0 ? ` ${node.lines.join(" ")} ` : null },
    svg("rect", { x: x - width / 2, y: y - height / 2, width, height }),
    text("name", two ? -2 : 4, visible(node.label)),
  );
  if (two) {
    group.append(text("type", 13, shortened(visible(node.detail), 26)));
  }
  return group;
}
