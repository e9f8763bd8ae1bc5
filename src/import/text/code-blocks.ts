import type { Element } from "hast";
import type { RootContent as Block } from "mdast";
import { graphicKinds } from "../../markdown/context.ts";
import { attributeOf, foundIn, hasClass, type Node, textOf } from "./hast-values.ts";
import type { TextContext } from "./text-context.ts";

/** Returns lines of code, or the lines of a poem. */
export function codeOf(element: Element, context: TextContext): readonly Block[] {
  if (hasClass(element, "wp-block-verse") || hasClass(element, "verse")) return verseOf(element, context);
  const value = textOf(element)
    .replace(/\r\n?/g, "\n")
    .replace(/^\n|\n+$/g, "");
  if (value.trim() === "") return [];
  return [{ type: "code", lang: languageOf(element), value }];
}

function languageOf(element: Element): string | null {
  const code = foundIn(element, ({ tagName }) => tagName === "code");
  const classes = [code, element].map((found) => (found && attributeOf(found, "className")) ?? "").join(" ");
  const language = /(?:^|\s)(?:language|lang)-([\w+#.-]{1,30})(?:\s|$)/.exec(classes)?.[1]?.toLowerCase();
  return language === undefined || graphicKinds.some((kind) => kind === language) ? null : language;
}

function verseOf(element: Element, context: TextContext): readonly Block[] {
  const lines = element.children.flatMap((child): readonly Node[] =>
    child.type === "text"
      ? child.value.split("\n").flatMap((value, index): readonly Node[] => {
          const text = { type: "text", value } as const;
          return index > 0 ? [lineBreak, text] : [text];
        })
      : [child],
  );
  return context.blocks(lines, context);
}

const lineBreak: Element = { type: "element", tagName: "br", properties: {}, children: [] };
