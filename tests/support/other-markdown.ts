import type { Element, RootContent as HtmlContent, Root } from "hast";
import type { Nodes, Parents } from "mdast";
import rehypeParse from "rehype-parse";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";

/**
 * Returns the words that Markdown shows according to another implementation than ours, with the alternative text of pictures
 * that have no caption.
 */
export function otherWords(markdown: string): readonly string[] {
  return shownWords(htmlOf(unified().use(remarkParse).use(remarkGfm).parse(markdown)));
}

function shownWords(html: string): readonly string[] {
  return wordsIn(unified().use(rehypeParse, { fragment: true }).parse(html));
}

/** Returns words without marks, in order. */
function wordsIn(node: Root | Element): readonly string[] {
  return (
    textOf(node)
      .normalize("NFC")
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  );
}

/** Returns the words of an article on its page, without cards of embeds and the marks and numbers of footnotes. */
export function proseWords(page: string): readonly string[] {
  const root: Root = unified().use(rehypeParse).parse(page);
  const prose = elementsIn(root).find((element) => hasClass(element, "e-content"));
  return prose === undefined ? [] : wordsIn(prose);
}

function elementsIn(node: Root | Element): readonly Element[] {
  return node.children.flatMap((child) => (child.type === "element" ? [child, ...elementsIn(child)] : []));
}

function hasClass({ properties }: Element, ...names: readonly string[]): boolean {
  const { className } = properties;
  return Array.isArray(className) && names.some((name) => className.includes(name));
}

/** Elements in which words stand beside one another without a space. */
const inline = new Set(
  "a abbr b bdi bdo cite code data del dfn em font i ins kbd mark q s samp small span strike strong sub sup time tt u var wbr".split(
    " ",
  ),
);

const unseen = new Set("head script style template title iframe audio video object noscript svg".split(" "));

function textOf(node: Root | Element, isCaptioned = false): string {
  const hasWords = isCaptioned || hasCaption(node);
  const text = (child: HtmlContent): string => {
    if (child.type === "text") return child.value;
    if (child.type !== "element" || unseen.has(child.tagName)) return "";
    // Where a picture did not come along, its caption stands, or its alternative text.
    if (child.tagName === "img") return hasWords ? "" : ` ${child.properties.alt ?? ""} `;
    if (child.tagName === "wbr" || hasClass(child, "embed", "footnote-ref", "footnote-back")) return "";
    return inline.has(child.tagName) ? textOf(child, hasWords) : ` ${textOf(child, hasWords)} `;
  };
  return node.children.map(text).join("");
}

const fileName = /^https?:.*\/([^/?#]+)/;

function hasCaption(node: Root | Element): boolean {
  return (
    node.type === "element" &&
    node.tagName === "figure" &&
    elementsIn(node).some(({ tagName }) => tagName === "figcaption")
  );
}

/** Blocks become elements, and words in a line no elements but those that are written in HTML. */
function htmlOf(node: Nodes): string {
  switch (node.type) {
    case "html":
      return node.value;
    case "text":
    case "inlineCode":
      return escaped(node.value);
    case "code":
      return `<pre>${escaped(node.value)}</pre>`;
    case "break":
      return "<br>";
    case "image":
    case "imageReference":
      // A picture of another host without words has the name of its file.
      return `<img alt="${escaped(node.alt || ("url" in node && fileName.exec(node.url)?.[1]) || "").replaceAll('"', "&quot;")}">`;
    case "definition":
    case "footnoteReference":
    case "thematicBreak":
    case "yaml":
      return "";
    case "emphasis":
    case "strong":
    case "delete":
    case "link":
    case "linkReference":
      return inside(node);
    case "paragraph":
    case "heading":
      return `<p>${inside(node)}</p>`;
    case "tableRow":
    case "tableCell":
      return `<div>${inside(node)}</div>`;
    case "root":
      return inside(node);
    default:
      return `<div>\n${inside(node)}</div>`;
  }
}

function inside(node: Parents): string {
  return node.children.map((child) => htmlOf(child)).join("\n".repeat(node.type === "root" ? 1 : 0));
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
