import type { Records } from "../../model/site.ts";
import type { AddressBook } from "../addresses/address-book.ts";
import { decodedFragment } from "../addresses/text-addresses.ts";
import { partAnchors } from "../text/linked-parts.ts";
import type { ImportPlan } from "./import-plan.ts";

/** Returns the names of the parts of pages to which texts of an import link, by the new urls of these pages. */
export function wantedParts(
  { articles, pages }: Pick<ImportPlan, "articles" | "pages">,
  book: AddressBook,
): ReadonlyMap<string, readonly string[]> {
  const parts = new Map<string, Set<string>>();
  for (const { linkedParts } of [...articles, ...pages])
    for (const address of linkedParts ?? []) {
      const found = book.find(address);
      if (found.kind === "moved" && found.fragment !== "")
        parts.getOrInsertComputed(found.to.url, () => new Set()).add(decodedFragment(found.fragment));
    }
  return new Map([...parts].map(([url, names]) => [url, [...names]]));
}

/** Adds the anchors of the parts that pages of the publication have already. */
export function addPresentParts(
  { known }: AddressBook,
  wanted: ReadonlyMap<string, readonly string[]>,
  { articles, pages }: Pick<Records, "articles" | "pages">,
): void {
  for (const { url, body } of [...articles, ...pages]) {
    const names = wanted.get(url);
    if (names !== undefined) known.parts.set(url, partAnchors(names, body));
  }
}
