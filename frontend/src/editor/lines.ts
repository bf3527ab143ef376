import { type EditorState, type Extension, RangeSetBuilder, type Range } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, WidgetType } from "@codemirror/view";
import { el, said } from "../dom/el";
import { type Phrase, plain } from "../run/phrase";
import { lineClasses } from "./gutter";
import { marksField } from "./marksField";

/**
 * The words at the right edge of a line. They take the room that the code leaves, down to none; the
 * tables beside the editor say the same, so a screen reader is not told twice.
 */
class Words extends WidgetType {
  constructor(
    private readonly phrase: Phrase,
    private readonly codeLength: number,
  ) {
    super();
  }

  override eq(other: Words): boolean {
    return this.codeLength === other.codeLength && JSON.stringify(this.phrase) === JSON.stringify(other.phrase);
  }

  override toDOM(): HTMLElement {
    const words = el("span", { class: "words", "aria-hidden": "true", title: plain(this.phrase) }, el("span", {}, ...said(this.phrase)));
    words.style.setProperty("--code", String(this.codeLength));
    return words;
  }

  override ignoreEvent(): boolean {
    return false;
  }
}

/** Washes, the wavy line under what failed, the words, and a hairline above each cell. */
export function markedLines(): Extension {
  return [
    EditorView.decorations.compute([marksField], washes),
    EditorView.decorations.compute(["doc", marksField], wordsAndWaves),
    EditorView.decorations.compute(["doc"], cellLines),
  ];
}

function washes(state: EditorState): DecorationSet {
  const set = new RangeSetBuilder<Decoration>();
  for (const [line, className] of lineClasses(state.field(marksField))) {
    const start = state.doc.line(line).from;
    set.add(start, start, Decoration.line({ class: className }));
  }
  return set.finish();
}

function wordsAndWaves(state: EditorState): DecorationSet {
  const ranges: Range<Decoration>[] = [];
  state.field(marksField).lines.forEach((marks, number) => {
    const line = state.doc.line(number);
    const indent = line.text.search(/\S/);
    if (marks.fault && indent >= 0) {
      ranges.push(Decoration.mark({ class: "wave" }).range(line.from + indent, line.to));
    }
    if (marks.words.length > 0) {
      ranges.push(Decoration.widget({ widget: new Words(marks.words, line.length), side: 1 }).range(line.to));
    }
  });
  return Decoration.set(ranges, true);
}

function cellLines(state: EditorState): DecorationSet {
  const set = new RangeSetBuilder<Decoration>();
  for (let n = 1; n <= state.doc.lines; n++) {
    const line = state.doc.line(n);
    if (line.text.startsWith("# %%")) {
      set.add(line.from, line.from, Decoration.line({ class: "l-cell" }));
    }
  }
  return set.finish();
}
