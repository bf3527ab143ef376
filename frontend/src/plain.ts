import { found } from "./dom/el";
import { namesOff } from "./dom/namesOff";
import { themeSwitch } from "./dom/themeSwitch";

// Pages that only have the top bar.
themeSwitch(found("#theme"));

/** A time zone that nobody chose yet is the one of this browser. */
const zone = document.querySelector<HTMLInputElement>("input[data-here]");
if (zone !== null) {
  zone.value = Intl.DateTimeFormat().resolvedOptions().timeZone || zone.value;
}

const names = document.querySelector<HTMLButtonElement>("#names");
if (names !== null) {
  namesOff(names);
}
