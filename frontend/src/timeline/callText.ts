/** A call as the program spells it on its line: `f(jnp.ones(2))`; else the line, or the name alone where it is not there. */
export function callText(line: string, name: string): string {
  const last = name.split(".").at(-1) ?? name;
  const word = `\\b${last}\\b`;
  const found = /^\w+$/.test(last) ? new RegExp(`[\\w.]*${word}\\s*\\(`).exec(line) : null;
  if (found === null) {
    return /^\w+$/.test(last) && new RegExp(word).test(line) ? line.trim() : name;
  }
  let depth = 0;
  for (let i = found.index + found[0].length - 1; i < line.length; i++) {
    depth += line[i] === "(" ? 1 : line[i] === ")" ? -1 : 0;
    if (depth === 0) {
      return line.slice(found.index, i + 1);
    }
  }
  return line.slice(found.index);
}

const CHARACTER = 7.3;
/** Of the smaller face in which prints are shown. */
export const SMALL = 7;

/** Text for so many pixels of the mono face, or null where too little would be left. */
export function fitted(text: string, pixels: number, least = 3, character = CHARACTER): string | null {
  const room = Math.floor(pixels / character);
  if (text.length <= room) {
    return text;
  }
  return room < least ? null : `${text.slice(0, room - 1)}…`;
}

export function widthOf(text: string, character = CHARACTER): number {
  return text.length * character;
}
