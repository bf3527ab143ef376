const KEPT = "sidetrace.names";

/** The button and the key `N` that hide all names of a page, and keep them hidden on the next one. */
export function namesOff(button: HTMLButtonElement): void {
  const names = [...document.querySelectorAll<HTMLElement>("[data-name]")];
  const known = new Map<string, number>();
  const aliases = names.map((el) => {
    const name = el.textContent ?? "";
    if (!known.has(name)) known.set(name, known.size + 1);
    return { el, name, alias: `learner ${known.get(name)}` };
  });
  const labels = [...document.querySelectorAll<HTMLElement>("[aria-label]")].map((el) => ({ el, label: el.getAttribute("aria-label") ?? "" }));

  const show = (off: boolean): void => {
    for (const { el, name, alias } of aliases) el.textContent = off ? alias : name;
    for (const { el, label } of labels) el.setAttribute("aria-label", off ? aliases.reduce((text, a) => text.replaceAll(a.name, a.alias), label) : label);
    button.setAttribute("aria-pressed", String(off));
    sessionStorage.setItem(KEPT, off ? "off" : "on");
  };
  const toggle = (): void => show(button.getAttribute("aria-pressed") !== "true");

  button.hidden = names.length === 0;
  button.addEventListener("click", toggle);
  document.addEventListener("keydown", (event) => {
    const typing = event.target instanceof HTMLElement && event.target.closest("input, select, textarea") !== null;
    if (event.key.toLowerCase() === "n" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) toggle();
  });
  if (sessionStorage.getItem(KEPT) === "off") show(true);
}
