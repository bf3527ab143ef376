import { fill, found, said } from "../dom/el";
import { faultMark } from "../dom/marks";
import { roving } from "../dom/roving";
import type { ProfileName } from "../run/api";
import { PROFILES, profileName } from "../run/format";
import { b, type Phrase } from "../run/phrase";
import { statusWords } from "../run/sentences";
import type { PageState, Trouble } from "./state";

const ANNOUNCED_MILLIS = 3_000;

export interface ToolbarHooks {
  readonly profile: (profile: ProfileName) => void;
  readonly run: () => void;
  readonly share: () => void;
  readonly embed: () => void;
  readonly download: () => void;
  readonly notebook: () => void;
}

/** Profile, Run, status, Share and download. Run and Share are there twice: narrow pages have them below. */
export class Toolbar {
  private readonly profiles: HTMLElement;
  private readonly status: HTMLElement;

  constructor(
    private readonly page: HTMLElement,
    hooks: ToolbarHooks,
  ) {
    this.profiles = found('[role="radiogroup"]', page);
    this.status = found('[role="status"]', page);
    const choose = (radio: HTMLElement) => hooks.profile(radio.dataset["profile"] as ProfileName);
    roving(this.profiles, "radio", choose);
    this.radios().forEach((radio) => radio.addEventListener("click", () => choose(radio)));
    const actions = { run: hooks.run, share: hooks.share, embed: hooks.embed, download: hooks.download, notebook: hooks.notebook };
    page.addEventListener("click", (event) => {
      const button = (event.target as Element).closest<HTMLElement>("[data-do]");
      actions[button?.dataset["do"] as keyof typeof actions]?.();
    });
  }

  show(state: PageState): void {
    for (const radio of this.radios()) {
      const on = radio.dataset["profile"] === state.profile;
      radio.setAttribute("aria-checked", String(on));
      radio.tabIndex = on ? 0 : -1;
    }
    this.buttons("share").forEach((button) => {
      button.disabled = state.shown === null;
      button.title = state.shown === null ? "Run first: a link leads to a run" : "Copy the link to this run";
    });
    this.buttons("embed").forEach((button) => {
      button.disabled = state.shown === null;
      button.title = state.shown === null ? "Run first: what is embedded is a run" : "Code that shows this run within another page";
    });
    const wait = waitSeconds(state);
    this.buttons("run").forEach((button) => {
      button.disabled = wait > 0;
      found<HTMLElement>("span", button).textContent = wait > 0 ? `Run in ${wait} s` : "Run";
    });
    found<HTMLElement>(".stands", this.page).textContent = PROFILES[state.profile].stands;
    this.say(state);
  }

  /** For a moment, something that the state does not say. False where there is no room to say it. */
  announce(text: string, state: PageState): boolean {
    fill(this.status, text);
    setTimeout(() => this.say(state), ANNOUNCED_MILLIS);
    return this.status.offsetParent !== null;
  }

  private say(state: PageState): void {
    const { traffic, shown } = state;
    if (traffic.kind === "running") {
      fill(this.status, ...said([b("Running"), `under ${profileName(state.profile)}`]));
    } else if (traffic.kind === "reading") {
      fill(this.status, "Reading the run");
    } else if (traffic.kind === "trouble") {
      fill(this.status, ...said([b(notRun(traffic.trouble) ? "Not run" : "No answer")]));
    } else if (shown === null) {
      fill(this.status, "");
    } else {
      const bad = shown.run.outcome !== "finished";
      fill(this.status, bad && faultMark(), ...said(ran(state, shown.run.profile)));
    }
  }

  private radios(): readonly HTMLElement[] {
    return [...this.profiles.querySelectorAll<HTMLElement>('[role="radio"]')];
  }

  private buttons(action: string): readonly HTMLButtonElement[] {
    return [...this.page.querySelectorAll<HTMLButtonElement>(`button[data-do="${action}"]`)];
  }
}

function notRun(trouble: Trouble): boolean {
  return trouble.kind === "refused" || trouble.kind === "too-many";
}

function ran(state: PageState, profile: ProfileName): Phrase {
  const words = state.shown === null ? [] : statusWords(state.shown.run);
  return profile === state.profile ? words : [...words, `· under ${profileName(profile)}`];
}

export function waitSeconds({ traffic }: PageState): number {
  return traffic.kind === "trouble" && traffic.trouble.kind === "too-many"
    ? Math.max(0, Math.ceil((traffic.trouble.until - Date.now()) / 1_000))
    : 0;
}
