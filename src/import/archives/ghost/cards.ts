import type { Element, ElementContent, Root, RootContent } from "hast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { lazy } from "../../../lib/cache.ts";
import { attributeOf, foundIn, hasClass, oneLineOf } from "../../text/hast-values.ts";

/** Returns true for a text with cards of Ghost's editor beside those that are plain figures. */
export function hasCards(html: string): boolean {
  return /\bkg-(?!image|width|gallery|card-hascaption)/.test(html);
}

/**
 * Returns a text of Ghost as a tree in which its cards have become plain HTML: what readers read in them, without the buttons and
 * drawings of players, and without pictures that only decorate a link.
 */
export function withoutCards(html: string): Root {
  const root = parser().parse(html);
  const children = root.children.flatMap((node): readonly RootContent[] =>
    isElement(node) ? plain(node) : [node],
  );
  return { ...root, children };
}

const parser = lazy(() => unified().use(rehypeParse, { fragment: true }).freeze());

function plain(element: Element): readonly ElementContent[] {
  const name = Object.keys(cards).find((className) => hasClass(element, className));
  if (name !== undefined) return cards[name]?.(element) ?? [];
  const children = element.children.flatMap((node) => (isElement(node) ? plain(node) : [node]));
  return [{ ...element, children }];
}

function isElement(node: RootContent): node is Element {
  return node.type === "element";
}

const cards: Readonly<Record<string, (card: Element) => readonly ElementContent[]>> = {
  "kg-bookmark-card": bookmark,
  "kg-callout-card": callout,
  "kg-toggle-card": toggle,
  "kg-audio-card": (card) => played(card, "audio", "kg-audio-title"),
  "kg-video-card": (card) => played(card, "video", "kg-video-title"),
  "kg-file-card": file,
  "kg-product-card": product,
  "kg-signup-card": (card) => unknown(card, "signup"),
  "kg-blockquote-alt": (card) => [element("blockquote", { className: ["pullquote"] }, card.children)],
};

function bookmark(card: Element): readonly ElementContent[] {
  const link = byClass(card, "kg-bookmark-container") ?? foundIn(card, ({ tagName }) => tagName === "a");
  const href = link ? attributeOf(link, "href") : undefined;
  if (href === undefined) return card.children;
  const [title, description, author, publisher] = ["title", "description", "author", "publisher"].map(
    (part) => lineAt(card, `kg-bookmark-${part}`),
  );
  const sender = [author, publisher].filter(Boolean).join(" · ");
  const lines = [description, sender].filter((line): line is string => Boolean(line));
  return [
    element("p", {}, [
      element("a", { href }, [text(title || href)]),
      ...lines.flatMap((line) => [element("br", {}, []), text(line)]),
    ]),
    ...caption(card),
  ];
}

function callout(card: Element): readonly ElementContent[] {
  const words = byClass(card, "kg-callout-text");
  return [element("div", { dataNote: "" }, words ? [element("div", {}, words.children)] : card.children)];
}

function toggle(card: Element): readonly ElementContent[] {
  const heading = byClass(card, "kg-toggle-heading-text");
  const content = byClass(card, "kg-toggle-content");
  return [
    element("details", {}, [
      element("summary", {}, [text(heading ? oneLineOf(heading) : "")]),
      ...(content ? plain(content) : []),
    ]),
  ];
}

function played(card: Element, kind: "audio" | "video", titleClass: string): readonly ElementContent[] {
  const player = foundIn(card, ({ tagName }) => tagName === kind);
  const title = lineAt(card, titleClass);
  const caption = foundIn(card, ({ tagName }) => tagName === "figcaption");
  const src = player && attributeOf(player, "src");
  const media = element(kind, { src, title: title || undefined }, []);
  return [element("figure", {}, caption ? [media, caption] : [media])];
}

function file(card: Element): readonly ElementContent[] {
  const link = foundIn(card, ({ tagName }) => tagName === "a");
  const name = lineAt(card, "kg-file-card-filename");
  const title = lineAt(card, "kg-file-card-title") || name;
  const about = [
    lineAt(card, "kg-file-card-caption"),
    name === title ? "" : name,
    lineAt(card, "kg-file-card-filesize"),
  ];
  const lines = about.filter((line) => line !== "");
  return [
    element("p", {}, [
      element("a", { href: link ? attributeOf(link, "href") : undefined }, [text(title)]),
      ...lines.flatMap((line) => [element("br", {}, []), text(line)]),
    ]),
  ];
}

/** The stars of a product are drawings; how many there are is not said in words. */
function product(card: Element): readonly ElementContent[] {
  const image = foundIn(card, ({ tagName }) => tagName === "img");
  const title = lineAt(card, "kg-product-card-title");
  const description = byClass(card, "kg-product-card-description");
  const button = foundIn(card, ({ tagName }) => tagName === "a");
  return [
    ...(image ? [element("figure", {}, [image])] : []),
    element("p", {}, [element("strong", {}, [text(title)])]),
    ...(description ? description.children : []),
    ...(button ? [element("p", {}, [button])] : []),
  ];
}

function unknown(card: Element, name: string): readonly ElementContent[] {
  return [element("dateline-uncarried", { dataKind: "html", dataName: `${name} card` }, card.children)];
}

function caption(card: Element): readonly ElementContent[] {
  const found = foundIn(card, ({ tagName }) => tagName === "figcaption");
  return found ? [element("p", {}, found.children)] : [];
}

function byClass(card: Element, name: string): Element | undefined {
  return foundIn(card, (found) => hasClass(found, name));
}

function lineAt(card: Element, name: string): string {
  const found = byClass(card, name);
  return found ? oneLineOf(found) : "";
}

function element(
  tagName: string,
  properties: Element["properties"],
  children: readonly ElementContent[],
): Element {
  return { type: "element", tagName, properties, children: [...children] };
}

function text(value: string): ElementContent {
  return { type: "text", value };
}
