import { remember, remembered } from "../dom/memory";
import type { ProfileName } from "../run/api";

/** The program that was last worked on in this browser. */
export interface Draft {
  readonly title: string;
  readonly hint: string;
  readonly source: string;
  readonly profile: ProfileName;
}

export function readDraft(): Draft | null {
  try {
    const draft = JSON.parse(remembered("draft") ?? "null") as Partial<Draft> | null;
    return draft && typeof draft.source === "string" && isProfile(draft.profile)
      ? { title: draft.title ?? "Your program", hint: draft.hint ?? "", source: draft.source, profile: draft.profile }
      : null;
  } catch {
    return null;
  }
}

export function writeDraft(draft: Draft): void {
  remember("draft", JSON.stringify(draft));
}

export function isProfile(name: unknown): name is ProfileName {
  return name === "one-pass" || name === "two-pass" || name === "eager";
}
