import { slugOf, spellingKey } from "../../lib/names.ts";
import type { Author } from "../../model/author.ts";
import type { ImportedAuthor } from "../imported-item.ts";

export interface AuthorsPlan {
  /** The ids of authors with a profile, by the keys of credits. */
  readonly idOfKey: ReadonlyMap<string, string>;
  /** The profiles that the publication does not have yet, with their ids. */
  readonly newAuthors: readonly (readonly [id: string, author: ImportedAuthor])[];
}

interface AuthorsInput {
  readonly imported: readonly ImportedAuthor[];
  readonly authors: readonly Pick<Author, "id" | "name">[];
  /** The keys of those who wrote something that will be published. */
  readonly published: ReadonlySet<string>;
  /** Ids by the names or keys of authors, as the publication maps them. */
  readonly table?: ReadonlyMap<string, string> | undefined;
}

/**
 * Plans the profiles of an import. Those whose id or name the publication has already are theirs. Others get a profile if
 * they wrote something that will be published; the rest are named by bylines.
 */
export function authorsPlan({ imported, authors, published, table }: AuthorsInput): AuthorsPlan {
  const known = new Map<string, string>();
  for (const { id, name } of authors) {
    known.set(id, id);
    known.set(spellingKey(name), id);
  }
  const taken = new Set(authors.map(({ id }) => id));
  const idOfKey = new Map<string, string>();
  const newAuthors: (readonly [string, ImportedAuthor])[] = [];
  for (const author of imported) {
    const { key, name, slug } = author;
    const wanted = slugOf(slug ?? "") || slugOf(name) || slugOf(key);
    const own = table?.get(key) ?? table?.get(name) ?? known.get(spellingKey(name)) ?? known.get(wanted);
    if (own !== undefined) idOfKey.set(key, own);
    else if (published.has(key) && wanted !== "" && name.trim() !== "" && !idOfKey.has(key)) {
      const id = freeName(wanted, taken);
      taken.add(id);
      known.set(spellingKey(name), id);
      idOfKey.set(key, id);
      newAuthors.push([id, author]);
    }
  }
  return { idOfKey, newAuthors };
}

/**
 * Returns a name that is not taken: the wanted one, or one with a number behind it.
 * @example freeName("ada-brandt", new Set(["ada-brandt"])) // "ada-brandt-2"
 */
export function freeName(wanted: string, taken: Pick<ReadonlySet<string>, "has">): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted}-${number}`;
    if (!taken.has(name)) return name;
  }
}
