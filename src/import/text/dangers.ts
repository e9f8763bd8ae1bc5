import type { Element, Nodes, Root } from "hast";
import { withoutPlaceholders } from "./address-placeholder.ts";
import { attributeOf, type Node, textOf } from "./hast-values.ts";
import { refusedScheme } from "./safe-address.ts";
import type { TextNotes } from "./text-notes.ts";

/**
 * Notes what a text may not have and loses: scripts, their handlers, styles, and addresses that would run something. Returns the
 * text without the characters of placeholders, and with no element deeper than a text needs: the words of deeper ones are kept.
 */
export function withoutDangers(root: Root, notes: TextNotes): Root {
  let isClean = true;
  const open: { readonly node: Nodes; readonly depth: number }[] = [{ node: root, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next;
    if (depth > deepest || (node.type === "text" && reserved.test(node.value))) isClean = false;
    if (node.type === "element" && noteDangers(node, notes)) isClean = false;
    if ("children" in node) for (const child of node.children) open.push({ node: child, depth: depth + 1 });
  }
  return isClean ? root : { type: "root", children: root.children.flatMap((child) => cleanNode(child, 1)) };
}

/** Elements inside of one another. */
const deepest = 60;

const reserved = /[\uFDD0-\uFDEF]/;

/** Notes the dangers of an element. Returns true if an attribute holds the characters of placeholders. */
function noteDangers(element: Element, notes: TextNotes): boolean {
  const { tagName, properties } = element;
  if (tagName === "script" && !/json/.test(attributeOf(element, "type") ?? ""))
    notes.lose("html", "<script>");
  else if (lostElements.has(tagName)) notes.lose("html", `<${tagName}>`);
  let hasReserved = false;
  for (const name of Object.keys(properties)) {
    if (name === "style") notes.lose("html", 'style="…"');
    else if (/^on[a-z]/i.test(name)) notes.lose("html", `${name.toLowerCase()}="…"`);
    const value = properties[name];
    if (typeof value !== "string") continue;
    if (addressed.has(name)) {
      const scheme = refusedScheme(value);
      if (scheme !== undefined) notes.lose("html", `${scheme} address`);
    }
    hasReserved ||= reserved.test(value);
  }
  return hasReserved;
}

const lostElements = new Set(["base", "link", "meta", "style"]);

const addressed = new Set(["action", "background", "cite", "data", "formAction", "href", "poster", "src"]);

function cleanNode<Kind extends Node>(
  node: Kind,
  depth: number,
): readonly (Kind | { type: "text"; value: string })[] {
  if (node.type === "text") return [{ ...node, value: withoutPlaceholders(node.value) }];
  if (node.type !== "element") return [node];
  if (depth > deepest) return [{ type: "text", value: withoutPlaceholders(textOf(node)) }];
  const properties = Object.fromEntries(
    Object.entries(node.properties).map(([name, value]) => [
      name,
      typeof value === "string" ? withoutPlaceholders(value) : value,
    ]),
  );
  return [{ ...node, properties, children: node.children.flatMap((child) => cleanNode(child, depth + 1)) }];
}
