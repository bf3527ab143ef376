import { el, fill, found } from "../dom/el";

const MOD = /Mac|iPhone|iPad/.test(navigator.platform) ? "⌘" : "Ctrl";

const KEYS: readonly (readonly [readonly string[], string])[] = [
  [[MOD, "↵"], "run the program"],
  [["Esc"], "stop the program, or leave the editor"],
  [["Tab"], "in the editor: indent; after Esc: go on to the next control"],
  [["←", "→"], "on tabs and profiles: the one beside it"],
  [["↑", "↓"], "in the events: the one before, the one after; its line lights"],
  [["←", "→", "Home", "End"], "on the timeline: step from event to event, or to its ends"],
  [["?"], "this list, outside the editor"],
];

/** The list of keys. */
export function showKeys(): void {
  const dialog = found<HTMLDialogElement>("#keys");
  fill(
    found("tbody", dialog),
    ...KEYS.map(([keys, what]) => el("tr", {}, el("th", { scope: "row" }, ...keys.flatMap((key, i) => [i > 0 ? " " : null, el("kbd", {}, key)])), el("td", {}, what))),
  );
  dialog.showModal();
}

/** Shows a link that could not be put on the clipboard, or the code for another page; `first` says which is wanted. */
export function showLink(link: string, embedded: string, first: "link" | "embedded" = "link"): void {
  const dialog = found<HTMLDialogElement>("#share-link");
  const [field, code] = [...dialog.querySelectorAll("input")] as [HTMLInputElement, HTMLInputElement];
  field.value = link;
  code.value = `<iframe src="${embedded}" title="A run in Sidetrace" width="100%" height="560" loading="lazy"></iframe>`;
  found<HTMLAnchorElement>("a.report", dialog).href = `${new URL(link).pathname}/report.html`;
  dialog.showModal();
  const wanted = first === "link" ? field : code;
  wanted.focus();
  wanted.select();
}

/** A click beside a dialog closes it. */
export function closeOnBackdrop(): void {
  document.querySelectorAll("dialog").forEach((dialog) => {
    dialog.addEventListener("click", (event) => {
      if (event.target === dialog) {
        dialog.close();
      }
    });
    found("button", dialog).addEventListener("click", () => dialog.close());
  });
}

export function modifierName(): string {
  return MOD;
}
