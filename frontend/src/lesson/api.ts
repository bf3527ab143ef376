import type { Problem, ProfileName } from "../run/api";
import { NotConnected, RequestProblem } from "../run/client";

/** A lesson as it is before anything is predicted. Texts named here as HTML were made from Markdown by the server, and are safe. */
export interface Lesson {
  readonly slug: string;
  readonly title: string;
  readonly profiles: readonly ProfileName[];
  readonly program: string;
  readonly questions: readonly Question[];
}

export interface Question {
  readonly key: string;
  /** HTML. */
  readonly question: string;
  readonly options: readonly string[];
  /** What can be said of how sure one is, in percent; the first is guessing. */
  readonly confidence: readonly number[];
}

/** An option for each question, and how sure of it where that was said; by the question's key. */
export interface Predictions {
  readonly answers: Readonly<Record<string, string>>;
  readonly confidence: Readonly<Record<string, number>>;
}

/** Somebody's way through a lesson, as far as they are. */
export interface Attempt {
  readonly id: string;
  readonly lesson: string;
  readonly profile: ProfileName;
  readonly step: "predict" | "mend" | "variant" | "done";
  readonly first?: Revealed;
  /** HTML. */
  readonly explain?: string;
  readonly mend?: Mending;
  readonly variant?: Variant;
  readonly next?: NextLesson;
}

export interface Revealed {
  readonly run?: string;
  readonly predictions: readonly Graded[];
}

export interface Graded {
  readonly key: string;
  /** HTML. */
  readonly question: string;
  readonly said: string;
  /** In percent. */
  readonly confidence?: number;
  readonly happened: string;
  readonly right: boolean;
  readonly evidence: string;
  /** HTML. */
  readonly feedback: string;
  readonly gotcha?: string;
}

export interface Mending {
  /** HTML. */
  readonly task: string;
  /** HTML. */
  readonly hints: readonly string[];
  /** HTML. */
  readonly checks: readonly string[];
  readonly tries: number;
  readonly accepted: boolean;
  readonly reference?: string;
  readonly run?: string;
}

export interface Variant {
  readonly profile: ProfileName;
  readonly program: string;
  readonly revealed?: Revealed;
}

export interface NextLesson {
  readonly slug: string;
  readonly title: string;
  readonly because: string;
}

/** What a mended program was found to do. */
export interface MendResult {
  readonly run: string;
  readonly accepted: boolean;
  readonly verdicts: readonly Verdict[];
  readonly attempt: Attempt;
}

export interface Verdict {
  /** HTML. */
  readonly says: string;
  readonly holds: boolean;
  readonly found: string;
  readonly line: number;
}

export function begin(lesson: string, profile: ProfileName): Promise<Attempt> {
  return send("/api/v1/attempts", { lesson, profile }) as Promise<Attempt>;
}

export function predict(attempt: string, phase: "first" | "variant", said: Predictions): Promise<Attempt> {
  return send(`/api/v1/attempts/${attempt}/predictions`, { phase, ...said }) as Promise<Attempt>;
}

export function tryMend(attempt: string, source: string): Promise<MendResult> {
  return send(`/api/v1/attempts/${attempt}/runs`, { source }) as Promise<MendResult>;
}

export function newCode(): Promise<{ readonly code: string }> {
  return send("/api/v1/me/code", {}) as Promise<{ code: string }>;
}

export async function rejoin(code: string): Promise<void> {
  await send("/api/v1/rejoin", { code });
}

export async function erase(): Promise<void> {
  await send("/api/v1/me", null, "DELETE");
}

async function send(path: string, body: unknown, method = "POST"): Promise<unknown> {
  const response = await reach(path, body, method);
  if (!response.ok) {
    const problem = (await response.json().catch(() => ({}))) as Problem;
    throw new RequestProblem(response.status, problem, Number(response.headers.get("Retry-After")) || 0);
  }
  return response.status === 204 ? null : response.json();
}

async function reach(path: string, body: unknown, method: string): Promise<Response> {
  const headers = { "Content-Type": "application/json", Accept: "application/json" };
  try {
    return await fetch(path, body === null ? { method, headers } : { method, headers, body: JSON.stringify(body) });
  } catch (reason) {
    throw new NotConnected("No answer from the server. Your answers are still here: try again.", { cause: reason });
  }
}
