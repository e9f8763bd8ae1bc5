import type { Element } from "hast";
import type { RootContent as Block, BlockContent, DefinitionContent } from "mdast";
import { foundIn, hasClass, type Node } from "./hast-values.ts";
import { shownWords } from "./shown-words.ts";
import type { TextContext } from "./text-context.ts";

/** Returns a quotation. Who said it stands in its last lines. */
export function quoteOf(element: Element, context: TextContext): readonly Block[] {
  const network = networks.find(([name]) => hasClass(element, name));
  if (network) context.notes.lose("embed", network[1]);
  const inside: TextContext = { ...context, place: "part", depth: context.depth + 1 };
  const children = inside.blocks(element.children, inside).filter(isContent);
  return children.length === 0 ? [] : [{ type: "blockquote", children }];
}

/** Classes by which scripts of networks find the posts that they dress up, whose words are there without them. */
const networks = [
  ["twitter-tweet", "twitter.com"],
  ["twitter-video", "twitter.com"],
  ["instagram-media", "instagram.com"],
  ["tiktok-embed", "tiktok.com"],
  ["bluesky-embed", "bsky.app"],
  ["mastodon-embed", "mastodon"],
  ["reddit-embed-bq", "reddit.com"],
  ["reddit-card", "reddit.com"],
] as const;

function isContent(block: Block): block is BlockContent | DefinitionContent {
  return block.type !== "text";
}

/** Returns a pull quote with its speaker. */
export function pullQuoteOf(element: Element, context: TextContext): readonly Block[] {
  const hasPicture = foundIn(element, ({ tagName }) => tagName === "img") !== undefined;
  const speaker = hasPicture ? undefined : foundIn(element, isSpeaker);
  const argument = speaker
    ? shownWords(speaker.children)
        .replace(/\s+/g, " ")
        .replace(/^[\s—–-]+/, "")
    : "";
  const isLine = argument.length <= 120 && !/^[{:]|:::/.test(argument);
  const inside: TextContext = { ...context, place: "part" };
  const quoted =
    isLine && speaker ? element.children.flatMap((child) => without(child, speaker)) : element.children;
  const children = inside.blocks(quoted.flatMap(unquoted), inside);
  if (children.length === 0) return speaker ? inside.blocks(speaker.children, inside) : [];
  return [{ type: "container", name: "pullquote", argument: isLine ? argument : "", children }];
}

function isSpeaker({ tagName }: Element): boolean {
  return tagName === "cite" || tagName === "figcaption";
}

function without(node: Node, unwanted: Element): readonly Node[] {
  if (node === unwanted) return [];
  if (node.type !== "element") return [node];
  const children = node.children.filter((child) => child !== unwanted);
  return [{ ...node, children: children.flatMap((child) => without(child, unwanted)).filter(isInElement) }];
}

function isInElement(node: Node): node is Element["children"][number] {
  return node.type !== "doctype";
}

/** The quotation inside of a pull quote's figure is the pull quote itself. */
function unquoted(node: Node): readonly Node[] {
  return node.type === "element" && node.tagName === "blockquote" ? node.children : [node];
}
