import type { Fields } from "./front-matter.ts";
import { firstText } from "./values.ts";

/** A text of a site that may have versions in other languages. */
export interface Version {
  readonly fields: Fields;
  /** Undefined for the one that the site has where nothing is said. */
  readonly language: string | undefined;
  /** What its versions have in common by their places in the site: a path or an address without the language. */
  readonly place: string | undefined;
}

/**
 * Returns a function that names what a text shares with versions in other languages; undefined if the site has none. A name in
 * front matter goes before places.
 */
export function translationKeys(versions: Iterable<Version>): (version: Version) => string | undefined {
  const languages = new Map<string, Set<string>>();
  for (const version of versions) {
    const key = keyOf(version);
    if (key !== undefined) languages.getOrInsertComputed(key, () => new Set()).add(version.language ?? "");
  }
  return (version) => {
    const key = keyOf(version);
    return key !== undefined && (languages.get(key)?.size ?? 0) > 1 ? key : undefined;
  };
}

/** The names are those of Hugo, and of guides and plugins for Jekyll and Eleventy. */
function keyOf({ fields, place }: Version): string | undefined {
  return firstText(fields, "translationkey", "translation_key", "translation_id", "page_id", "ref") ?? place;
}

/** Returns an address without the part of its path that names its language. */
export function withoutLanguage(address: string, language: string | undefined): string {
  const parts = address.split("/");
  const at =
    language === undefined ? -1 : parts.findIndex((part) => part.toLowerCase() === language.toLowerCase());
  return at < 0 ? address : parts.toSpliced(at, 1).join("/");
}
