import type { TextRow } from "./model";

/** A node of the graph of a jaxpr: an input, an equation, or the results. */
export interface GraphNode {
  readonly id: string;
  readonly kind: "input" | "equation" | "output";
  /** The primitive, or the name of an input. */
  readonly label: string;
  /** Types of what it makes; for an equation with literals these too. */
  readonly detail: string;
  readonly lines: readonly number[];
}

export interface GraphEdge {
  readonly from: string;
  readonly to: string;
}

export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

const BINDER = /^([A-Za-z_][\w]*):(\S+)$/;
const EQUATION = /^ {4}(\S.*?) = (.*)$/s;
const OUTPUT = "results";

/** The outermost equations of a jaxpr, from its text; inner programs are one node. Null where the text is none. */
export function graphOf(rows: readonly TextRow[]): Graph | null {
  const nodes: GraphNode[] = [];
  const edges: GraphEdge[] = [];
  const maker = new Map<string, string>();
  const binds = (binder: string, id: string) => {
    const name = BINDER.exec(binder)?.[1];
    if (name !== undefined && name !== "_") {
      maker.set(name, id);
    }
  };
  const uses = (text: string, id: string) => {
    const from = new Set(text.split(/[\s,()]+/).flatMap((word) => maker.get(word) ?? []));
    from.forEach((maker) => edges.push({ from: maker, to: id }));
  };
  const head = /^\{ lambda(.*?)\. let/s.exec(rows.map(({ text }) => text).join("\n"));
  if (head === null) {
    return null;
  }
  for (const binder of (head[1] ?? "").split(/[\s;]+/)) {
    const [, name, type] = BINDER.exec(binder) ?? [];
    if (name !== undefined && type !== undefined) {
      nodes.push({ id: `in ${name}`, kind: "input", label: name, detail: type, lines: [] });
      maker.set(name, `in ${name}`);
    }
  }
  for (const { text, lines } of statements(rows)) {
    const equation = EQUATION.exec(text);
    if (equation !== null) {
      const id = `eq ${nodes.length}`;
      const [binders, right] = [equation[1] ?? "", equation[2] ?? ""];
      const { primitive, operands } = call(right);
      const literals = operands.split(/\s+/).filter((word) => /^-?[\d.]|^(True|False|inf|nan)/.test(word)).map((word) => word.split(":")[0]);
      const types = binders.split(/\s+/).flatMap((binder) => BINDER.exec(binder)?.[2] ?? []);
      nodes.push({ id, kind: "equation", label: primitive, detail: [...literals, ...types].join(" "), lines });
      uses(operands, id);
      binders.split(/\s+/).forEach((binder) => binds(binder, id));
    } else if (/^ {2}in \(/.test(text)) {
      nodes.push({ id: OUTPUT, kind: "output", label: OUTPUT, detail: "", lines: [] });
      uses(text.replace(/^ {2}in /, ""), OUTPUT);
    }
  }
  return { nodes, edges };
}

/** Rows that belong together: an equation with an inner program spans several. */
function statements(rows: readonly TextRow[]): readonly { readonly text: string; readonly lines: readonly number[] }[] {
  const all: { text: string; lines: number[] }[] = [];
  for (const { text, lines } of rows) {
    const begins = /^ {4}\S+:/.test(text) || /^ {2}in \(/.test(text);
    const last = all.at(-1);
    if (begins || last === undefined) {
      all.push({ text, lines: [...lines] });
    } else {
      last.text += `\n${text}`;
      last.lines = [...new Set([...last.lines, ...lines])];
    }
  }
  return all;
}

/** `mul a b`, `reduce_sum[axes=(0,)] a`: the primitive, and what stands after its parameters. */
function call(text: string): { readonly primitive: string; readonly operands: string } {
  const primitive = /^[\w-]+/.exec(text)?.[0] ?? "";
  let rest = text.slice(primitive.length);
  if (rest.startsWith("[")) {
    let depth = 0;
    for (let i = 0; i < rest.length; i++) {
      depth += rest[i] === "[" ? 1 : rest[i] === "]" ? -1 : 0;
      if (depth === 0) {
        rest = rest.slice(i + 1);
        break;
      }
    }
  }
  return { primitive, operands: rest.trim() };
}
