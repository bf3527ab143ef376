import { said } from "../dom/el";
import { lineLink } from "../run/lineLink";
import { coded } from "../run/phrase";

/** A sentence of the server's: what stands in backticks is code, and `L13` leads to its line. */
export function linked(text: string): readonly Node[] {
  return text.split(/\b(L\d+)\b/).flatMap((part, i) => {
    const link = i % 2 === 1 ? lineLink(Number(part.slice(1))) : null;
    return link === null ? [...said(coded(part))] : [link];
  });
}
