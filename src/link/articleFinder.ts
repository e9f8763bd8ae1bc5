import type { ArticleRecord } from "../model/articleRecord.ts";
import type { Problem } from "../model/problem.ts";
import { memoised } from "../text/memoised.ts";
import { nearest } from "../text/nearest.ts";
import { slugOf } from "../text/slugOf.ts";
import { fieldProblem } from "./fieldProblem.ts";
import { toldUnknown } from "./unknownName.ts";

/** Finds articles by slug, or by address where two share a slug. */
export const articleFinder = (records: readonly ArticleRecord[], unreadable: ReadonlySet<string>) => {
  // Many publications never ask.
  const slugs = memoised(() => Map.groupBy(records, (record) => record.slug));
  const urls = memoised(() => new Map(records.map((record) => [record.url, record])));
  const files = memoised(() => Map.groupBy(records, ({ origin }) => fileName(origin.file)));
  const titles = memoised(() => new Map(records.map((record) => [slugOf(record.title), record])));
  /** By its address, its file or its headline, however much of the way to it was written. */
  const meantArticle = (name: string): string | undefined => {
    const path = name.replace(/^(?:https?:\/\/[^/]*)?\/*|[?#].*$/g, "").replace(/\/+$/, "");
    const last = fileName(path);
    const slug = slugOf(last);
    const record =
      urls().get(`/${path}/`) ??
      slugs().get(slug)?.[0] ??
      (files().get(last) ?? files().get(slug))?.[0] ??
      titles().get(slugOf(name));
    return record && ((slugs().get(record.slug)?.length ?? 0) > 1 ? record.url : record.slug);
  };
  return (name: string): { readonly record?: ArticleRecord; readonly fault?: string } => {
    const direct = urls().get(name);
    if (direct) return { record: direct };
    const [first, second] = slugs().get(name) ?? [];
    // Where one of them has a faulty date, nobody knows yet which address it will have.
    if (first && second && unreadable.has(name)) return { record: first };
    if (first && second)
      return {
        fault: `"${name}" is the slug of ${first.url} and of ${second.url}. Write the whole address.`,
      };
    if (first) return { record: first };
    if (unreadable.has(name)) return {};
    const meant = meantArticle(name) ?? nearest(name, slugs().keys());
    const otherwise = "Write the slug of an article.";
    return { fault: toldUnknown("article", name, { meant, otherwise }) };
  };
};

/** The name of an article's file, or of the folder that it has to itself. */
const fileName = (path: string): string =>
  path
    .replace(/\.md$/, "")
    .replace(/[/\\]index$/, "")
    .replace(/^.*[/\\]/s, "");

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
