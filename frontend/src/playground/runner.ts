import type { Going, ProfileName, Run } from "../run/api";
import { compare, eventsOf, jaxprsOf, load, NotConnected, RequestProblem, submit, traceTwice } from "../run/client";
import { Journal } from "../run/journal";
import { marksOf } from "../run/marks";
import type { Shown, Store, Trouble } from "./state";

/** A run that answers within this time is not announced: the page would only flicker. */
const SLOW_AFTER_MILLIS = 300;

/** Sends programs and fetches what came of them. */
export class Runner {
  private waiting: AbortController | null = null;

  constructor(
    private readonly store: Store,
    private readonly source: () => string,
  ) {}

  get busy(): boolean {
    return this.waiting !== null;
  }

  run(): Promise<void> {
    return this.send(async (answered, signal) => {
      const run = await submit(this.source(), this.store.state.profile, signal, (going) => this.progress(going));
      answered();
      await this.show(run);
    });
  }

  /** Runs the program under several profiles; the other tabs then show the run of the page's profile. */
  compare(profiles: readonly ProfileName[]): Promise<void> {
    return this.send(async (answered, signal) => {
      const comparison = await compare(this.source(), profiles, signal);
      answered();
      this.store.set({ compared: { comparison, stale: false } });
      const own = comparison.runs.find((run) => run.profile === this.store.state.profile) ?? comparison.runs[0];
      if (own) {
        await this.show(await load(own.id));
      }
    });
  }

  /** Traces the bodies of the shown run twice. What is in the editor is not looked at. */
  traceTwice(): Promise<void> {
    const { shown: of, edited } = this.store.state;
    if (of === null) {
      return Promise.resolve();
    }
    return this.send(async (answered, signal) => {
      const answer = await traceTwice(of.run, signal);
      answered();
      this.store.set({ twice: { run: of.run.id, answer }, traffic: { kind: "quiet" }, edited });
    });
  }

  private async send(ask: (answered: () => void, signal: AbortSignal) => Promise<void>): Promise<void> {
    if (this.busy || this.mustWait()) {
      return;
    }
    const abort = new AbortController();
    this.waiting = abort;
    const slow = setTimeout(() => this.store.set({ traffic: { kind: "running", slow: true } }), SLOW_AFTER_MILLIS);
    this.store.set({ traffic: { kind: "running", slow: false }, edited: false });
    try {
      // Once the answer is there, what is read from then on is not waiting for a worker.
      await ask(() => clearTimeout(slow), abort.signal);
    } catch (reason) {
      this.store.set({
        traffic: abort.signal.aborted ? { kind: "quiet" } : { kind: "trouble", trouble: troubleIn(reason) },
      });
    } finally {
      clearTimeout(slow);
      this.waiting = null;
    }
  }

  /** Stops the program, where it runs by itself; what happened until then is shown. */
  stop(): void {
    const { traffic } = this.store.state;
    if (traffic.kind === "running") {
      this.store.set({ traffic: { ...traffic, stopping: true } });
    }
    this.waiting?.abort();
  }

  private progress(going: Going): void {
    const { traffic } = this.store.state;
    if (traffic.kind === "running") {
      this.store.set({ traffic: { ...traffic, slow: true, going } });
    }
  }

  async open(id: string, opened: (run: Run) => void): Promise<void> {
    this.store.set({ traffic: { kind: "reading" } });
    try {
      const run = await load(id);
      opened(run);
      await this.show(run);
    } catch (reason) {
      this.store.set({ traffic: { kind: "trouble", trouble: troubleIn(reason) } });
    }
  }

  private async show(run: Run): Promise<void> {
    const first = shown(run);
    this.store.set({ shown: first, traffic: { kind: "quiet" }, selected: 0 });
    const [entries, jaxprs] = await Promise.all([eventsOf(run), jaxprsOf(run)]);
    if (this.store.state.shown === first) {
      const journal = new Journal(run, entries);
      this.store.set({ shown: { ...first, journal, marks: marksOf(journal), entries, jaxprs } });
    }
  }

  private mustWait(): boolean {
    const { traffic } = this.store.state;
    return traffic.kind === "trouble" && traffic.trouble.kind === "too-many" && traffic.trouble.until > Date.now();
  }
}

function shown(run: Run): Shown {
  const journal = new Journal(run, []);
  return { run, source: run.source, journal, marks: marksOf(journal), entries: null, jaxprs: null };
}

export function troubleIn(reason: unknown): Trouble {
  if (reason instanceof NotConnected) {
    return { kind: "offline" };
  }
  if (!(reason instanceof RequestProblem)) {
    return { kind: "server", status: 0, detail: reason instanceof Error ? reason.message : String(reason) };
  }
  const { status, problem, retryAfterSeconds } = reason;
  const detail = problem.detail ?? problem.title ?? "";
  if (status === 429) {
    return { kind: "too-many", until: Date.now() + 1_000 * Math.max(1, retryAfterSeconds), detail };
  }
  if (status === 404) {
    return { kind: "unknown-run" };
  }
  if (status === 400 || status === 413 || status === 422) {
    return { kind: "refused", detail };
  }
  return { kind: "server", status, detail };
}
