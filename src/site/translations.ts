import { closest } from "../lib/suggest.ts";
import type { Article, ArticleRecord } from "../model/article.ts";
import { fieldProblem, type Problem } from "../model/problem.ts";
import type { Publication } from "../model/publication.ts";
import type { Records, Site } from "../model/site.ts";
import type { StaticPage } from "../model/static-page.ts";

/** Returns the versions of each article that is shown in several languages. */
export function translationsIn(
  articles: readonly Article[],
  { language }: Pick<Publication, "language">,
): Site["translations"] {
  const byKey = new Map<string, Article[]>();
  for (const article of articles) {
    const { translationKey: key } = article.record;
    if (key === undefined) continue;
    const versions = byKey.get(key);
    if (versions) versions.push(article);
    else byKey.set(key, [article]);
  }
  for (const [key, versions] of byKey)
    if (versions.length < 2) byKey.delete(key);
    else versions.sort((one, other) => originalFirst(one.record, other.record, language));
  return byKey;
}

/** Compares two versions: the one that was published first is the original, or that in the publication's language. */
function originalFirst(one: Article["record"], other: Article["record"], language: string): number {
  const rank = (record: Article["record"]): number => (record.language === language ? 0 : 1);
  return (
    one.published.ms - other.published.ms ||
    rank(one) - rank(other) ||
    (one.language < other.language ? -1 : 1)
  );
}

/** Returns a problem for each key that links nothing, or two articles or two pages in one language. */
export function translationProblems({ articles, pages, unreadable }: Records): readonly Problem[] {
  return [...problemsOf("article", articles, unreadable), ...problemsOf("page", pages, unreadable)];
}

/** A record that may be a version of another. */
type Version = Pick<ArticleRecord | StaticPage, "origin" | "language" | "translationKey">;

function problemsOf(
  noun: "article" | "page",
  records: readonly Version[],
  unreadable: Records["unreadable"],
): readonly Problem[] {
  const keyed = records.filter(({ translationKey }) => translationKey !== undefined);
  if (keyed.length === 0) return [];
  const byKey = Map.groupBy(keyed, ({ translationKey = "" }) => translationKey);
  const usedOften = [...byKey].flatMap(([key, versions]) => (versions.length > 1 ? [key] : []));
  return [...byKey].flatMap(([key, versions]) => {
    const [first] = versions;
    if (versions.length > 1 || !first) return repeatedLanguages(key, versions);
    // The other version may be one of these files.
    if (unreadable.size > 0) return [];
    const meant = closest(key, usedOften);
    const advice =
      meant === undefined
        ? "Write the same line into the versions in other languages, or remove it."
        : `Did you mean ${meant}?`;
    const message = `"${key}" is the key of no other ${noun}, so it links nothing. ${advice}`;
    return [fieldProblem(first.origin, field, message, "warning")];
  });
}

const field = "translationKey";

function repeatedLanguages(key: string, versions: readonly Version[]): readonly Problem[] {
  const seen = new Map<string, Version>();
  return versions.flatMap(({ language, origin }) => {
    const first = seen.get(language.toLowerCase());
    seen.set(language.toLowerCase(), first ?? { language, origin });
    const message =
      first &&
      `"${key}" is the key of ${first.origin.file} too, which has the same language (${language}). Set lang to the language of each, or give one of them another key.`;
    return message === undefined ? [] : [fieldProblem(origin, field, message)];
  });
}
