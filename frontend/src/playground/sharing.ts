import { fileName } from "../run/format";
import { notebookOf } from "../run/notebook";
import { showLink } from "./dialogs";
import { hashOf } from "./place";
import type { Store } from "./state";
import type { Toolbar } from "./toolbar";

/** What leaves the page: links to a run, code for another page, the program as a file. */
export class Sharing {
  constructor(
    private readonly store: Store,
    private readonly toolbar: Toolbar,
    private readonly source: () => string,
  ) {}

  async share(): Promise<void> {
    const links = this.links();
    if (links === null) {
      return;
    }
    try {
      await navigator.clipboard.writeText(links[0]);
      if (!this.toolbar.announce("Link copied", this.store.state)) {
        showLink(...links);
      }
    } catch {
      showLink(...links);
    }
  }

  embed(): void {
    const links = this.links();
    if (links) {
      showLink(...links, "embedded");
    }
  }

  download(kind: "py" | "ipynb"): void {
    const { title, profile } = this.store.state;
    const text = kind === "py" ? this.source() : notebookOf(this.source(), profile);
    const url = URL.createObjectURL(new Blob([text], { type: kind === "py" ? "text/x-python" : "application/x-ipynb+json" }));
    const link = Object.assign(document.createElement("a"), { href: url, download: fileName(title, kind) });
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 1_000);
  }

  /** Where the run is that is shown: as a page of its own, and as a view for other pages. */
  private links(): readonly [string, string] | null {
    const run = this.store.state.shown?.run;
    if (!run) {
      return null;
    }
    const page = new URL(run.links.page, location.href).pathname;
    const link = (path: string) => new URL(path + hashOf(this.store.state), location.href).href;
    return [link(page), link(page.replace(/\/runs\/(?=[^/]+$)/, "/embed/"))];
  }
}
