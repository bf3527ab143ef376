import { remember } from "./memory";

/** The button that switches between light and dark, and says which it would switch to. */
export function themeSwitch(button: HTMLElement): void {
  const label = () => button.setAttribute("aria-label", `Switch to ${other()} theme`);
  label();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", label);
  button.addEventListener("click", () => {
    const theme = other();
    document.documentElement.dataset["theme"] = theme;
    remember("theme", theme);
    label();
  });
}

function other(): "light" | "dark" {
  const chosen = document.documentElement.dataset["theme"];
  const dark = chosen === undefined ? matchMedia("(prefers-color-scheme: dark)").matches : chosen === "dark";
  return dark ? "light" : "dark";
}
