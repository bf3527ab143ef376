import { type Extension, RangeSetBuilder } from "@codemirror/state";
import { type EditorView, gutter, gutterLineClass, GutterMarker } from "@codemirror/view";
import { bornMark, faultMark, frozenMark, pairMark, printMark, readMark, writeMark } from "../dom/marks";
import { el } from "../dom/el";
import type { Bracket, LineMarks } from "../run/marks";
import { type Marked, marksField } from "./marksField";

type Joint = "top" | "mid" | "bottom" | null;

/** The marks of one line: counts, reads and writes, print, frozen constant, error, birth. */
class Marks extends GutterMarker {
  private readonly key: string;

  constructor(
    private readonly marks: LineMarks | undefined,
    private readonly joint: Joint,
  ) {
    super();
    const { words: _, ...seen } = marks ?? { words: [] };
    this.key = JSON.stringify([seen, joint]);
  }

  override eq(other: Marks): boolean {
    return this.key === other.key;
  }

  override toDOM(): Node {
    return el("span", { class: this.joint ? `g joint joint-${this.joint}` : "g" }, ...this.shown());
  }

  private shown(): readonly Node[] {
    const marks = this.marks;
    if (marks === undefined) {
      return [];
    }
    if (marks.fault) {
      return [faultMark()];
    }
    if (marks.born) {
      return [bornMark()];
    }
    if (marks.count) {
      return [pairMark(marks.count.python, marks.count.compiled)];
    }
    return [
      ...(marks.reads ? [readMark()] : []),
      ...(marks.writes ? [writeMark()] : []),
      ...(marks.prints && marks.prints !== "python" ? [printMark()] : []),
      ...(marks.stale || (marks.frozen && !marks.reads && !marks.writes) ? [frozenMark(marks.stale)] : []),
    ];
  }
}

class LineClass extends GutterMarker {
  constructor(override readonly elementClass: string) {
    super();
  }

  override eq(other: LineClass): boolean {
    return this.elementClass === other.elementClass;
  }
}

/** Room for two marks or one pair, left of the line numbers. */
export function marksGutter(): Extension {
  return [
    gutter({
      class: "cm-marks",
      lineMarker: (view, block) => markerAt(view, view.state.doc.lineAt(block.from).number),
      lineMarkerChange: (update) => update.startState.field(marksField) !== update.state.field(marksField),
    }),
    gutterLineClass.compute([marksField], (state) => {
      const set = new RangeSetBuilder<GutterMarker>();
      lineClasses(state.field(marksField)).forEach(([line, className]) => {
        const start = state.doc.line(line).from;
        set.add(start, start, new LineClass(className));
      });
      return set.finish();
    }),
  ];
}

function markerAt(view: EditorView, line: number): GutterMarker | null {
  const { lines, brackets } = view.state.field(marksField);
  const marks = lines.get(line);
  const joint = jointAt(line, brackets);
  return marks === undefined && joint === null ? null : new Marks(marks, joint);
}

function jointAt(line: number, brackets: readonly Bracket[]): Joint {
  for (const { fault, born } of brackets) {
    const [top, bottom] = fault < born ? [fault, born] : [born, fault];
    if (line === top) {
      return "top";
    }
    if (line === bottom) {
      return "bottom";
    }
    if (line > top && line < bottom) {
      return "mid";
    }
  }
  return null;
}

/** The washes of whole lines, in order of line. Each line has at most one. */
export function lineClasses(
  marked: Pick<Marked, "lines" | "litLine" | "lit">,
): readonly (readonly [number, string])[] {
  const classes = new Map<number, string>();
  marked.lines.forEach((marks, line) => {
    if (marks.fault) {
      classes.set(line, "l-fault");
    } else if (marks.born) {
      classes.set(line, "l-born");
    }
  });
  if (marked.litLine > 0 && marked.lit) {
    classes.set(marked.litLine, `${classes.get(marked.litLine) ?? ""} l-lit l-${marked.lit.clock}`.trim());
  }
  return [...classes].sort(([one], [two]) => one - two);
}
