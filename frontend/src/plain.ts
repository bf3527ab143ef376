import { found } from "./dom/el";
import { themeSwitch } from "./dom/themeSwitch";

// Pages that only have the top bar.
themeSwitch(found("#theme"));

/** A time zone that nobody chose yet is the one of this browser. */
const zone = document.querySelector<HTMLInputElement>("input[data-here]");
if (zone !== null) {
  zone.value = Intl.DateTimeFormat().resolvedOptions().timeZone || zone.value;
}
