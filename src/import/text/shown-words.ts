import { dividesWords } from "./element-kinds.ts";
import { type Node, textOf } from "./hast-values.ts";
import { isUnseen } from "./phrases.ts";

/** Returns the words that readers of a page saw, with white space between them. */
export function shownWords(nodes: readonly Node[]): string {
  const parts: string[] = [];
  collect(nodes, parts);
  return parts.join("").trim();
}

function collect(nodes: readonly Node[], parts: string[]): void {
  for (const node of nodes)
    if (node.type === "text") parts.push(node.value);
    else if (node.type === "element" && !isUnseen(node) && !isFallback(node.tagName)) {
      const isApart = dividesWords(node.tagName) && (node.tagName !== "cite" || textOf(node).trim() !== "");
      if (isApart) parts.push(" ");
      collect(node.children, parts);
      if (isApart) parts.push(" ");
    }
}

/** What stands in these is for browsers that can't show them. */
function isFallback(tagName: string): boolean {
  return fallbacks.has(tagName);
}

const fallbacks: ReadonlySet<string> = new Set(["applet", "audio", "canvas", "iframe", "object", "video"]);
