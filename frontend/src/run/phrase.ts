/**
 * Text with tones, so that a sentence can be made without markup and shown without trust:
 * `t` Python is tracing, `r` the compiled program is running, `x` a fault, `c` code, `b` weight.
 */
export type Tone = "t" | "r" | "x" | "c" | "b";

export interface Piece {
  readonly text: string;
  readonly tone?: Tone;
}

export type Phrase = readonly (string | Piece)[];

export const t = (text: string): Piece => ({ text, tone: "t" });
export const r = (text: string): Piece => ({ text, tone: "r" });
export const x = (text: string): Piece => ({ text, tone: "x" });
export const c = (text: string): Piece => ({ text, tone: "c" });
export const b = (text: string): Piece => ({ text, tone: "b" });

export function plain(phrase: Phrase): string {
  return phrase.map((piece) => (typeof piece === "string" ? piece : piece.text)).join("");
}

/** Phrases one after the other, `between` them. */
export function joined(phrases: readonly Phrase[], between: string): Phrase {
  return phrases.flatMap((phrase, i) => (i === 0 ? phrase : [between, ...phrase]));
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly (string | Piece)[]): Phrase {
  return items.flatMap((item, i) => {
    if (i === 0) {
      return [item];
    }
    return [i === items.length - 1 ? " and " : ", ", item];
  });
}

/** Text in which `names` stand between backticks. */
export function coded(text: string): Phrase {
  return text.split(/`([^`]*)`/).map((part, i) => (i % 2 === 0 ? part : c(part)));
}
