import type { Element } from "hast";
import type { RootContent as Block } from "mdast";
import { elementsIn, foundIn } from "./hast-values.ts";
import type { TextContext } from "./text-context.ts";
import { htmlOf } from "./written-html.ts";

/** Returns a list of terms as HTML. One with pictures and the like becomes paragraphs, its terms in bold. */
export function termsOf(element: Element, context: TextContext): readonly Block[] {
  const inside: TextContext = { ...context, place: "part" };
  const parts = partsIn(element);
  const isWhole = parts.some(isTerm) && parts.some((part) => part.tagName === "dd");
  if (!isWhole || foundIn(element, isNoText)) return parts.flatMap((part) => partBlocks(part, inside));
  const lines = parts.map(
    (part) => `<${part.tagName}>${htmlOf(part.children, inside).trim()}</${part.tagName}>`,
  );
  return [{ type: "html", value: ["<dl>", ...lines, "</dl>"].join("\n") }];
}

/** Returns terms and their meanings, also those in groups. Words between them are a meaning. */
function partsIn(element: Element): readonly Element[] {
  return element.children.flatMap((child): readonly Element[] => {
    if (child.type === "text" && child.value.trim() !== "")
      return [{ type: "element", tagName: "dd", properties: {}, children: [child] }];
    if (child.type !== "element") return [];
    if (child.tagName === "dt" || child.tagName === "dd") return [child];
    if (elementsIn(child.children).some(({ tagName }) => tagName === "dt" || tagName === "dd"))
      return partsIn(child);
    return [{ type: "element", tagName: "dd", properties: {}, children: [child] }];
  });
}

function isTerm({ tagName }: Element): boolean {
  return tagName === "dt";
}

function isNoText({ tagName, properties }: Element): boolean {
  return (
    /^(?:audio|blockquote|details|dl|embed|figure|h[1-6]|hr|iframe|img|object|pre|table|video)$/.test(
      tagName,
    ) ||
    properties.dataEmbed !== undefined ||
    properties.dataFootnote !== undefined
  );
}

function partBlocks(part: Element, context: TextContext): readonly Block[] {
  const { children } = part;
  return isTerm(part)
    ? context.blocks(children, context, [(inside) => [{ type: "strong", children: inside }]])
    : context.blocks(children, context);
}
