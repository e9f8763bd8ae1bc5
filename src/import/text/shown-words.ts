import type { Element } from "hast";
import { dividesWords } from "./element-kinds.ts";
import { isReference } from "./footnotes.ts";
import { type Node, textOf } from "./hast-values.ts";
import { isUnseen } from "./phrases.ts";
import type { FootnoteNumbers } from "./text-context.ts";

/** Returns the words that readers of a page saw, with white space between them. */
export function shownWords(nodes: readonly Node[]): string {
  const parts: string[] = [];
  collect(nodes, parts);
  return parts.join("").trim();
}

/**
 * Returns the words of a whole text, its footnotes behind it. Their marks are left out, since a page numbers them anew.
 * @param notes the texts of footnotes
 */
export function shownText(
  nodes: readonly Node[],
  notes: readonly Element[],
  numbers: FootnoteNumbers,
): string {
  const parts: string[] = [];
  const isLeftOut = (element: Element): boolean =>
    element.properties.dataFootnotes !== undefined || isReference(element, numbers);
  collect(nodes, parts, isLeftOut);
  for (const { children } of notes) {
    parts.push(" ");
    collect(children, parts, isLeftOut);
  }
  return parts.join("").trim();
}

function collect(
  nodes: readonly Node[],
  parts: string[],
  isLeftOut: (element: Element) => boolean = () => false,
): void {
  for (const node of nodes)
    if (node.type === "text") parts.push(node.value);
    else if (node.type === "element" && !isUnseen(node) && !isFallback(node.tagName) && !isLeftOut(node)) {
      const isApart = dividesWords(node.tagName) && (node.tagName !== "cite" || textOf(node).trim() !== "");
      if (isApart) parts.push(" ");
      collect(node.children, parts, isLeftOut);
      if (isApart) parts.push(" ");
    }
}

/** What stands in these is for browsers that can't show them. */
function isFallback(tagName: string): boolean {
  return fallbacks.has(tagName);
}

const fallbacks: ReadonlySet<string> = new Set(["applet", "audio", "canvas", "iframe", "object", "video"]);
