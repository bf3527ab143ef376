import { describe, expect, it } from "vitest";
import { hashOf, placeIn } from "../src/playground/place";
import { cellsOf, notebookOf } from "../src/run/notebook";

const SOURCE = "import brainpy\n\n# %% one\na = 1\n\nprint(a)\n\n# %%\n\n# %%\nb = 2\n";

describe("a notebook", () => {
  it("has a cell for each marker that has something below it", () => {
    expect(cellsOf(SOURCE)).toEqual(["import brainpy", "a = 1\n\nprint(a)", "b = 2"]);
  });

  it("begins with the packages that the profile stands for", () => {
    const book = JSON.parse(notebookOf(SOURCE, "two-pass"));
    expect([book.nbformat, book.cells.length]).toEqual([4, 4]);
    expect(book.cells[0].source).toEqual(["%pip install brainpy==2.4.6.post5 jax==0.4.23 jaxlib==0.4.23"]);
    expect(book.cells[2].source).toEqual(["a = 1\n", "\n", "print(a)"]);
    expect(JSON.parse(notebookOf("a", "eager")).cells[1].source.join("")).toContain("jax_disable_jit");
  });
});

describe("a link into a run", () => {
  it("names a tab and an event", () => {
    expect(placeIn("#timeline/13")).toEqual({ tab: "timeline", selected: 13 });
    expect(placeIn("#versions")).toEqual({ tab: "versions", selected: 0 });
    expect([placeIn("#L13"), placeIn("#code"), placeIn("#nothing/1"), placeIn("")]).toEqual([null, null, null, null]);
    expect([hashOf({ tab: "timeline", selected: 13 }), hashOf({ tab: "outcome", selected: 0 }), hashOf({ tab: "states", selected: 0 })]).toEqual(["#timeline/13", "", "#states"]);
  });
});
