import { found } from "./dom/el";
import { themeSwitch } from "./dom/themeSwitch";
import { ownProgress } from "./lesson/ownProgress";

themeSwitch(found("#theme"));
ownProgress(found("#own"));
