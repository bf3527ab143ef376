import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { resolve } from "node:path";
import type { Connect, Plugin } from "vite";
import type { ProfileName } from "../src/run/api";
import { invented, PLAYS } from "./recorded.ts";
import { Recording } from "./recording.ts";
import { render } from "./template.ts";

const EXAMPLES = resolve(import.meta.dirname, "../../src/main/resources/examples");

/** The playground and its REST API without the server: for work on the page, and for its pictures. */
export function mockServer(): Plugin {
  return {
    name: "mock-server",
    configureServer: (server) => void server.middlewares.use(answer((name) => (name.endsWith(".css") ? "" : devAsset(name)), false)),
    configurePreviewServer: (server) => void server.middlewares.use(answer((name) => `/assets/${name}`, true)),
  };
}

function devAsset(name: string): string {
  return name.endsWith(".js") ? `/assets/src/${name.replace(/\.js$/, ".ts")}` : `/assets/${name}`;
}

const runs = new Map<string, Recording>();

interface Example {
  readonly id: string;
  readonly source: string;
}

function examples(): readonly Example[] {
  const index = JSON.parse(readFileSync(`${EXAMPLES}/index.json`, "utf8")) as { id: string }[];
  return index.map((entry) => ({ ...entry, source: readFileSync(`${EXAMPLES}/${entry.id}.py`, "utf8") }));
}

function answer(asset: (name: string) => string, strict: boolean): Connect.NextHandleFunction {
  return (request, response, next) => {
    const url = new URL(request.url ?? "/", "http://here");
    const stored = /^\/runs\/(\w+)$/.exec(url.pathname)?.[1];
    if (url.pathname === "/" || stored) {
      page(response, asset, strict, stored ?? null);
    } else if (url.pathname === "/api/v1/runs" && request.method === "POST") {
      void post(request, response);
    } else if (url.pathname.startsWith("/api/v1/runs/")) {
      get(url, response);
    } else {
      next();
    }
  };
}

function page(response: ServerResponse, asset: (name: string) => string, strict: boolean, runId: string | null): void {
  const nonce = randomBytes(16).toString("base64");
  if (strict) {
    response.setHeader("Content-Security-Policy", `default-src 'self'; style-src 'self' 'nonce-${nonce}'; object-src 'none'; base-uri 'none'; form-action 'self'`);
  }
  const known = runId === null || runs.has(runId);
  response.statusCode = known ? 200 : 404;
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.end(render(known ? "run/playground" : "run/unknown", { cspNonce: nonce, runId, examples: JSON.stringify(examples()) }, asset));
}

async function post(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    chunks.push(chunk as Buffer);
  }
  const { source, profile } = JSON.parse(Buffer.concat(chunks).toString()) as { source: string; profile: ProfileName };
  if (source.includes("# mock: busy")) {
    response.setHeader("Retry-After", "12");
    return json(response, 429, { title: "Too many runs", status: 429, detail: "You send programs faster than they can be shared out. Try again in 12 s." });
  }
  if (source.includes("# mock: refuse")) {
    return json(response, 422, { title: "Unprocessable", status: 422, detail: "`source` is blank: there is nothing to run. Send a Python program.", field: "source" });
  }
  if (source.includes("# mock: slow")) {
    await new Promise((done) => setTimeout(done, 4_000));
  }
  const rec = record(source, profile);
  const id = randomBytes(12).toString("hex");
  runs.set(id, rec);
  json(response, 201, rec.run(id));
}

function record(source: string, profile: ProfileName): Recording {
  const play = PLAYS[examples().find((example) => example.source === source)?.id ?? ""];
  if (!play) {
    return invented(source, profile);
  }
  const rec = new Recording(source, profile);
  play(rec);
  return rec;
}

function get(url: URL, response: ServerResponse): void {
  const [id = "", part] = url.pathname.replace("/api/v1/runs/", "").split("/");
  const rec = runs.get(id);
  if (!rec) {
    return json(response, 404, { title: "No such run", status: 404, detail: "There is no such run." });
  }
  if (part === "events") {
    const after = Number(url.searchParams.get("after") ?? 0);
    return json(response, 200, { events: rec.events.slice(after, after + Number(url.searchParams.get("limit") ?? 1_000)) });
  }
  json(response, 200, part === "jaxprs" ? { jaxprs: rec.jaxprs } : rec.run(id));
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.statusCode = status;
  response.setHeader("Content-Type", status < 400 ? "application/json" : "application/problem+json");
  response.end(JSON.stringify(body));
}
