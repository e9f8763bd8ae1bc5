import type { Article } from "../model/article.ts";

/** Somebody who is credited with an article. */
interface Credited {
  readonly name: string;
  readonly type: "person" | "organisation";
  readonly role?: string | undefined;
  /** Root-relative, of the page of one of our own people. */
  readonly url?: string | undefined;
}

/**
 * Who is credited with an article: its authors, or whom its byline names. Nobody where it is unsigned. Free words may name
 * an agency, a desk or a guest; of these the first two are organisations.
 */
export function creditedOf({ authors, record }: Pick<Article, "authors" | "record">): readonly Credited[] {
  const { byline, language } = record;
  if (authors.length > 0) return authors.map(({ name, role, url }) => ({ name, role, url, type: "person" }));
  if (byline === undefined) return [];
  if (typeof byline === "string") return [{ name: nameInByline(byline, language), type: "organisation" }];
  const { name, role, type = role === undefined ? "organisation" : "person" } = byline;
  return [{ name, role, type }];
}

/** The words that stand before a name in a byline, by language. English ones are written in papers of other languages too. */
const openers: Readonly<Record<string, RegExp>> = {
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

/** A word that may be the second half of a family's name: Von Trapp, Di Pietro. */
const surname = /^\p{Lu}\p{Ll}[\p{L}\p{M}'’-]*$/u;

/**
 * Who a byline in free words names, without the word that stands before the name in its language.
 * @example nameInByline("By the foreign desk", "en") // "the foreign desk"
 */
export function nameInByline(byline: string, language: string): string {
  const own = openers[language.toLowerCase().split("-")[0] ?? ""];
  const opener = [own, openers.en].find((form) => form?.test(byline));
  const name = opener ? byline.replace(opener, "").trim() : byline;
  const isHalfName = opener !== openers.en && !byline.includes(":") && surname.test(name);
  return name === "" || isHalfName ? byline : name;
}
