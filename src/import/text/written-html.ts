import type { Element } from "hast";
import { allowedTags } from "../../markdown/allowed-html.ts";
import { escapeMarkup } from "../../markup/template.ts";
import { blockElements, otherNames } from "./element-kinds.ts";
import { attributeOf, foundIn, type Node } from "./hast-values.ts";
import { isUnseen } from "./phrases.ts";
import { safeAddress } from "./safe-address.ts";
import type { TextContext } from "./text-context.ts";
import { openingTag } from "./written-tags.ts";

/**
 * Returns content as HTML on one line, for what Markdown has no marks for: tables with captions, lists of terms. An empty line
 * would end it, and Markdown is not read in it.
 */
export function htmlOf(nodes: readonly Node[], context: TextContext): string {
  let markup = "";
  for (const node of nodes)
    if (node.type === "text")
      markup += escapeMarkup(node.value.replace(/[ \t\n\f\r]+/g, " ")).replaceAll("&#39;", "'");
    else if (node.type === "element") markup += elementHtml(node, context);
  return markup;
}

function elementHtml(element: Element, context: TextContext): string {
  if (isUnseen(element)) return "";
  const { tagName, children } = element;
  if (tagName === "br" || tagName === "wbr") return `<${tagName}>`;
  if (tagName === "pre") return `<pre>${htmlOf(children, context)}</pre>`;
  const name = otherNames.get(tagName) ?? tagName;
  const content = htmlOf(children, context);
  if (name === "a") return linkHtml(element, content, context);
  if (/^h[1-6]$/.test(name)) return `<p><strong>${content.trim()}</strong></p>`;
  if (!written.has(name)) return blockElements.has(name) ? ` ${content} ` : content;
  const isBlock = blockElements.has(name);
  if (
    !isBlock &&
    (content.trim() === "" || foundIn(element, ({ tagName: inner }) => blockElements.has(inner)))
  )
    return content;
  return `${openingTag(name, element)}${isBlock ? content.trim() : content}</${name}>`;
}

/** Elements that a text may hold, without those that only divide it. */
const written = new Set(
  allowedTags.filter(
    (name) =>
      !/^(?:a|aside|br|div|figcaption|figure|h\d|hr|i|img|section|span|summary|details|time|wbr)$/.test(name),
  ),
);

function linkHtml(element: Element, content: string, { notes }: TextContext): string {
  const address = safeAddress(attributeOf(element, "href") ?? "");
  if (address === undefined || address.startsWith("#") || content.trim() === "") return content;
  return `<a href="${notes.placeholder("link", address)}">${content}</a>`;
}
