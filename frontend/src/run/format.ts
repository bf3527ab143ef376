import type { ProfileName } from "./api";

/** How often, in words: `never`, `once`, `3×`. */
export function times(count: number): string {
  return count === 0 ? "never" : count === 1 ? "once" : `${grouped(count)}×`;
}

/** `1 event`, `2 events`, `10,000 events`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}

export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}

export function millis(value: number): string {
  return value < 1_000 ? `${Math.round(value)} ms` : `${(value / 1_000).toFixed(1)} s`;
}

export function micros(value: number): string {
  return value < 1_000 ? `${value} µs` : millis(value / 1_000);
}

const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;
const DIRECTION = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;

/**
 * The text with what would not show, or would move other text, spelt as Python spells it: control
 * characters as `\x1b`, marks that change the writing direction as `\u202e`. Tabs and line ends stay.
 */
export function visible(text: string): string {
  return text
    .replace(/\r\n/g, "\n")
    .replace(CONTROL, (ch) => `\\x${hex(ch, 2)}`)
    .replace(DIRECTION, (ch) => `\\u${hex(ch, 4)}`);
}

function hex(ch: string, digits: number): string {
  return ch.charCodeAt(0).toString(16).padStart(digits, "0");
}

/** At most `limit` characters on one line, with a sign where something was left out. */
export function shortened(text: string, limit = 160): string {
  const line = text.replace(/\s*\n\s*/g, " ⏎ ");
  return line.length <= limit ? line : `${line.slice(0, limit - 1)}…`;
}

export interface ProfileText {
  readonly title: string;
  readonly version: string;
  readonly stands: string;
}

export const PROFILES: Readonly<Record<ProfileName, ProfileText>> = {
  "one-pass": { title: "One-pass", version: "2.7", stands: "one-pass = brainpy 2.7.8 + brainstate 0.5.4 + jax 0.10.2" },
  "two-pass": { title: "Two-pass", version: "2.4", stands: "two-pass = brainpy 2.4.6 + jax 0.4.23" },
  eager: { title: "Eager", version: "", stands: "eager = the packages of one-pass under jax.disable_jit" },
};

/** `two-pass 2.4`. */
export function profileName(profile: ProfileName): string {
  return `${profile} ${PROFILES[profile].version}`.trim();
}

/** A file name made of a title: `the-gotchas-page.py`. */
export function fileName(title: string, kind: "py" | "ipynb" = "py"): string {
  const slug = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return `${slug || "program"}.${kind}`;
}
