import type { ElementContent, RootContent } from "hast";

/** Returns true if a node holds any text but white space. */
export function holdsText(node: RootContent | ElementContent): boolean {
  if (node.type === "text") return /\S/.test(node.value);
  return node.type === "element" && node.children.some(holdsText);
}
