import type { Element, Root } from "hast";
import type { Nodes, RootContent } from "mdast";
import { unusedId } from "../../markdown/rules/headings.ts";
import { reservedIds } from "../../model/body.ts";
import { attributeOf, elementsIn, type Node, oneLineOf } from "./hast-values.ts";

/** The places of a text to which its own links lead. */
export class LinkTargets {
  /** The ids of the source that links lead to, with those that are written for them. */
  readonly #ids: ReadonlyMap<string, string>;
  readonly #placed = new Set<string>();

  /** @param parts ids to which other texts link */
  constructor(root: Root, parts: readonly string[]) {
    this.#ids = linkedIds(root, parts);
  }

  /** Returns the address of a place by the address of the source; undefined if it has no such place. */
  addressOf(href: string): string | undefined {
    const id = this.#ids.get(decoded(href.slice(1)));
    return id === undefined ? undefined : `#${id}`;
  }

  /** Returns the id to be written at an element, once; undefined if no link leads there. */
  placeAt(element: Element): string | undefined {
    if (this.#ids.size === 0) return undefined;
    const id = this.#ids.get(idOf(element) ?? "");
    if (id === undefined || this.#placed.has(id)) return undefined;
    this.#placed.add(id);
    return id;
  }

  /** Returns the blocks of a text without links to places that could not be written. */
  withoutLost(blocks: RootContent[]): RootContent[] {
    const lost = new Set([...this.#ids.values()].filter((id) => !this.#placed.has(id)).map((id) => `#${id}`));
    if (lost.size > 0) for (const block of blocks) unlink(block, lost);
    return blocks;
  }
}

function unlink(node: Nodes, lost: ReadonlySet<string>): void {
  if (!("children" in node)) return;
  for (const child of node.children) {
    unlink(child, lost);
    if (child.type === "link" && lost.has(child.url)) child.url = "";
  }
}

function linkedIds(root: Root, parts: readonly string[]): ReadonlyMap<string, string> {
  const wanted = new Set<string>(parts);
  const present = new Set<string>();
  const unnamed: Element[] = [];
  const visit = (nodes: readonly Node[]): void => {
    for (const element of elementsIn(nodes)) {
      const href = element.tagName === "a" ? attributeOf(element, "href") : undefined;
      if (href !== undefined && href.length > 1 && href.startsWith("#")) wanted.add(decoded(href.slice(1)));
      const id = idOf(element);
      if (id !== undefined && id !== "") present.add(id);
      else if (/^h[1-6]$/.test(element.tagName)) unnamed.push(element);
      visit(element.children);
    }
  };
  visit(root.children);
  if (wanted.size === 0) return new Map();
  // A build gives these headings ids of their words.
  const used = new Map<string, number>(reservedIds.map((id) => [id, 1]));
  for (const heading of unnamed) unusedId(oneLineOf(heading), used);
  const taken = new Set(used.keys());
  const ids = new Map<string, string>();
  for (const id of wanted) if (present.has(id)) ids.set(id, freeId(id, taken));
  return ids;
}

function idOf(element: Element): string | undefined {
  return attributeOf(element, "id") ?? (element.tagName === "a" ? attributeOf(element, "name") : undefined);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function freeId(id: string, taken: Set<string>): string {
  const plain = id
    .normalize("NFKD")
    .replace(/[^\w-]+/g, "-")
    .replace(/^[^a-z]+|-+$/gi, "");
  const wanted = plain === "" ? "part" : plain;
  let free = wanted;
  for (let count = 2; taken.has(free); count += 1) free = `${wanted}-${count}`;
  taken.add(free);
  return free;
}
