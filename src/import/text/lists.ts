import type { Element } from "hast";
import type { BlockContent, DefinitionContent, List, ListItem, RootContent } from "mdast";
import { attributeOf, type Node } from "./hast-values.ts";
import type { TextContext } from "./text-context.ts";

/** Returns a list. Words that stand in it outside of items become an item of their own. */
export function listOf(element: Element, context: TextContext): readonly RootContent[] {
  const inside: TextContext = { ...context, place: "part", depth: context.depth + 1 };
  const children = itemsIn(element, context.notes).flatMap((nodes): readonly ListItem[] => {
    const blocks = inside.blocks(nodes, inside).filter(isItemContent);
    return blocks.length === 0 ? [] : [{ type: "listItem", spread: isSpread(blocks), children: blocks }];
  });
  if (children.length === 0) return [];
  const ordered = element.tagName === "ol";
  const spread = children.some((item) => item.spread === true);
  const list: List = { type: "list", ordered, spread, children };
  if (ordered) list.start = startOf(element);
  return [list];
}

/** Returns the content of each item, also of lists that stand in a list directly. */
function itemsIn(element: Element, notes: TextContext["notes"]): readonly (readonly Node[])[] {
  if (element.tagName === "ol" && element.properties.reversed === true) notes.lose("html", "<ol reversed>");
  const items: Node[][] = [];
  for (const child of element.children) {
    const last = items.at(-1);
    if (child.type === "element" && child.tagName === "li")
      items.push([...targetAt(child), ...child.children]);
    else if (child.type === "element" && isList(child) && last) last.push(child);
    else if (child.type === "element" || (child.type === "text" && child.value.trim() !== ""))
      items.push([child]);
  }
  return items;
}

export function isList({ tagName }: Element): boolean {
  return tagName === "ul" || tagName === "ol" || tagName === "menu" || tagName === "dir";
}

/** Items whose words are one paragraph, perhaps with a list behind it, need no empty lines. */
function isSpread(blocks: readonly RootContent[]): boolean {
  const [first, ...others] = blocks;
  return others.length > 0 && !(first?.type === "paragraph" && others.every(({ type }) => type === "list"));
}

function isItemContent(block: RootContent): block is BlockContent | DefinitionContent {
  return block.type !== "text";
}

function startOf(element: Element): number {
  const start = Number(attributeOf(element, "start") ?? 1);
  return Number.isInteger(start) && start >= 0 && start < 1e9 ? start : 1;
}

/** Returns an empty element with the id of an item, if it has one. */
function targetAt({ properties: { id } }: Element): readonly Element[] {
  return id === undefined ? [] : [{ type: "element", tagName: "span", properties: { id }, children: [] }];
}
