import { el, icon, said } from "../dom/el";
import { faultMark } from "../dom/marks";
import type { Going } from "../run/api";
import { counted, grouped, profileName, visible } from "../run/format";
import { b, c, coded, type Phrase, r, t } from "../run/phrase";
import type { Example } from "./examples";
import type { PageState, Trouble } from "./state";
import { waitSeconds } from "./toolbar";

export interface NoticeHooks {
  readonly run: () => void;
  readonly stop: () => void;
  readonly open: (example: Example) => void;
}

/** Nothing was run yet: what to do, and what will be seen then. */
export function welcome(state: PageState, examples: readonly Example[], hooks: NoticeHooks): readonly Node[] {
  return [
    el("p", { class: "say" }, state.hint || "Run the program to see when Python traced it and when it ran compiled."),
    el(
      "div",
      { class: "next" },
      goButton("Run", hooks.run),
      el("span", { class: "mid" }, "then switch the profile and run again: both engines are right, each of its own version."),
    ),
    lanes(),
    el("p", { class: "sub" }, "New here? ", el("a", { href: "/lessons/gotchas-page" }, "Take the first lesson"), ": predict what a program does, see it, mend it. Five minutes."),
    el("h3", { class: "ph bare" }, "Or begin with another program"),
    el(
      "ul",
      { class: "starts" },
      ...examples.filter(({ title }) => title !== state.title).map((example) =>
        el("li", {}, el("button", { type: "button", class: "link", onclick: () => hooks.open(example) }, example.title), el("span", {}, example.hint)),
      ),
    ),
  ];
}

function lanes(): HTMLElement {
  return el(
    "div",
    { class: "ghost", role: "img", "aria-label": "Two empty lanes, waiting for a run: Python is tracing, and the compiled program is running" },
    el("b", { class: "t" }, "Python is tracing"),
    el("div", { class: "lane lane-t" }, el("i", {})),
    el("b", { class: "r" }, "Compiled program is running"),
    el("div", { class: "lane lane-r" }, el("i", {})),
  );
}

/** The program is on its way, and takes longer than a moment. */
export function running(state: PageState, hooks: NoticeHooks): readonly Node[] {
  const { traffic } = state;
  const going = traffic.kind === "running" ? traffic.going : undefined;
  const stopping = traffic.kind === "running" && traffic.stopping === true;
  return [
    el("p", { class: "say", role: "status" }, ...said(goingWords(going))),
    el("p", { class: "sub" }, going === undefined ? `Under ${profileName(state.profile)}.` : `Under ${profileName(state.profile)} · ${counted(going.events, "event")} so far, ${counted(going.printed, "print")}. It is stopped at its deadline if it does not end.`),
    blocks(),
    el("div", { class: "next" }, el("button", { type: "button", class: "btn", disabled: stopping, onclick: hooks.stop }, stopping ? "Stopping…" : "Stop ", stopping ? null : el("kbd", {}, "Esc"))),
  ];
}

function goingWords(going: Going | undefined): Phrase {
  const name = going === undefined || going.function === "" ? "a function" : c(visible(going.function));
  const on = going === undefined || going.line <= 0 ? "" : `, line ${going.line}`;
  switch (going?.state) {
    case "queued":
      return ["The program waits for a worker, and starts by itself."];
    case "python":
      return [b("Ordinary Python"), ` is running${on}.`];
    case "tracing":
      return [t("Python is tracing "), name, `${on}.`];
    case "compiled":
      return going.step > 0
        ? [r("The compiled loop"), " of ", name, " is at step ", b(grouped(going.step)), going.steps > 0 ? ` of ${grouped(going.steps)}` : "", `${on}.`]
        : [r("The compiled program"), " of ", name, ` is running${on}.`];
    default:
      return ["The program is running, or waits for a worker."];
  }
}

/** A stored run is being fetched. Blocks keep the size of what they wait for. */
export function blocks(): HTMLElement {
  return el("div", { class: "blocks", "aria-hidden": "true" }, el("i", { class: "w4" }), el("i", { class: "w9" }), el("i", { class: "w8" }), el("i", { class: "w6" }));
}

/** Above results that are not those of what the page shows now. */
export function stale(state: PageState, hooks: NoticeHooks): HTMLElement | null {
  const { shown, profile, edited } = state;
  if (shown === null || (shown.run.profile === profile && !edited)) {
    return null;
  }
  const words: Phrase = edited
    ? ["These results are of the program ", b("before your edits"), shown.run.profile === profile ? "." : `, under ${profileName(shown.run.profile)}.`]
    : ["These results are of ", b(profileName(shown.run.profile)), "."];
  return el(
    "div",
    { class: "stale-bar" },
    el("span", {}, ...said(words)),
    el("button", { type: "button", class: "link", onclick: hooks.run }, `Run under ${profileName(profile)}`),
  );
}

/** What went wrong between the page and the server, and the next thing to do. */
export function troubleNotice(state: PageState, trouble: Trouble, hooks: NoticeHooks): HTMLElement {
  const [title, detail] = troubleWords(trouble, waitSeconds(state));
  return el(
    "section",
    { class: "notice", role: "alert" },
    el("h2", {}, trouble.kind === "too-many" ? null : faultMark(), title),
    el("p", {}, ...said(detail)),
    action(trouble, hooks),
  );
}

export function troubleWords(trouble: Trouble, wait: number): readonly [string, Phrase] {
  switch (trouble.kind) {
    case "too-many":
      return wait > 0
        ? ["One moment.", [`${reason(trouble.detail)} The next run can start in `, b(`${wait} s`), ". Your program is kept."]]
        : ["The next run can start.", ["Your program was kept."]];
    case "offline":
      return ["Not connected. Editing still works.", ["The last run stays on the page. Your program is kept in this browser until the line is back."]];
    case "refused":
      return ["The program was not run.", trouble.detail === "" ? ["The server refused it."] : coded(visible(trouble.detail))];
    case "unknown-run":
      return ["There is no run behind this link.", ["It may have been mistyped, or the run is no longer kept. The playground is open: run a program and share its link."]];
    case "server":
      return [
        trouble.status > 0 ? `The server could not answer (${trouble.status}).` : "The page could not read the answer.",
        [visible(trouble.detail) || "Your program is kept. Try again in a moment."],
      ];
  }
}

/** Why there is a limit, without the seconds, which are counted down beside it. */
function reason(detail: string): string {
  return visible(detail).replace(/\s*Try again.*$/, "") || "Many runs were started in a short time.";
}

function action(trouble: Trouble, hooks: NoticeHooks): Node | null {
  switch (trouble.kind) {
    case "offline":
    case "server":
      return el("div", { class: "next" }, el("button", { type: "button", class: "btn", onclick: hooks.run }, "Try again"));
    case "unknown-run":
      return el("div", { class: "next" }, el("a", { class: "btn", href: "/" }, "Open the playground"));
    default:
      return null;
  }
}

function goButton(text: string, onclick: () => void): HTMLElement {
  return el("button", { type: "button", class: "btn btn-go", onclick }, icon("play"), text);
}
