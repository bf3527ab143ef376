import type { Entry } from "../run/api";
import type { Journal } from "../run/journal";
import { b, c, type Phrase } from "../run/phrase";

/** Something that a traced body did besides computing, or that its result depends on besides its inputs. */
export interface Impurity {
  readonly function: number;
  readonly says: Phrase;
  readonly line: number;
  readonly seq: number;
  /** How often it happened. */
  readonly times: number;
}

/** A call to the host; older runs do not have it. */
type HostAsked = { readonly kind: "host-asked"; readonly function: number; readonly what: string; readonly call: string };

/** What the journal knows of each function, in the order in which it was seen first. States do not count: they are inputs and outputs. */
export function impuritiesOf({ entries }: Journal): readonly Impurity[] {
  const open: number[] = [];
  const found = new Map<string, Impurity>();
  const add = (of: number, says: Phrase, entry: Entry, line = entry.line) => {
    const key = `${of} ${line} ${JSON.stringify(says)}`;
    const known = found.get(key);
    found.set(key, known ? { ...known, times: known.times + 1 } : { function: of, says, line, seq: entry.seq, times: 1 });
  };
  for (const entry of entries) {
    const host = entry as unknown as HostAsked;
    if (host.kind === "host-asked") {
      add(host.function, ["asks the host: ", c(host.call), ", whose answer is kept"], entry);
      continue;
    }
    switch (entry.kind) {
      case "trace-started":
        open.push(entry.function);
        break;
      case "trace-ended":
        open.splice(open.lastIndexOf(entry.function), 1);
        break;
      case "printed":
        if (entry.clock === "tracing" && open.length > 0) {
          add(open.at(-1) as number, ["prints while it is traced"], entry);
        }
        break;
      case "side-effect":
        add(entry.function, ["changes ", c(entry.name), " outside of it"], entry);
        break;
      case "tracer-stored":
        add(entry.function, ["leaves a traced value in ", c(entry.place)], entry, entry.storedLine);
        break;
      case "constant-stale":
        add(entry.function, ["keeps ", c(entry.name), " as it was, ", b("and it has changed")], entry);
        break;
      case "random-drawn":
        if (entry.frozen && open.length > 0) {
          add(open.at(-1) as number, ["draws with a key that is frozen, the same numbers each time"], entry);
        }
        break;
    }
  }
  return [...found.values()];
}
