import { baseLanguage } from "../i18n/base-language.ts";
import type { Article } from "../model/article.ts";
import type { Author } from "../model/author.ts";

/** A person or organisation that is credited with an article. */
interface Credit {
  readonly name: string;
  readonly type: "person" | "organisation";
  readonly role?: string | undefined;
  /** The root-relative url of an author's page; undefined for others. */
  readonly url?: string | undefined;
  /** The addresses of an author's profiles elsewhere; undefined if there are none. */
  readonly profiles?: readonly string[] | undefined;
}

/**
 * Returns the credits of an article: its authors, or the name in its byline; none if it is unsigned. A byline
 * in free words may name an agency, a desk or a guest writer, and counts as an organisation.
 */
export function creditsOf({ authors, record }: Pick<Article, "authors" | "record">): readonly Credit[] {
  const { byline, language } = record;
  if (authors.length > 0)
    return authors.map((author) => {
      const { name, role, url } = author;
      return { name, role, url, profiles: profilesOf(author), type: "person" };
    });
  if (byline === undefined) return [];
  if (typeof byline === "string") return [{ name: nameInByline(byline, language), type: "organisation" }];
  const { name, role, type = role === undefined ? "organisation" : "person" } = byline;
  return [{ name, role, type }];
}

/** Returns the addresses of an author's profiles elsewhere; undefined if there are none. */
export function profilesOf({ links }: Pick<Author, "links">): readonly string[] | undefined {
  return links.length > 0 ? links.map(({ url }) => url) : undefined;
}

/** Returns the handles of authors in the fediverse; undefined if none has one. */
export function handlesOf(authors: readonly Pick<Author, "fediverse">[]): readonly string[] | undefined {
  const handles = authors.flatMap(({ fediverse = [] }) => fediverse);
  return handles.length > 0 ? handles : undefined;
}

/** The words before the name in a byline, by language. English ones also occur in other languages. */
const prefixes: Readonly<Record<string, RegExp>> = {
  ar: /^بقلم(?:\s*:\s*|\s+)/u,
  ca: /^per(?:\s*:\s*|\s+)/iu,
  da: /^(?:af|tekst)(?:\s*:\s*|\s+)/iu,
  de: /^(?:von|text)(?:\s*:\s*|\s+)/iu,
  en: /^(?:by|words by|text by)(?:\s*:\s*|\s+)/iu,
  es: /^por(?:\s*:\s*|\s+)/iu,
  fr: /^(?:par|texte)(?:\s*:\s*|\s+)/iu,
  gl: /^por(?:\s*:\s*|\s+)/iu,
  it: /^di(?:\s*:\s*|\s+)/iu,
  ja: /^文\s*[:：＝=]\s*/u,
  ko: /^글\s*[:：·]?\s+/u,
  nb: /^(?:av|tekst)(?:\s*:\s*|\s+)/iu,
  nl: /^(?:door|tekst)(?:\s*:\s*|\s+)/iu,
  nn: /^(?:av|tekst)(?:\s*:\s*|\s+)/iu,
  no: /^(?:av|tekst)(?:\s*:\s*|\s+)/iu,
  pt: /^por(?:\s*:\s*|\s+)/iu,
  ro: /^de(?:\s*:\s*|\s+)/iu,
  sv: /^(?:av|text)(?:\s*:\s*|\s+)/iu,
};

/** A word that may be the second half of a family name, as in Von Trapp or Di Pietro. */
const surname = /^\p{Lu}\p{Ll}[\p{L}\p{M}'’-]*$/u;

/**
 * Returns the name in a byline of free words, without the word before it in its language.
 * @example nameInByline("By the foreign desk", "en") // "the foreign desk"
 */
export function nameInByline(byline: string, language: string): string {
  const own = prefixes[baseLanguage(language)];
  const prefix = [own, prefixes.en].find((form) => form?.test(byline));
  const name = prefix ? byline.replace(prefix, "").trim() : byline;
  const isHalfName = prefix !== prefixes.en && !byline.includes(":") && surname.test(name);
  return name === "" || isHalfName ? byline : name;
}
