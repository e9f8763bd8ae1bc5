import type { ImportedAuthor, ImportedCredit, ImportSource } from "../../imported-item.ts";
import type { Fields } from "./front-matter.ts";
import { leadPicture } from "./post-pictures.ts";
import { firstText, groupOf, textOf } from "./values.ts";

/** Authors with a profile, by the names that posts have for them. */
export type KnownAuthors = ReadonlyMap<string, ImportedAuthor>;

/** Returns authors by their keys, in small letters too, and by their names. Of two with one name, the first counts. */
export function knownAuthors(authors: Iterable<ImportedAuthor>): KnownAuthors {
  const known = new Map<string, ImportedAuthor>();
  for (const author of authors)
    for (const key of [author.key, author.key.toLowerCase(), author.name])
      if (!known.has(key)) known.set(key, author);
  return known;
}

/** Returns who wrote a text, by its fields `authors` and `author` in all their shapes. */
export function postCredits(fields: Fields, known: KnownAuthors): readonly ImportedCredit[] {
  const value: unknown = fields.get("authors") ?? fields.get("author") ?? fields.get("byline");
  const entries: readonly unknown[] = Array.isArray(value) ? value : [value];
  const credits = entries.flatMap((entry) => creditOf(entry, known));
  return credits.filter(({ name }, index) => credits.findIndex((other) => other.name === name) === index);
}

function creditOf(entry: unknown, known: KnownAuthors): readonly ImportedCredit[] {
  const group = groupOf(entry);
  const name = group ? firstText(group, "name", "display_name", "title", "id") : textOf(entry);
  if (name === undefined) return [];
  const author =
    known.get((group && firstText(group, "id", "slug")) ?? name) ?? known.get(name.toLowerCase());
  const role = group && firstText(group, "role");
  return [author === undefined ? { name, role } : { key: author.key, name: author.name, role }];
}

/** Returns the author that an entry of a file of authors describes. Addresses of e-mail are left out. */
export function authorOf(
  key: string,
  fields: Fields,
  source: ImportSource,
  oldAddresses: readonly string[] = [],
): ImportedAuthor | undefined {
  const name = firstText(fields, "name", "display_name", "full_name", "title");
  if (name === undefined) return undefined;
  const picture = leadPicture(new Map([...fields, ["image", pictureField(fields)]]));
  return {
    type: "author",
    source,
    key,
    name,
    slug: firstText(fields, "slug"),
    role: firstText(fields, "role", "position", "job"),
    biography: firstText(fields, "bio", "biography", "description", "about"),
    picture,
    oldAddresses,
  };
}

function pictureField(fields: Fields): unknown {
  return ["image", "picture", "avatar", "photo", "portrait"].map((name) => fields.get(name)).find(Boolean);
}

/** Returns the authors of a file of data: a group or a list of entries, or of one entry that `name` names. */
export function authorsInData(data: unknown, name: string, source: ImportSource): readonly ImportedAuthor[] {
  if (Array.isArray(data))
    return data.flatMap((entry: unknown) => {
      const fields = groupOf(entry);
      const key = fields && firstText(fields, "id", "slug", "username", "key", "short_name", "name");
      return (fields && key !== undefined && authorOf(key, fields, source)) || [];
    });
  const group = groupOf(data);
  if (group === undefined) return [];
  const single = typeof group.get("name") === "string" ? authorOf(name, group, source) : undefined;
  if (single !== undefined) return [single];
  return Object.entries(typeof data === "object" ? { ...data } : {}).flatMap(([key, entry]) => {
    const fields = groupOf(entry);
    return (fields && authorOf(key, fields, source)) ?? [];
  });
}
