import type { z } from "zod";
import { valueAt } from "./content-file.ts";

/** An item of a list that goes on with the one above it, though it begins with a hyphen. */
interface SplitItem {
  readonly path: readonly PropertyKey[];
  /** The item that it goes on with. */
  readonly first: readonly PropertyKey[];
}

/**
 * The items of lists that were taken apart by a hyphen before each of their fields: each lacks what the other has, and
 * they have no field in common.
 */
export function splitItems(issues: readonly z.core.$ZodIssue[], data: unknown): readonly SplitItem[] {
  const lists = new Map<
    string,
    { readonly path: readonly PropertyKey[]; missing: Map<number, Set<string>> }
  >();
  for (const { code, path } of issues) {
    const index = path.at(-2);
    if (code !== "invalid_type" || typeof index !== "number" || valueAt(data, path) !== undefined) continue;
    const list = path.slice(0, -2);
    const known = lists.get(list.join(".")) ?? { path: list, missing: new Map() };
    lists.set(list.join("."), known);
    known.missing.set(index, (known.missing.get(index) ?? new Set()).add(String(path.at(-1))));
  }
  return [...lists.values()].flatMap(({ path, missing }) => splitIn(valueAt(data, path), path, missing));
}

/** What is missing in the items of a list, by their places in it. */
type Missing = ReadonlyMap<number, ReadonlySet<string>>;

function splitIn(list: unknown, path: readonly PropertyKey[], missing: Missing): readonly SplitItem[] {
  if (!Array.isArray(list)) return [];
  const split: SplitItem[] = [];
  let first = 0;
  let names = new Set<string>();
  let wanted: ReadonlySet<string> = new Set();
  for (const [index, item] of list.entries()) {
    const own = new Set(typeof item === "object" && item !== null ? Object.keys(item) : []);
    const lacks = missing.get(index) ?? new Set();
    const isPart = own.size > 0 && names.isDisjointFrom(own);
    if (isPart && !(lacks.isDisjointFrom(names) && wanted.isDisjointFrom(own))) {
      split.push({ path: [...path, index], first: [...path, first] });
      names = names.union(own);
      wanted = new Set([...wanted].filter((name) => !own.has(name)));
    } else {
      first = index;
      names = own;
      wanted = lacks;
    }
  }
  return split;
}
