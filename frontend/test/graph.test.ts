import { describe, expect, it } from "vitest";
import { graphOf } from "../src/jaxpr/graphModel";

const graph = (text: string, lines: readonly (readonly number[])[] = []) => graphOf(text.split("\n").map((row, i) => ({ text: row, lines: lines[i] ?? [], change: "same" as const })));

describe("the graph of a jaxpr", () => {
  it("has its inputs, equations and results, and what flows between them", () => {
    const { nodes, edges } = graph("{ lambda ; a:f32[3] b:f32[]. let\n    c:f32[3] = mul a 2.0:f32[]\n    d:f32[3] = add c b\n  in (d, c) }", [[], [5], [6]]) ?? { nodes: [], edges: [] };
    expect(nodes.map(({ kind, label, detail }) => [kind, label, detail])).toEqual([
      ["input", "a", "f32[3]"],
      ["input", "b", "f32[]"],
      ["equation", "mul", "2.0 f32[3]"],
      ["equation", "add", "f32[3]"],
      ["output", "results", ""],
    ]);
    expect(edges.map(({ from, to }) => `${from} > ${to}`)).toEqual(["in a > eq 2", "eq 2 > eq 3", "in b > eq 3", "eq 3 > results", "eq 2 > results"]);
    expect(nodes[3]?.lines).toEqual([6]);
  });

  it("takes an inner program as one node, and its names for its own", () => {
    const { nodes, edges } = graph("{ lambda ; a:f32[]. let\n    b:f32[] = jit[\n      name=g\n      jaxpr={ lambda ; a:f32[]. let c:f32[] = sin a in (c,) }\n    ] a\n    d:f32[] = reduce_sum[axes=(0,)] b\n  in (d,) }") ?? { nodes: [], edges: [] };
    expect(nodes.map(({ label }) => label)).toEqual(["a", "jit", "reduce_sum", "results"]);
    expect(edges).toHaveLength(3);
  });

  it("is none where there is no text", () => {
    expect(graph("")).toBeNull();
    expect(graph("{ lambda ; . let  in () }")?.nodes).toEqual([]);
  });
});
