import type { ArticleFields } from "../../model/article-fields.ts";
import type { Author, Byline } from "../../model/author.ts";
import type { ImportedCredit } from "../imported-item.ts";

/** What an import knows of the people that credits name. */
export interface KnownPeople {
  /** The ids of authors with a profile, by the keys of the import. */
  readonly idOfKey: ReadonlyMap<string, string>;
  /** The authors of the publication. */
  readonly authors: readonly Pick<Author, "id" | "name">[];
}

/**
 * Returns the fields that say who wrote an article: `authors` if all of them have a profile, otherwise `byline`, which names
 * all of them in words. Nobody has both.
 */
export function creditFields(
  credits: readonly ImportedCredit[],
  byline: Byline | undefined,
  people: KnownPeople,
): Pick<ArticleFields, "authors" | "byline"> {
  const ids = credits.map((credit) => idOf(credit, people));
  const known = ids.filter((id) => id !== undefined);
  if (known.length > 0 && known.length === ids.length && byline === undefined)
    return { authors: [...new Set(known)] };
  if (byline !== undefined || credits.length === 0) return { byline };
  const [first] = credits;
  return credits.length === 1 && first
    ? { byline: { name: first.name, ...(first.role !== undefined && { role: first.role }), type: "person" } }
    : { byline: credits.map(({ name }) => name).join(", ") };
}

function idOf({ key, name }: ImportedCredit, { idOfKey, authors }: KnownPeople): string | undefined {
  return (key === undefined ? undefined : idOfKey.get(key)) ?? authors.find((one) => one.name === name)?.id;
}
