/* Runs before the page is drawn, so that a remembered theme does not flash. A classic script: no imports. */
try {
  const theme = localStorage.getItem("sidetrace.theme");
  if (theme === "light" || theme === "dark") {
    document.documentElement.dataset["theme"] = theme;
  }
} catch {
  // Storage is switched off: the system's theme it is.
}
