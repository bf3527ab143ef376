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
  { name: "traced-again", steps: async () => (await run("traced-again", "one-pass"), tab("functions")) },
  { name: "events", steps: async () => (await run("nested-jit", "two-pass"), await tab("events"), event(9)) },
  { name: "jaxpr", steps: async () => (await run("states-read-written", "one-pass"), tab("jaxpr")) },
  { name: "error", steps: async () => run("wrong-shape", "one-pass") },
  { name: "leaked-value", steps: async () => run("leaked-value", "one-pass") },
  { name: "code", narrow: true, steps: async () => (await run("nested-jit", "two-pass"), tab("code")) },
  { name: "code-error", narrow: true, steps: async () => (await run("wrong-shape", "one-pass"), tab("code")) },
];
const only = process.argv[4];

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

async function tab(name) {
  await script(`document.querySelector("#tab-" + arguments[0]).click()`, name);
}

async function event(seq) {
  await script(`document.querySelector('.jr li[data-seq="' + arguments[0] + '"] button').click(); document.activeElement.blur()`, seq);
}

async function picture(scene, width, height, theme) {
  await cdp("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 1, mobile: false });
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
  for (const scene of scenes.filter((s) => !only || s.name.startsWith(only))) {
    for (const theme of ["light", "dark"]) {
      if (!scene.narrow) {
        await picture(scene, 1440, 900, theme);
      }
      await picture(scene, 390, 844, theme);
    }
  }
} finally {
  await call("DELETE", "").catch(() => {});
  driver.kill();
  rmSync(profile, { recursive: true, force: true });
}
