import { isPlainObject } from "../../../lib/plain-object.ts";
import { escapeMarkup } from "../../../markup/template.ts";
import { element, isHiddenNode, lexicalCard, unknownNode, withGate } from "./lexical-cards.ts";
import { type Fields, textAt } from "./rows.ts";

/**
 * Returns the HTML of a text in Lexical, in which Ghost keeps posts since 2023; "" if it is none. Nodes that are not known keep
 * their words, and are named as not carried over.
 * https://lexical.dev/docs/concepts/nodes
 */
export function lexicalHtml(json: string, markdownHtml: (source: string) => string): string {
  const document = parsed(json);
  return isPlainObject(document) ? childrenHtml(document.root, { markdownHtml, depth: 0 }) : "";
}

interface LexicalContext {
  readonly markdownHtml: (source: string) => string;
  readonly depth: number;
}

/** Nodes inside of one another, of which each makes two elements at most. */
const deepest = 25;

function parsed(json: string): unknown {
  try {
    return json === "" ? undefined : JSON.parse(json);
  } catch {
    return undefined;
  }
}

function childrenHtml(node: unknown, context: LexicalContext): string {
  return childrenOf(node)
    .map((child) => nodeHtml(child, context))
    .join("");
}

function childrenOf(node: unknown): readonly Fields[] {
  const children: unknown = isPlainObject(node) ? node.children : undefined;
  return Array.isArray(children) ? children.filter(isPlainObject) : [];
}

function nodeHtml(node: Fields, around: LexicalContext): string {
  if (around.depth > deepest) return unknownNode("deep text", "");
  const context = { ...around, depth: around.depth + 1 };
  const inside = (): string => childrenHtml(node, context);
  switch (textAt(node, "type").replace(/^extended-/, "")) {
    case "text":
    case "tk":
      return textHtml(node);
    case "linebreak":
      return "<br>";
    case "tab":
      return " ";
    case "zwnj":
    case "paywall":
      return "";
    case "link":
    case "autolink":
    case "at-link":
      return linkHtml(textAt(node, "url"), inside());
    case "at-link-search":
      return escapeMarkup(textAt(node, "text"));
    case "paragraph":
      return element("p", inside());
    case "heading":
      return element(/^h[1-6]$/.test(textAt(node, "tag")) ? textAt(node, "tag") : "h2", inside());
    case "quote":
      return element("blockquote", element("p", inside()));
    case "aside":
      return `<blockquote class="pullquote"><p>${inside()}</p></blockquote>`;
    case "list":
      return listHtml(node, context);
    case "listitem":
      return element("li", inside());
    default: {
      if (isHiddenNode(node)) return "";
      const card = lexicalCard(node, context.markdownHtml);
      return withGate(node, card ?? unknownNode(textAt(node, "type"), wordsHtml(node) + inside()));
    }
  }
}

function linkHtml(url: string, html: string): string {
  return url === "" ? html : `<a href="${escapeMarkup(url)}">${html}</a>`;
}

/** A list inside of another stands in an item of its own, though it belongs to the one before. */
function listHtml(node: Fields, context: LexicalContext): string {
  const isOrdered = textAt(node, "tag") === "ol" || textAt(node, "listType") === "number";
  const items: string[] = [];
  for (const item of childrenOf(node)) {
    const children = childrenOf(item);
    const isNested = children.length > 0 && children.every((child) => textAt(child, "type") === "list");
    const html = childrenHtml(item, context);
    const before = isNested ? items.pop() : undefined;
    items.push((before ?? "") + html);
  }
  const name = isOrdered ? "ol" : "ul";
  const start = isOrdered && Number(node.start) > 1 ? ` start="${Math.trunc(Number(node.start))}"` : "";
  return `<${name}${start}>${items.map((html) => `<li>${html}</li>`).join("")}</${name}>`;
}

/** Each bit of a format is one kind of marks, the innermost first. */
const marks: readonly (readonly [bit: number, name: string])[] = [
  [16, "code"],
  [32, "sub"],
  [64, "sup"],
  [4, "s"],
  [8, "u"],
  [128, "mark"],
  [2, "em"],
  [1, "strong"],
];

function textHtml(node: Fields): string {
  const format = Number(node.format) || 0;
  let html = escapeMarkup(textAt(node, "text"));
  for (const [bit, name] of marks) if ((format & bit) !== 0) html = element(name, html);
  return html;
}

/** Returns what readers may have read of a node that is not known: the values of fields whose names say that they hold words. */
function wordsHtml(node: Fields): string {
  return Object.entries(node)
    .map(([name, value]) =>
      typeof value === "string" && fieldsOfWords.test(name) && value.trim() !== ""
        ? `<p>${/<[a-z]/i.test(value) ? value : escapeMarkup(value)}</p>`
        : "",
    )
    .join("");
}

const fieldsOfWords =
  /(?:^|[a-z])(?:caption|content|description|disclaimer|header|heading|html|label|subheader|text|textvalue|title)$/i;
