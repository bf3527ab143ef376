import { readFileSync } from "node:fs";
import { resolve } from "node:path";

const TEMPLATES = resolve(import.meta.dirname, "../../src/main/resources/templates");

/** As much of Thymeleaf as the playground's template needs, so that the mock server has no page of its own. */
export function render(name: string, model: Readonly<Record<string, string | null>>, asset: (name: string) => string): string {
  const layout = readFileSync(`${TEMPLATES}/layout.html`, "utf8");
  return readFileSync(`${TEMPLATES}/${name}.html`, "utf8")
    .replace(/<(\w+) th:replace="~\{layout :: (\w+)\}"><\/\1>/g, (_, tag: string, fragment: string) => fragmentOf(layout, tag, fragment))
    .replace(/<link rel="stylesheet" th:href="[^"]*">/, (found) => (asset("playground.css") === "" ? "" : found))
    .replace(/th:(src|href)="\$\{assets\['([^']+)'\]\}"/g, (_, attribute: string, file: string) => `${attribute}="${asset(file)}"`)
    .replace(/ th:attr="aria-current=[^"]*"/g, ' aria-current="page"')
    .replace(/ th:attr="([^"]*)"/g, (_, list: string) =>
      list
        .split(",")
        .map((pair) => /^([\w-]+)=\$\{(\w+)\}$/.exec(pair))
        .map((parts) => (parts && model[parts[2] as string] != null ? ` ${parts[1]}="${escaped(model[parts[2] as string] as string)}"` : ""))
        .join(""),
    )
    .replace(/ (?:xmlns:th|th:[\w-]+)="[^"]*"/g, "");
}

function fragmentOf(layout: string, tag: string, name: string): string {
  const found = new RegExp(`<${tag} th:fragment="${name}"[\\s\\S]*?</${tag}>`).exec(layout);
  return found?.[0] ?? "";
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");
}
