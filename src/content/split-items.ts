import type * as z from "zod";
import { valueAt } from "./content-file.ts";

/** An item of a list that belongs to the item above it, though it begins with a hyphen. */
interface SplitItem {
  readonly path: readonly PropertyKey[];
  /** The path of the item that it belongs to. */
  readonly first: readonly PropertyKey[];
}

/**
 * Returns the items that an editor split by writing a hyphen before each field: each lacks a field that another has, and
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
    const found = lists.get(list.join(".")) ?? { path: list, missing: new Map() };
    lists.set(list.join("."), found);
    found.missing.set(index, (found.missing.get(index) ?? new Set()).add(String(path.at(-1))));
  }
  return [...lists.values()].flatMap(({ path, missing }) => splitItemsIn(valueAt(data, path), path, missing));
}

/** The missing fields of the items of a list, by index. */
type Missing = ReadonlyMap<number, ReadonlySet<string>>;

function splitItemsIn(list: unknown, path: readonly PropertyKey[], missing: Missing): readonly SplitItem[] {
  if (!Array.isArray(list)) return [];
  const split: SplitItem[] = [];
  let first = 0;
  let names = new Set<string>();
  let lacking: ReadonlySet<string> = new Set();
  for (const [index, item] of list.entries()) {
    const own = new Set(typeof item === "object" && item !== null ? Object.keys(item) : []);
    const lacks = missing.get(index) ?? new Set();
    const isPart = own.size > 0 && names.isDisjointFrom(own);
    if (isPart && !(lacks.isDisjointFrom(names) && lacking.isDisjointFrom(own))) {
      split.push({ path: [...path, index], first: [...path, first] });
      names = names.union(own);
      lacking = new Set([...lacking].filter((name) => !own.has(name)));
    } else {
      first = index;
      names = own;
      lacking = lacks;
    }
  }
  return split;
}
