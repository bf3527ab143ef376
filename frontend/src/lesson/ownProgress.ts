import { el, fill, found } from "../dom/el";
import { erase, newCode, rejoin } from "./api";

/** A code for another device, continuing with one, and erasing: without an account. */
export function ownProgress(root: HTMLElement): void {
  const says = found<HTMLElement>("[role='status']", root);
  const attempt = async (task: () => Promise<void>) => {
    try {
      await task();
    } catch (reason) {
      fill(says, reason instanceof Error ? reason.message : String(reason));
    }
  };
  found("[data-do='code']", root).addEventListener("click", () =>
    void attempt(async () => {
      const { code } = await newCode();
      fill(says, "Your code is ", el("code", {}, code), ". It is shown once: write it down, and enter it on the other device. A code from before is no longer good.");
    }),
  );
  found<HTMLFormElement>("form", root).addEventListener("submit", (event) => {
    event.preventDefault();
    void attempt(async () => {
      await rejoin(found<HTMLInputElement>("input", root).value);
      location.reload();
    });
  });
  const dialog = found<HTMLDialogElement>("#erase-dialog");
  found("[data-do='erase']", root).addEventListener("click", () => dialog.showModal());
  found("[data-do='keep']", dialog).addEventListener("click", () => dialog.close());
  found("[data-do='really']", dialog).addEventListener("click", () =>
    void attempt(async () => {
      await erase();
      location.reload();
    }),
  );
}
