import type { ArticleRecord } from "../model/articleRecord.ts";
import type { Problem } from "../model/problem.ts";
import { memoised } from "../text/memoised.ts";
import { fieldProblem } from "./fieldProblem.ts";
import { unknownName } from "./unknownName.ts";

/** Finds articles by slug, or by address where two share a slug. */
export const articleFinder = (records: readonly ArticleRecord[], unreadable: ReadonlySet<string>) => {
  // Many publications never ask.
  const slugs = memoised(() => Map.groupBy(records, (record) => record.slug));
  const urls = memoised(() => new Map(records.map((record) => [record.url, record])));
  return (name: string): { readonly record?: ArticleRecord; readonly fault?: string } => {
    const direct = urls().get(name);
    if (direct) return { record: direct };
    const [first, second] = slugs().get(name) ?? [];
    if (first && second)
      return {
        fault: `"${name}" is the slug of ${first.url} and of ${second.url}. Write the whole address.`,
      };
    if (first) return { record: first };
    if (unreadable.has(name)) return {};
    return { fault: unknownName("article", name, slugs().keys(), "Write the slug of an article.") };
  };
};

export type ArticleFinder = ReturnType<typeof articleFinder>;

/** The addresses of the articles that a record names as related, and what is wrong with the others. */
export const relatedUrls = (
  record: ArticleRecord,
  find: ArticleFinder,
): { readonly urls: readonly string[]; readonly problems: readonly Problem[] } => {
  const found = record.relatedSlugs.map(find);
  const problems = found.flatMap(({ fault, record: other }, index) => {
    const message = fault ?? (other === record ? "names the article itself. Remove it." : undefined);
    return message === undefined ? [] : [fieldProblem(record.origin, `related.${index}`, message)];
  });
  return { urls: found.flatMap(({ record: other }) => (other ? [other.url] : [])), problems };
};
