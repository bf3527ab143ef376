import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { bracketMatching, indentOnInput } from "@codemirror/language";
import { EditorState, Prec } from "@codemirror/state";
import { EditorView, highlightSpecialChars, keymap, lineNumbers } from "@codemirror/view";
import type { ProgramMarks } from "../run/marks";
import { marksGutter } from "./gutter";
import { markedLines } from "./lines";
import { type Lit, lineLit, marksField, programRan, programSent } from "./marksField";
import { python } from "./python";

export interface EditorHooks {
  readonly changed: (source: string) => void;
  readonly run: () => void;
  readonly leave: () => void;
  /** The cursor went to a line: of the program that was run, 0 for a line that was not in it. */
  readonly cursor: (line: number) => void;
}

/**
 * Where text is typed over a selection, Chromium keeps the look of what was there in an inline style,
 * which the page's security policy forbids. The editor draws the look itself, so only the text goes in.
 */
function typedOver(event: InputEvent, view: EditorView): boolean {
  if (event.inputType !== "insertText" || event.data === null || view.composing || view.state.selection.main.empty) {
    return false;
  }
  event.preventDefault();
  view.dispatch(view.state.replaceSelection(event.data), { userEvent: "input.type", scrollIntoView: true });
  return true;
}

function ranLine(state: EditorState): number {
  const now = state.doc.lineAt(state.selection.main.head);
  return state.field(marksField).starts.findIndex((start) => start !== null && start >= now.from && start <= now.to) + 1;
}

/** The program's editor. Lines are 1-based, and those of the program that was run. */
export class Editor {
  private readonly view: EditorView;

  constructor(
    parent: HTMLElement,
    private readonly hooks: EditorHooks,
    private readonly nonce: string,
    private readOnly = false,
  ) {
    this.view = new EditorView({ parent, state: this.stateOf("") });
  }

  get source(): string {
    return this.view.state.doc.toString();
  }

  /** Another program, with no marks and no history. */
  open(source: string, readOnly = this.readOnly): void {
    this.readOnly = readOnly;
    this.view.setState(this.stateOf(source));
    this.view.scrollDOM.scrollTop = 0;
  }

  sent(): void {
    this.view.dispatch({ effects: programSent.of(null) });
  }

  ran(marks: ProgramMarks): void {
    this.view.dispatch({ effects: programRan.of(marks) });
  }

  light(lit: Lit | null): void {
    const now = this.view.state.field(marksField).lit;
    if (now?.line !== lit?.line || now?.clock !== lit?.clock) {
      this.view.dispatch({ effects: lineLit.of(lit) });
    }
  }

  /** Brings a line into view. */
  show(line: number): void {
    const start = this.startOf(line);
    if (start !== null) {
      this.view.dispatch({ effects: EditorView.scrollIntoView(start, { y: "nearest", yMargin: 60 }) });
    }
  }

  /** Puts the cursor on a line. */
  goTo(line: number): void {
    const start = this.startOf(line);
    if (start !== null) {
      this.view.dispatch({ selection: { anchor: start }, effects: EditorView.scrollIntoView(start, { y: "center" }) });
      this.view.focus();
    }
  }

  focus(): void {
    this.view.focus();
  }

  /** To be called when the editor was hidden and is shown again. */
  refresh(): void {
    this.view.requestMeasure();
  }

  private startOf(line: number): number | null {
    return this.view.state.field(marksField).starts[line - 1] ?? null;
  }

  private stateOf(doc: string): EditorState {
    return EditorState.create({
      doc,
      extensions: [
        EditorView.cspNonce.of(this.nonce),
        EditorState.tabSize.of(2),
        EditorState.readOnly.of(this.readOnly),
        Prec.highest(keymap.of(this.ownKeys())),
        marksField,
        marksGutter(),
        lineNumbers(),
        markedLines(),
        python(),
        history(),
        indentOnInput(),
        bracketMatching(),
        highlightSpecialChars(),
        keymap.of([...defaultKeymap, ...historyKeymap, indentWithTab]),
        EditorView.contentAttributes.of({ "aria-label": "Program", "aria-describedby": "editor-keys", spellcheck: "false", tabindex: "0" }),
        EditorView.domEventHandlers({ beforeinput: typedOver }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) {
            this.hooks.changed(update.state.doc.toString());
          } else if (update.selectionSet && update.view.hasFocus) {
            this.hooks.cursor(ranLine(update.state));
          }
        }),
      ],
    });
  }

  private ownKeys() {
    return [
      { key: "Mod-Enter", run: () => (this.hooks.run(), true), preventDefault: true },
      { key: "Escape", run: () => (this.hooks.leave(), true) },
    ];
  }
}
