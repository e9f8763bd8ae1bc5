import { lazy } from "../lib/cache.ts";
import { slugOf } from "../lib/names.ts";
import { closest, type KnownNames, reportedUnknown, suggestName } from "../lib/suggest.ts";
import type { ArticleRecord } from "../model/article.ts";
import { fieldProblem, type Problem } from "../model/problem.ts";
import type { Records } from "../model/site.ts";

/** What the ids of a record may be, gathered once. */
interface Known {
  readonly sections: KnownNames;
  readonly authors: KnownNames;
  readonly stories: KnownNames;
  readonly unreadable: ReadonlySet<string>;
}

/** Names that lead to nothing: authors, sections, threads, pages; and ids that stand twice. */
export function referenceProblems(records: Records): readonly Problem[] {
  const known: Known = {
    sections: new Map(records.sections.map(({ id, name }) => [id, name])),
    authors: new Map(records.authors.map(({ id, name }) => [id, name])),
    stories: new Map(Object.entries(records.publication.stories)),
    unreadable: records.unreadable,
  };
  return [
    ...records.articles
      .filter((record) => !isSound(record, known))
      .flatMap((record) => ofArticle(record, known)),
    ...ofSite(records),
    ...repeatedIds(records.articles),
  ];
}

/** Whether all that a record names is there, as it nearly always is. */
function isSound({ sectionId, authorIds, storyId }: ArticleRecord, known: Known): boolean {
  return (
    known.sections.has(sectionId) &&
    authorIds.every((id) => known.authors.has(id)) &&
    (storyId === undefined || known.stories.has(storyId))
  );
}

function ofArticle(record: ArticleRecord, known: Known): readonly Problem[] {
  const missing = (recordType: string, name: string, names: KnownNames, field: string, otherwise: string) =>
    names.has(name) || known.unreadable.has(name) || known.unreadable.has(slugOf(name))
      ? []
      : [fieldProblem(record.origin, field, suggestName(recordType, name, names, otherwise))];
  const { sectionId, authorIds, storyId } = record;
  return [
    ...(sectionId === ""
      ? []
      : missing("section", sectionId, known.sections, "section", `${fileHint("sections", sectionId)}.`)),
    ...authorIds.flatMap((id, index) =>
      missing("author", id, known.authors, `authors.${index}`, `${fileHint("authors", id)}, or use byline.`),
    ),
    ...(storyId === undefined
      ? []
      : missing("thread", storyId, known.stories, "story", `List it under stories in site.yaml.`)),
  ];
}

function fileHint(folder: string, name: string): string {
  const id = slugOf(name);
  return id === name ? `Add a file ${folder}/${id}.md` : `Add a file ${folder}/${id}.md and write ${id} here`;
}

function ofSite({ publication, siteOrigin, articles, pages, unreadable }: Records): readonly Problem[] {
  const problems: Problem[] = [];
  if (publication.lead !== undefined) {
    const { error } = articleFinder(articles, unreadable)(publication.lead);
    if (error) problems.push(fieldProblem(siteOrigin, "lead", error));
  }
  const known = new Map(pages.map(({ id, title }) => [id, title]));
  for (const [policy, id] of Object.entries(publication.policies))
    if (id !== undefined && !known.has(id) && !unreadable.has(id))
      problems.push(
        fieldProblem(
          siteOrigin,
          `policies.${policy}`,
          suggestName("page", id, known, `${fileHint("pages", id)}.`),
        ),
      );
  return problems;
}

function repeatedIds(articles: readonly ArticleRecord[]): readonly Problem[] {
  if (new Set(articles.map(({ id }) => id)).size === articles.length) return [];
  const seen = new Map<string, ArticleRecord>();
  return articles.flatMap((record) => {
    const first = seen.get(record.id);
    seen.set(record.id, first ?? record);
    return first && first.url !== record.url
      ? [
          fieldProblem(
            record.origin,
            "id",
            `"${record.id}" is the id of ${first.origin.file} too. Give each its own.`,
          ),
        ]
      : [];
  });
}

/** Finds articles by slug, or by address where two share a slug. */
export function articleFinder(records: readonly ArticleRecord[], unreadable: ReadonlySet<string>) {
  // Many publications never ask.
  const slugs = lazy(() => Map.groupBy(records, (record) => record.slug));
  const urls = lazy(() => new Map(records.map((record) => [record.url, record])));
  const files = lazy(() => Map.groupBy(records, ({ origin }) => fileName(origin.file)));
  const titles = lazy(() => new Map(records.map((record) => [slugOf(record.title), record])));
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
  return (name: string): { readonly record?: ArticleRecord; readonly error?: string } => {
    const direct = urls().get(name);
    if (direct) return { record: direct };
    const [first, second] = slugs().get(name) ?? [];
    // Where one of them has a faulty date, nobody knows yet which address it will have.
    if (first && second && unreadable.has(name)) return { record: first };
    if (first && second)
      return {
        error: `"${name}" is the slug of ${first.url} and of ${second.url}. Write the whole address.`,
      };
    if (first) return { record: first };
    if (unreadable.has(name)) return {};
    const meant = meantArticle(name) ?? closest(name, slugs().keys());
    const otherwise = "Write the slug of an article.";
    return { error: reportedUnknown("article", name, { meant, otherwise }) };
  };
}

export type ArticleFinder = ReturnType<typeof articleFinder>;

/** The addresses of the articles that a record names as related, and what is wrong with the others. */
export function relatedUrls(
  record: ArticleRecord,
  find: ArticleFinder,
): { readonly urls: readonly string[]; readonly problems: readonly Problem[] } {
  const found = record.relatedSlugs.map(find);
  const problems = found.flatMap(({ error, record: other }, index) => {
    const message = error ?? (other === record ? "names the article itself. Remove it." : undefined);
    return message === undefined ? [] : [fieldProblem(record.origin, `related.${index}`, message)];
  });
  return { urls: found.flatMap(({ record: other }) => (other ? [other.url] : [])), problems };
}

/** The name of an article's file, or of the folder that it has to itself. */
function fileName(path: string): string {
  return path
    .replace(/\.md$/, "")
    .replace(/[/\\]index$/, "")
    .replace(/^.*[/\\]/s, "");
}
