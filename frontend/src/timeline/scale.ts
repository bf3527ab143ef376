/** Events on a line: slots of one width, of which a window is in sight. */
export class Scale {
  constructor(
    readonly count: number,
    /** Pixels an event. */
    readonly slot: number,
    /** Pixels that are in sight, and how far they are scrolled. */
    readonly width: number,
    readonly scrolled: number,
  ) {}

  /** The middle of an event, in pixels from the left edge of what is in sight. */
  x(at: number): number {
    return (at + 0.5) * this.slot - this.scrolled;
  }

  left(at: number): number {
    return at * this.slot - this.scrolled;
  }

  /** The event at a pixel. */
  at(x: number): number {
    return Math.max(0, Math.min(this.count - 1, Math.floor((x + this.scrolled) / this.slot)));
  }

  get first(): number {
    return this.at(0);
  }

  get last(): number {
    return this.at(this.width);
  }

  get total(): number {
    return this.count * this.slot;
  }

  sees(span: { readonly from: number; readonly to: number }): boolean {
    return span.to >= this.first && span.from <= this.last;
  }
}

/** Pixels an event at which all of a run is in sight. */
export function whole(count: number, width: number): number {
  return Math.min(MAX_SLOT, width / Math.max(1, count));
}

export const MAX_SLOT = 44;
/** Narrower than this, names of bars would not fit. */
const READABLE = 14;

/** Where a run begins: all of it, or, when it is long, as much as can be read. */
export function readable(count: number, width: number): number {
  return Math.max(whole(count, width), Math.min(READABLE, MAX_SLOT));
}

export function zoomed(slot: number, factor: number, count: number, width: number): number {
  return Math.max(whole(count, width), Math.min(MAX_SLOT, slot * factor));
}

/**
 * Of many spans in order of their beginning, those that are seen: where several begin within one
 * pixel, the longest of them.
 */
export function distinct<S extends { readonly from: number; readonly to: number }>(spans: readonly S[], scale: Scale): readonly S[] {
  const kept: S[] = [];
  let pixel = -Infinity;
  for (const span of spans) {
    if (!scale.sees(span)) {
      continue;
    }
    const here = Math.floor(scale.left(span.from));
    const last = kept.at(-1);
    if (here > pixel || last === undefined) {
      kept.push(span);
      pixel = here;
    } else if (span.to - span.from > last.to - last.from) {
      kept[kept.length - 1] = span;
    }
  }
  return kept;
}

/** Of spans in order of their beginning, the first that begins after this event. */
export function firstAfter<S extends { readonly from: number }>(spans: readonly S[], at: number): S | undefined {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as S).from > at) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return spans[low];
}
