import type { Element, ElementContent, Nodes, RootContent } from "hast";

/** A node of a text. */
export type Node = ElementContent | RootContent;

/** Returns the value of an attribute by the name that rehype gives it (`className`, `dataEmbed`); undefined without it. */
export function attributeOf({ properties }: Element, name: string): string | undefined {
  const value = properties[name];
  if (value === undefined || value === null || value === false) return undefined;
  return Array.isArray(value) ? value.join(" ") : value === true ? "" : String(value);
}

export function hasClass(element: Element, name: string): boolean {
  const value = element.properties.className;
  return Array.isArray(value) && value.includes(name);
}

/** Returns the text of a node without markup. `<br>` ends a line. */
export function textOf(node: Nodes): string {
  if (node.type === "text") return node.value;
  if (node.type === "element" && node.tagName === "br") return "\n";
  return "children" in node ? node.children.map(textOf).join("") : "";
}

export function oneLineOf(node: Nodes): string {
  return textOf(node).replace(/\s+/g, " ").trim();
}

export function elementsIn(nodes: readonly (RootContent | ElementContent)[]): readonly Element[] {
  return nodes.filter((node) => node.type === "element");
}

/** Returns the first element below a node for which the test holds. */
export function foundIn(node: Nodes, isWanted: (element: Element) => boolean): Element | undefined {
  if (!("children" in node)) return undefined;
  for (const child of node.children) {
    if (child.type === "element" && isWanted(child)) return child;
    const found = foundIn(child, isWanted);
    if (found) return found;
  }
  return undefined;
}
