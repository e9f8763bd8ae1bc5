import type { Element } from "hast";
import type { RootContent as Block, Paragraph } from "mdast";
import { knownEmbed } from "../../markdown/embed-providers.ts";
import type { Uncarried } from "../imported-item.ts";
import { codeOf } from "./code-blocks.ts";
import { detailsOf } from "./details.ts";
import { blockElements, playedElements } from "./element-kinds.ts";
import { figureOf, galleryIn } from "./figures.ts";
import { attributeOf, hasClass, type Node, oneLineOf } from "./hast-values.ts";
import { headingOf } from "./headings.ts";
import { isList, listOf } from "./lists.ts";
import { PhraseBuilder, type Wrapping } from "./phrase-builder.ts";
import { addPhrase, isUnseen, wrappingOf } from "./phrases.ts";
import { embedLine, embedOf, playedOf } from "./played.ts";
import { pullQuoteOf, quoteOf } from "./quotes.ts";
import { tableOf } from "./tables.ts";
import { termsOf } from "./terms.ts";
import type { TextContext } from "./text-context.ts";

/** Returns the blocks of some content. Lines between blocks become paragraphs. `around` are elements of a line around all of it. */
export function blocksOf(
  nodes: readonly Node[],
  context: TextContext,
  around: readonly Wrapping[] = [],
): Block[] {
  const blocks: Block[] = [];
  let lines: PhraseBuilder | undefined;
  const endLines = (): void => {
    for (const paragraph of lines?.paragraphs() ?? []) blocks.push(cardOf(paragraph) ?? paragraph);
    lines = undefined;
  };
  for (const node of nodes)
    if (node.type === "element" && isBlock(node)) {
      if (lines) endLines();
      for (const block of blockOf(node, context, around)) blocks.push(block);
    } else if (lines || !isSpace(node)) {
      lines ??= new PhraseBuilder(around);
      addPhrase(node, lines, context);
    }
  if (lines) endLines();
  return blocks;
}

/** Returns true for white space, as it stands between blocks. */
function isSpace(node: Node): boolean {
  return node.type === "text" && !/[^ \t\n\f\r]/.test(node.value);
}

/** An address of a provider that is alone in its paragraph is the provider's card, as on most other sites. */
function cardOf({ children }: Paragraph): Block | undefined {
  const [only, another] = children;
  if (only?.type !== "text" || another || /\s/.test(only.value) || !knownEmbed(only.value)) return undefined;
  const line = embedLine(only.value, "");
  return line === undefined ? undefined : { type: "html", value: line };
}

/** Returns true for elements on lines of their own, and for those of a line that hold one. */
function isBlock(element: Element): boolean {
  const { tagName, children, properties } = element;
  if (blockElements.has(tagName) || playedElements.has(tagName)) return true;
  if (properties.dataEmbed !== undefined) return true;
  return children.some((child) => child.type === "element" && isBlock(child));
}

function blockOf(element: Element, context: TextContext, around: readonly Wrapping[]): readonly Block[] {
  const { tagName, children, properties } = element;
  if (isUnseen(element) || properties.dataFootnotes !== undefined) return [];
  if (headings.has(tagName)) return headingOf(element, context);
  if (tagName === "hr") return [{ type: "thematicBreak" }];
  if (tagName === "dateline-uncarried") {
    context.notes.lose(
      kindOf(attributeOf(element, "dataKind")),
      attributeOf(element, "dataName") ?? "unknown",
    );
    return context.blocks(children, context, around);
  }
  const target = targetBlock(element, context);
  const blocks = contentOf(element, context, around);
  return target ? [target, ...blocks] : blocks;
}

/** Returns the blocks of an element without the place to which a link leads. */
function contentOf(element: Element, context: TextContext, around: readonly Wrapping[]): readonly Block[] {
  const { tagName, properties } = element;
  if (properties.dataEmbed !== undefined)
    return embedOf(attributeOf(element, "dataEmbed") ?? "", oneLineOf(element), context);
  if (properties.dataGallery !== undefined) return galleryIn(element, context);
  if (properties.dataNote !== undefined) return noteOf(element, context);
  if (playedElements.has(tagName)) return playedOf(element, "", context);
  const mayNest = context.depth < deepest;
  if (mayNest && isList(element)) return listOf(element, context);
  switch (tagName) {
    case "blockquote":
      if (hasClass(element, "pullquote")) return pullQuoteOf(element, context);
      return mayNest ? quoteOf(element, context) : plainOf(element, context, around);
    case "figure":
      return figureOf(element, context);
    case "table":
      return tableOf(element, undefined, context);
    case "dl":
      return termsOf(element, context);
    case "pre":
    case "listing":
    case "xmp":
      return codeOf(element, context);
    case "details":
      return detailsOf(element, context);
    default:
      return plainOf(element, context, around);
  }
}

function plainOf(element: Element, context: TextContext, around: readonly Wrapping[]): readonly Block[] {
  const wrapping = blockElements.has(element.tagName) ? undefined : wrappingOf(element, context);
  return context.blocks(element.children, context, wrapping ? [...around, wrapping] : around);
}

/** Returns a note in a box, which is a part of the text around it. */
function noteOf({ children }: Element, context: TextContext): readonly Block[] {
  const blocks = context.blocks(children, { ...context, place: "part" });
  return blocks.length === 0 ? [] : [{ type: "container", name: "note", argument: "", children: blocks }];
}

const headings: ReadonlySet<string> = new Set(["h1", "h2", "h3", "h4", "h5", "h6"]);

/** Markdown reads some thirty lists and quotations inside of one another. */
const deepest = 12;

function targetBlock(element: Element, { targets }: TextContext): Block | undefined {
  const id = targets.placeAt(element);
  return id === undefined
    ? undefined
    : { type: "paragraph", children: [{ type: "html", value: `<span id="${id}"></span>` }] };
}

function kindOf(kind: string | undefined): Uncarried["kind"] {
  return kind === "embed" || kind === "html" ? kind : "shortcode";
}
