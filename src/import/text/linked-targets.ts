import type { Root } from "hast";
import { reservedIds } from "../../model/body.ts";
import { attributeOf, elementsIn } from "./hast-values.ts";
import type { Node } from "./text-context.ts";

/** Returns the ids to which links of a text lead, each with the id that is written for it. */
export function linkedTargets(root: Root): ReadonlyMap<string, string> {
  const wanted = new Set<string>();
  const present = new Set<string>();
  const visit = (nodes: readonly Node[]): void => {
    for (const element of elementsIn(nodes)) {
      const href = element.tagName === "a" ? attributeOf(element, "href") : undefined;
      if (href !== undefined && href.length > 1 && href.startsWith("#")) wanted.add(decoded(href.slice(1)));
      const id =
        attributeOf(element, "id") ?? (element.tagName === "a" ? attributeOf(element, "name") : undefined);
      if (id !== undefined && id !== "") present.add(id);
      visit(element.children);
    }
  };
  visit(root.children);
  const taken = new Set<string>(reservedIds);
  const targets = new Map<string, string>();
  for (const id of wanted) if (present.has(id)) targets.set(id, freeId(id, taken));
  return targets;
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
