import { pythonLanguage } from "@codemirror/lang-python";
import { indentUnit, LanguageSupport, syntaxHighlighting } from "@codemirror/language";
import { styleTags, tagHighlighter, tags } from "@lezer/highlight";
import type { Extension } from "@codemirror/state";

/** Weight before hue: keywords and the names that a program defines are bold, the rest is ink. */
const ink = tagHighlighter([
  { tag: [tags.keyword, tags.controlKeyword, tags.operatorKeyword, tags.definitionKeyword, tags.moduleKeyword], class: "kw" },
  { tag: [tags.function(tags.definition(tags.variableName)), tags.definition(tags.className)], class: "fn" },
  { tag: [tags.string, tags.special(tags.string)], class: "st" },
  { tag: [tags.number, tags.bool, tags.null], class: "nu" },
  { tag: tags.meta, class: "de" },
  { tag: tags.comment, class: "co" },
]);

/** A decorator is one thing to read, so all of it has one colour. */
const decorated = pythonLanguage.configure({
  props: [styleTags({ "Decorator/...": tags.meta })],
});

export function python(): Extension {
  return [new LanguageSupport(decorated), syntaxHighlighting(ink), indentUnit.of("  ")];
}
