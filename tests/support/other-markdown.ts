import type { Element, RootContent as HtmlContent, Root } from "hast";
import type { Nodes, Parents } from "mdast";
import rehypeParse from "rehype-parse";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";

/** Returns the words that Markdown shows according to another implementation than ours. */
export function otherWords(markdown: string): readonly string[] {
  return shownWords(htmlOf(unified().use(remarkParse).use(remarkGfm).parse(markdown)));
}

/** Returns the words that a page of HTML shows, without marks, in order. */
export function shownWords(html: string): readonly string[] {
  const root: Root = unified().use(rehypeParse, { fragment: true }).parse(html);
  return (
    textOf(root)
      .normalize("NFC")
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  );
}

/** Elements in which words stand beside one another without a space. */
const inline = new Set(
  "a abbr b bdi bdo cite code data del dfn em font i ins kbd mark q s samp small span strike strong sub sup time tt u var wbr".split(
    " ",
  ),
);

const unseen = new Set("head script style template title iframe audio video object noscript svg".split(" "));

function textOf(node: Root | Element): string {
  const text = (child: HtmlContent): string => {
    if (child.type === "text") return child.value;
    if (child.type !== "element" || unseen.has(child.tagName)) return "";
    if (child.tagName === "wbr") return "";
    return inline.has(child.tagName) ? textOf(child) : ` ${textOf(child)} `;
  };
  return node.children.map(text).join("");
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
    case "definition":
    case "image":
    case "imageReference":
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
