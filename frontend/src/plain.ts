import { found } from "./dom/el";
import { themeSwitch } from "./dom/themeSwitch";

// Pages that only have the top bar.
themeSwitch(found("#theme"));
