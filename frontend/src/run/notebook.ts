import type { ProfileName } from "./api";

/** What a program is called as a file, and what is in it. */
export interface Download {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

const PACKAGES: Readonly<Record<ProfileName, string>> = {
  "one-pass": "brainpy==2.7.8 brainstate==0.5.4 jax==0.10.2 jaxlib==0.10.2",
  "two-pass": "brainpy==2.4.6.post5 jax==0.4.23 jaxlib==0.4.23",
  eager: "brainpy==2.7.8 brainstate==0.5.4 jax==0.10.2 jaxlib==0.10.2",
};

/** The program as a notebook for the real packages: a cell for each `# %%`, and first the versions that the profile stands for. */
export function notebookOf(source: string, profile: ProfileName): string {
  const install = `%pip install ${PACKAGES[profile]}`;
  const eager = profile === "eager" ? ["import jax\njax.config.update('jax_disable_jit', True)"] : [];
  const cells = [install, ...eager, ...cellsOf(source)].map((text, i) => ({
    cell_type: "code",
    id: `cell-${i}`,
    execution_count: null,
    metadata: {},
    outputs: [],
    source: linesOf(text),
  }));
  const metadata = {
    kernelspec: { display_name: "Python 3", language: "python", name: "python3" },
    language_info: { name: "python" },
  };
  return `${JSON.stringify({ cells, metadata, nbformat: 4, nbformat_minor: 5 }, null, 1)}\n`;
}

/** The cells of a program; markers and blank lines around them go. */
export function cellsOf(source: string): readonly string[] {
  const cells: string[][] = [[]];
  for (const line of source.split("\n")) {
    if (line.startsWith("# %%")) {
      cells.push([]);
    } else {
      cells.at(-1)?.push(line);
    }
  }
  return cells.map((lines) => lines.join("\n").replace(/^\n+|\s+$/g, "")).filter((text) => text !== "");
}

/** As notebooks have it: each line with its end, the last one without. */
function linesOf(text: string): readonly string[] {
  return text.split("\n").map((line, i, all) => (i < all.length - 1 ? `${line}\n` : line));
}
