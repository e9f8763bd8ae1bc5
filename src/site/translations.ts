import { closest } from "../lib/suggest.ts";
import type { Article, ArticleRecord } from "../model/article.ts";
import { fieldProblem, type Problem } from "../model/problem.ts";
import type { Publication } from "../model/publication.ts";
import type { Records, Site } from "../model/site.ts";

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

/** Returns a problem for each key that links nothing, or two articles in one language. */
export function translationProblems({ articles, unreadable }: Records): readonly Problem[] {
  const keyed = articles.filter(({ translationKey }) => translationKey !== undefined);
  if (keyed.length === 0) return [];
  const byKey = Map.groupBy(keyed, ({ translationKey = "" }) => translationKey);
  const usedOften = [...byKey].flatMap(([key, versions]) => (versions.length > 1 ? [key] : []));
  return [...byKey].flatMap(([key, versions]) => {
    const [first] = versions;
    if (versions.length > 1 || !first) return repeatedLanguages(key, versions);
    // The other version may be one of these files.
    return unreadable.size > 0 ? [] : [usedOnce(key, first, usedOften)];
  });
}

const field = "translationKey";

function usedOnce(key: string, { origin }: ArticleRecord, others: readonly string[]): Problem {
  const meant = closest(key, others);
  const advice =
    meant === undefined
      ? "Write the same line into the versions in other languages, or remove it."
      : `Did you mean ${meant}?`;
  return fieldProblem(
    origin,
    field,
    `"${key}" is the key of no other article, so it links nothing. ${advice}`,
    "warning",
  );
}

function repeatedLanguages(key: string, versions: readonly ArticleRecord[]): readonly Problem[] {
  const seen = new Map<string, ArticleRecord>();
  return versions.flatMap((record) => {
    const language = record.language.toLowerCase();
    const first = seen.get(language);
    seen.set(language, first ?? record);
    return first
      ? [
          fieldProblem(
            record.origin,
            field,
            `"${key}" is the key of ${first.origin.file} too, which has the same language (${record.language}). Set lang to the language of each, or give one of them another key.`,
          ),
        ]
      : [];
  });
}
