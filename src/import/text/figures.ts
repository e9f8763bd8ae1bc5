import type { Element } from "hast";
import type { RootContent as Block } from "mdast";
import { playedElements } from "./element-kinds.ts";
import { attributeOf, elementsIn, foundIn, hasClass, type Node, oneLineOf } from "./hast-values.ts";
import { captionIn, galleryOf, picturesOf } from "./pictures.ts";
import { embedOf, playedOf } from "./played.ts";
import { pullQuoteOf } from "./quotes.ts";
import { tableOf } from "./tables.ts";
import type { TextContext } from "./text-context.ts";

/** Returns what a figure shows, with its caption. */
export function figureOf(element: Element, context: TextContext): readonly Block[] {
  if (hasClass(element, "wp-block-pullquote") || hasClass(element, "pullquote"))
    return pullQuoteOf(element, context);
  const inner = foundIn(element, isFigure);
  if (inner) return galleryIn(element, context);
  const caption = captionIn(element);
  const words = caption ? oneLineOf(caption) : "";
  const embed = foundIn(element, ({ properties }) => properties.dataEmbed !== undefined);
  if (embed) return embedOf(attributeOf(embed, "dataEmbed") ?? "", words, context);
  const played = foundIn(element, ({ tagName }) => playedElements.has(tagName));
  if (played) return playedOf(played, words, context);
  const table = foundIn(element, ({ tagName }) => tagName === "table");
  if (table) return tableOf(table, caption, context);
  const others = oneLineOf(element).length - words.length;
  return others === 0 ? picturesOf(element, context) : context.blocks(element.children, context);
}

function isFigure({ tagName }: Element): boolean {
  return tagName === "figure";
}

/** Returns the figures in an element as a gallery if all of them are pictures, and all else after it. */
export function galleryIn(element: Element, context: TextContext): readonly Block[] {
  const figures = figuresIn(element);
  const shown = figures.flatMap((figure) => figureOf(figure, context));
  const images = shown
    .flatMap((block) => (block.type === "paragraph" ? block.children : []))
    .filter((part) => part.type === "image");
  const isWhole = images.length === shown.length;
  const others = element.children.flatMap(withoutFigures);
  return [...(isWhole ? galleryOf(images) : shown), ...context.blocks(others, context)];
}

function figuresIn(element: Element): readonly Element[] {
  return elementsIn(element.children).flatMap((child) => (isFigure(child) ? [child] : figuresIn(child)));
}

function withoutFigures(node: Node): readonly Node[] {
  if (node.type !== "element") return [node];
  if (isFigure(node)) return [];
  return foundIn(node, isFigure) ? node.children.flatMap(withoutFigures) : [node];
}
