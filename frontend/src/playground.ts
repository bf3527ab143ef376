import "./style/index.css";
import { themeSwitch } from "./dom/themeSwitch";
import { found } from "./dom/el";
import { Page } from "./playground/page";

themeSwitch(found("#theme"));
new Page(found("#playground")).start();
