import "./style/index.css";
import { found } from "./dom/el";
import { themeSwitch } from "./dom/themeSwitch";
import { LessonPage } from "./lesson/lessonPage";

themeSwitch(found("#theme"));
new LessonPage(found("#lesson")).start();
