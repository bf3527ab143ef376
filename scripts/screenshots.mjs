// Pictures of a running application, into docs/screenshots/: each page at 1440×900 and 390×844, light and dark.
//
//   scripts/screenshots [http://localhost:8080] [docs/screenshots]
//
// Needs chromium and chromedriver on the path, and nothing from npm.
import { spawn } from "node:child_process";
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const app = (process.argv[2] ?? "http://localhost:8080").replace(/\/$/, "");
const out = process.argv[3] ?? new URL("../docs/screenshots", import.meta.url).pathname;
const port = 9600 + (process.pid % 300);
const driverUrl = `http://127.0.0.1:${port}`;

/** Name of the picture, and the steps that lead to it. `widths` where only one makes sense. */
const scenes = [
  { name: "start", steps: async () => {} },
  { name: "gotchas-page", steps: async () => run("gotchas-page", "one-pass") },
  { name: "gotchas-page-two-pass", steps: async () => run("gotchas-page", "two-pass") },
  { name: "states", steps: async () => (await run("states-read-written", "one-pass"), tab("states")) },
  { name: "timeline", steps: async () => (await run("nested-jit", "two-pass"), await tab("timeline"), await lastEvent("calling f")) },
  { name: "versions", steps: async () => (await program(VERSIONS, "one-pass"), tab("versions")) },
  { name: "constants", steps: async () => (await program(VERSIONS, "one-pass"), tab("constants")) },
  { name: "lanes", steps: async () => (await program(LANES, "one-pass"), tab("lanes")) },
  { name: "traced-again", steps: async () => (await run("traced-again", "one-pass"), tab("functions")) },
  { name: "events", steps: async () => (await run("nested-jit", "two-pass"), await tab("events"), event(9)) },
  { name: "jaxpr", steps: async () => (await run("states-read-written", "one-pass"), tab("jaxpr")) },
  { name: "jaxpr-pass", steps: async () => (await program(VERSIONS, "one-pass"), await tab("jaxpr"), step(-2)) },
  { name: "jaxpr-kernel", steps: async () => (await program(VERSIONS, "one-pass"), await tab("jaxpr"), step(-1)) },
  { name: "compare", steps: async () => (await program(COMPARED, "one-pass"), await tab("compare"), compare()) },
  { name: "error", steps: async () => run("wrong-shape", "one-pass") },
  { name: "leaked-value", steps: async () => run("leaked-value", "one-pass") },
  { name: "code", narrow: true, steps: async () => (await run("nested-jit", "two-pass"), tab("code")) },
  { name: "code-error", narrow: true, steps: async () => (await run("wrong-shape", "one-pass"), tab("code")) },
  { name: "functions", steps: async () => (await run("gotchas-page", "one-pass"), tab("functions")) },
  { name: "jaxpr-graph", steps: async () => (await program(VERSIONS, "one-pass"), await tab("jaxpr"), press("graph")) },
  { name: "purity", steps: async () => (await program(IMPURE, "one-pass"), await tab("purity"), await press("Trace each function twice"), seen("Second trace")) },
  { name: "keys", wide: true, steps: async () => script(`document.querySelector('#show-keys').click()`) },
  { name: "report", steps: async () => report(await runAddress(VERSIONS, "/runs/", "/report.html")) },
  { name: "embedded", steps: async () => (await open(await runAddress(VERSIONS, "/embed/")), pause(1_000)) },
  { name: "no-such-run", steps: async () => (await open("/runs/00000000000000000000000000"), pause(500)) },
  { name: "lessons", steps: async () => open("/lessons") },
  { name: "lesson-predict", steps: async () => lesson() },
  { name: "lesson-reveal", steps: async () => (await lesson(), reveal()) },
  { name: "lesson-mend", steps: async () => (await lesson(), await reveal(), mend()) },
  { name: "gotchas", steps: async () => open("/gotchas") },
  { name: "museum", steps: async () => open("/museum") },
  { name: "fidelity", steps: async () => open("/fidelity") },
  // With a link for staff (the fifth argument), used up by the first picture: a course of one learner.
  { name: "course-home", staff: true, steps: async () => open(`/courses/${await course()}`) },
  { name: "course-people", staff: true, steps: async () => open(`/courses/${await course()}/people`) },
  { name: "course-settings", staff: true, steps: async () => open(`/courses/${await course()}/settings`) },
  { name: "course-data", staff: true, steps: async () => open(`/courses/${await course()}/data`) },
  { name: "course-join", staff: true, steps: async () => (await course(), open(`/join/${joinCode}`)) },
  // The application is to be started with --sidetrace.sample-course=true; the first picture waits until that is full.
  { name: "sample-home", staff: true, steps: async () => open(`/courses/${await sample()}`) },
  { name: "sample-assignment", staff: true, steps: async () => openFirst(`/courses/${await sample()}`, "tr:nth-child(2) th a") },
  { name: "sample-item", staff: true, steps: async () => (await openFirst(`/courses/${await sample()}`, "tr:nth-child(2) th a"), openFirst("", "tbody th a")) },
  { name: "sample-groups", staff: true, steps: async () => (await openFirst(`/courses/${await sample()}`, "tr:nth-child(2) th a"), openFirst("", "a[href*='/groups']")) },
  { name: "sample-gotchas", staff: true, steps: async () => open(`/courses/${await sample()}/gotchas`) },
  { name: "sample-learner", staff: true, steps: async () => openFirst(`/courses/${await sample()}/gotchas`, ".grid tr:nth-child(2) th a") },
  { name: "sample-stuck", staff: true, steps: async () => open(`/courses/${await sample()}/stuck`) },
  { name: "sign-in", steps: async () => open("/staff/sign-in") },
];
const IMPURE = `import brainpy.math as bm
import jax.numpy as jnp

calls = bm.Variable(bm.zeros(1))
n = 0

@bm.jit
def scaled(x):
  global n
  n += 1
  return x * n

@bm.jit
def counted(x):
  calls.value = calls + 1.
  return jnp.sin(x)

print(scaled(2.), counted(1.))
print(scaled(2.), counted(1.))
`;

const VERSIONS = `import brainpy.math as bm
import jax.numpy as jnp

calls = bm.Variable(bm.zeros(1))
scale = 2.

@bm.jit
def f(x):
  print('tracing', x.shape, x.dtype)
  calls.value = calls + 1.
  return x * scale

print(f(jnp.ones(2)))
print(f(jnp.ones(3)))
print(f(jnp.ones(2)))
scale = 10.
print(f(1.))
print(f(jnp.float32(1.)))
print(f(jnp.ones(2)))
print(calls.value)
`;

const COMPARED = `import brainpy.math as bm

num = [0]
n = bm.Variable(bm.zeros(1))

@bm.jit
def h(inp):
  num[0] += 1
  n.value = n + 1.
  return inp

h(1.)
h(2.)
h(3.)
print(num, n.value)
`;

const LANES = `import brainstate as bst
import jax.numpy as jnp

own = bst.State(jnp.zeros(3))
rate = bst.State(2.)
total = bst.State(0.)

def step(x):
  own.value = own.value + x * rate.value

def add(x):
  total.value = total.value + x

bst.transform.vmap(step, in_states=own)(jnp.ones(3))
print(own.value)
bst.transform.vmap(add)(jnp.ones(3))
`;
const only = process.argv[4];
const staffLink = process.argv[5] ?? "";

let session = "";

async function call(method, path, body) {
  const response = await fetch(`${driverUrl}${session && `/session/${session}`}${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { "Content-Type": "application/json" } }),
  });
  const { value } = await response.json();
  if (!response.ok) {
    throw new Error(`${path}: ${value.message}`);
  }
  return value;
}

const script = (text, ...args) => call("POST", "/execute/sync", { script: text, args });
const cdp = (cmd, params) => call("POST", "/goog/cdp/execute", { cmd, params });
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

async function until(text, ...args) {
  for (let i = 0; i < 200; i++) {
    if (await script(text, ...args)) {
      return;
    }
    await pause(50);
  }
  throw new Error(`never: ${text}`);
}

async function run(example, profile) {
  await script(
    `const page = document.querySelector("#playground");
     const titles = JSON.parse(page.dataset.examples);
     const index = titles.findIndex((e) => e.id === arguments[0]);
     page.querySelectorAll("#examples-menu [role=menuitem]")[index].click();
     page.querySelector('[data-profile="' + arguments[1] + '"]').click();
     page.querySelector('[data-do="run"]').click();
     document.activeElement.blur();`,
    example,
    profile,
  );
  await until(`return document.querySelector(".pane[aria-busy=false] .cell-list") !== null`);
}

async function program(source, profile) {
  await script(
    `localStorage.setItem("sidetrace.draft", JSON.stringify({ title: "Your program", hint: "", source: arguments[0], profile: arguments[1] }))`,
    source,
    profile,
  );
  await call("POST", "/url", { url: `${app}/` });
  await until(`return document.querySelector(".cm-content") !== null && document.fonts.status === "loaded"`);
  await script(`document.querySelector('[data-do="run"]').click(); document.activeElement.blur()`);
  await until(`return document.querySelector(".pane[aria-busy=false] .cell-list") !== null`);
}

/** The last event with these words, of those that are seen. */
async function lastEvent(words) {
  await pause(300);
  await script(
    `[...document.querySelectorAll("[data-seq]")].filter((row) => row.textContent.includes(arguments[0]) && row.offsetParent).at(-1).querySelector("button").click(); document.activeElement.blur()`,
    words,
  );
}

/** The stages of the first version, from its jaxpr to its kernel. */
async function step(at) {
  await script(`[...document.querySelector(".jaxpr .steps").children].at(arguments[0]).click(); document.activeElement.blur()`, at);
}

async function compare() {
  await script(`document.querySelector(".pane .btn-go").click(); document.activeElement.blur()`);
  await until(`return document.querySelector(".pane[aria-busy=false] .cmp") !== null`);
}

async function tab(name) {
  await script(`document.querySelector("#tab-" + arguments[0]).click()`, name);
}

async function open(path) {
  await call("POST", "/url", { url: path.startsWith("/") ? app + path : path });
  await until(`return document.readyState === "complete" && document.fonts.status === "loaded"`);
}

/** The address of a new run of the program. */
async function runAddress(source, before, after = "") {
  const response = await fetch(`${app}/api/v1/runs`, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ source }) });
  return before + (await response.json()).id + after;
}

/** The report as somebody has it who downloaded it: a file, without a server. */
async function report(path) {
  const file = join(profile, "report.html");
  writeFileSync(file, await (await fetch(app + path)).text());
  await open(`file://${file}`);
}

async function press(words) {
  await until(`return [...document.querySelectorAll("button")].some((b) => b.textContent.includes(arguments[0]) && b.offsetParent)`, words);
  await script(`[...document.querySelectorAll("button")].find((b) => b.textContent.includes(arguments[0]) && b.offsetParent).click(); document.activeElement.blur()`, words);
}

async function seen(words) {
  await until(`return document.body.textContent.includes(arguments[0])`, words);
}

/** A lesson with some answers chosen, not all of them right. */
async function lesson() {
  await open("/lessons/python-counter");
  await until(`return document.querySelectorAll(".pq").length > 0`);
  await script(`document.querySelectorAll(".pq").forEach((q, i) => [...q.querySelectorAll("input")].at(i % 2).click()); document.activeElement.blur(); window.scrollTo(0, 0)`);
}

async function reveal() {
  await press("Run and see");
  await until(`return document.querySelector(".rev") !== null`);
  await pause(1_000);
  await script(`document.querySelector(".rev").scrollIntoView({ block: "center" })`);
}

async function mend() {
  await press("Check by");
  await pause(2_500);
  await script(`document.querySelector("#mend").scrollIntoView()`);
}

let courseId = "";
let joinCode = "";

/** The course that is there already, when all of its people have been through it. */
async function sample() {
  await course();
  await open("/courses");
  const path = await script(`return [...document.querySelectorAll(".entries li")].find((li) => li.textContent.includes("sample"))?.querySelector("a").getAttribute("href")`);
  for (let full = false; !full; await pause(2_000)) {
    await open(path);
    full = await script(`return [...document.querySelectorAll("tbody tr:last-child td.num")].slice(0, 2).map((td) => td.textContent).join() === "30,30"`);
  }
  return path.split("/")[2];
}

/** Opens a page, if it is named, and goes where its first such link leads. */
async function openFirst(path, link) {
  if (path) {
    await open(path);
  }
  await open(await script(`return document.querySelector(${JSON.stringify(link)}).getAttribute("href")`));
}

/** Signs in, and opens a course the first time, which one learner joins. */
async function course() {
  await open(courseId ? "/staff/sign-in" : staffLink);
  await script(
    `document.querySelector("#username").value = "ada"; document.querySelector("#password").value = "correct horse battery"; document.querySelector("main .btn-go").click()`,
  );
  await until(`return location.pathname === "/courses" && document.readyState === "complete"`);
  if (courseId) {
    return courseId;
  }
  await script(`document.querySelector("#title").value = "Neural modelling, autumn"; document.querySelector("main .btn-go").click()`);
  await until(`return /^\\/courses\\/./.test(location.pathname) && document.querySelector("#lesson") !== null`);
  courseId = (await script(`return location.pathname`)).split("/")[2];
  for (const lesson of ["python-counter", "global-baked"]) {
    await script(`document.querySelector("#lesson").value = arguments[0]; document.querySelector("section .btn-go").click()`, lesson);
    await pause(800);
  }
  await open(`/courses/${courseId}/people`);
  joinCode = (await script(`return document.querySelector(".big.code").textContent`)).trim();
  await fetch(`${app}/api/v1/join`, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ code: joinCode, pseudonym: "amber otter" }) });
  await open(`/courses/${courseId}/people`);
  return courseId;
}

async function event(seq) {
  await script(`document.querySelector('.jr li[data-seq="' + arguments[0] + '"] button').click(); document.activeElement.blur()`, seq);
}

async function picture(scene, width, height, theme) {
  await cdp("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 1, mobile: false });
  await cdp("Network.clearBrowserCookies", {});
  await cdp("Emulation.setEmulatedMedia", { features: [{ name: "prefers-color-scheme", value: theme }] });
  await call("POST", "/url", { url: `${app}/` });
  await script(`localStorage.clear(); localStorage.setItem("sidetrace.theme", arguments[0])`, theme);
  await call("POST", "/url", { url: `${app}/` });
  await until(`return document.querySelector(".cm-content") !== null && document.fonts.status === "loaded"`);
  await scene.steps();
  await until(`return document.fonts.status === "loaded"`);
  await pause(250);
  const name = `${scene.name}-${width}-${theme}.png`;
  writeFileSync(join(out, name), Buffer.from(await call("GET", "/screenshot"), "base64"));
  console.log(name);
}

const profile = mkdtempSync(join(tmpdir(), "sidetrace-pictures-"));
const driver = spawn("chromedriver", [`--port=${port}`, "--silent"], { stdio: "ignore" });
try {
  mkdirSync(out, { recursive: true });
  for (let i = 0; i < 100; i++) {
    if (await fetch(`${driverUrl}/status`).then((r) => r.ok, () => false)) {
      break;
    }
    await pause(100);
  }
  const args = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--hide-scrollbars", `--user-data-dir=${profile}`];
  const opened = await call("POST", "/session", { capabilities: { alwaysMatch: { browserName: "chrome", "goog:chromeOptions": { args } } } });
  session = opened.sessionId;
  for (const scene of scenes.filter((s) => (staffLink || !s.staff) && (!only || only.split(",").some((name) => s.name.startsWith(name))))) {
    for (const theme of ["light", "dark"]) {
      if (!scene.narrow) {
        await picture(scene, 1440, 900, theme);
      }
      if (!scene.wide) {
        await picture(scene, 390, 844, theme);
      }
    }
  }
} finally {
  await call("DELETE", "").catch(() => {});
  driver.kill();
  rmSync(profile, { recursive: true, force: true });
}
