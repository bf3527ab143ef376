import type { Comparison } from "../compare/api";
import type { TracedTwice } from "../purity/api";
import type { Entry, Going, JaxprReport, Problem, ProfileName, Run } from "./api";

/** The server answered, and the answer was no. */
export class RequestProblem extends Error {
  constructor(
    readonly status: number,
    readonly problem: Problem,
    readonly retryAfterSeconds: number,
  ) {
    super(problem.detail ?? problem.title ?? `The server answered ${status}.`);
  }
}

/** No answer came at all. */
export class NotConnected extends Error {}

const EVENTS_A_PAGE = 2_000;

/** Seconds that a run may take before it is watched instead of waited for. */
const WAIT = 1;

/**
 * Runs a program. One that takes longer tells how far it is; aborting stops it, and what happened
 * until then comes back.
 */
export async function submit(source: string, profile: ProfileName, signal: AbortSignal, onProgress: (going: Going) => void): Promise<Run> {
  const body = JSON.stringify({ source, profile });
  const headers = { "Content-Type": "application/json", Accept: "application/json", Prefer: `respond-async, wait=${WAIT}` };
  const answer = (await ask("/api/v1/runs", { method: "POST", headers, body })) as Run | Going;
  return "outcome" in answer ? answer : watched(answer, signal, onProgress);
}

async function watched(going: Going, signal: AbortSignal, onProgress: (going: Going) => void): Promise<Run> {
  const stop = () => void fetch(pathOf(going.links.self), { method: "DELETE" }).catch(() => {});
  if (signal.aborted) {
    stop();
  }
  signal.addEventListener("abort", stop);
  onProgress(going);
  try {
    await over(going, onProgress);
    return await load(going.id);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}

/** Until the server says that the run is over. Where the stream breaks, the run is asked for. */
function over(going: Going, onProgress: (going: Going) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const stream = new EventSource(pathOf(going.links.stream));
    const end = (then: () => void) => {
      stream.close();
      then();
    };
    stream.addEventListener("progress", (event) => onProgress(JSON.parse(event.data as string) as Going));
    stream.addEventListener("done", () => end(resolve));
    stream.addEventListener("error", () => {
      if (stream.readyState === EventSource.CLOSED) {
        end(() => void polled(going).then(resolve, reject));
      }
    });
  });
}

async function polled(going: Going): Promise<void> {
  for (;;) {
    const answer = (await ask(pathOf(going.links.self))) as Run | Going;
    if ("outcome" in answer) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
}

export async function compare(source: string, profiles: readonly ProfileName[], signal: AbortSignal): Promise<Comparison> {
  const headers = { "Content-Type": "application/json", Accept: "application/json" };
  return (await ask("/api/v1/comparisons", { method: "POST", headers, body: JSON.stringify({ source, profiles }), signal })) as Comparison;
}

export async function traceTwice(run: Run, signal: AbortSignal): Promise<TracedTwice> {
  return (await ask(`${pathOf(run.links.self)}/traced-twice`, { method: "POST", headers: { Accept: "application/json" }, signal })) as TracedTwice;
}

export async function load(id: string): Promise<Run> {
  return (await ask(`/api/v1/runs/${encodeURIComponent(id)}`)) as Run;
}

export async function jaxprsOf(run: Run): Promise<readonly JaxprReport[]> {
  return listIn<JaxprReport>(await ask(pathOf(run.links.jaxprs)), "jaxprs");
}

/** All events of a run, page by page. */
export async function eventsOf(run: Run): Promise<readonly Entry[]> {
  const all: Entry[] = [];
  for (;;) {
    const after = all.at(-1)?.seq ?? 0;
    const path = withQuery(pathOf(run.links.events), { after, limit: EVENTS_A_PAGE });
    const page = listIn<Entry>(await ask(path), "events");
    all.push(...page);
    if (page.length === 0 || all.length >= run.eventCount - (run.eventsDropped ?? 0)) {
      return all;
    }
  }
}

async function ask(path: string, init: RequestInit = {}): Promise<unknown> {
  const response = await reach(path, init);
  if (!response.ok) {
    throw new RequestProblem(response.status, await problemIn(response), retryAfter(response));
  }
  return response.json();
}

async function reach(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init);
  } catch (reason) {
    if (init.signal?.aborted) {
      throw reason;
    }
    throw new NotConnected("No answer from the server.", { cause: reason });
  }
}

async function problemIn(response: Response): Promise<Problem> {
  try {
    return (await response.json()) as Problem;
  } catch {
    return {};
  }
}

function retryAfter(response: Response): number {
  const seconds = Number(response.headers.get("Retry-After"));
  return Number.isFinite(seconds) && seconds > 0 ? Math.ceil(seconds) : 0;
}

/** A list, given bare or under its name. */
function listIn<T>(answer: unknown, name: string): readonly T[] {
  if (Array.isArray(answer)) {
    return answer as T[];
  }
  const named = (answer as Record<string, unknown> | null)?.[name];
  return Array.isArray(named) ? (named as T[]) : [];
}

/** Links may name another host than the one this page came through; the path is the same on both. */
function pathOf(link: string): string {
  const url = new URL(link, "http://here");
  return url.pathname + url.search;
}

function withQuery(path: string, query: Record<string, number>): string {
  const url = new URL(path, "http://here");
  for (const [name, value] of Object.entries(query)) {
    url.searchParams.set(name, String(value));
  }
  return url.pathname + url.search;
}
