import { lazy } from "../lib/cache.ts";
import { areDistinct } from "../lib/distinct-texts.ts";
import { slugOf } from "../lib/names.ts";
import { closest, type KnownNames, reportedUnknown, suggestName } from "../lib/suggest.ts";
import type { ArticleRecord } from "../model/article.ts";
import { fieldProblem, type Problem } from "../model/problem.ts";
import type { Records } from "../model/site.ts";
import type { Clock } from "../model/time.ts";
import { statusAt } from "./article.ts";

/** The ids that records may refer to. */
interface KnownIds {
  readonly sections: KnownNames;
  readonly authors: KnownNames;
  readonly stories: KnownNames;
  readonly unreadable: ReadonlySet<string>;
}

/**
 * Returns a problem for each reference to an author, section, story or page that does not exist, and for each
 * id that two articles share.
 */
export function referenceProblems(records: Records): readonly Problem[] {
  const known: KnownIds = {
    sections: new Map(records.sections.map(({ id, name }) => [id, name])),
    authors: new Map(records.authors.map(({ id, name }) => [id, name])),
    stories: new Map(Object.entries(records.publication.stories)),
    unreadable: records.unreadable,
  };
  return [
    ...records.articles
      .filter((record) => !isSound(record, known))
      .flatMap((record) => articleProblems(record, known)),
    ...publicationProblems(records),
    ...repeatedIds(records.articles),
  ];
}

/** Returns true if all references of a record exist, as they nearly always do. */
function isSound({ sectionId, authorIds, storyId }: ArticleRecord, known: KnownIds): boolean {
  return (
    known.sections.has(sectionId) &&
    authorIds.every((id) => known.authors.has(id)) &&
    (storyId === undefined || known.stories.has(storyId))
  );
}

function articleProblems(record: ArticleRecord, known: KnownIds): readonly Problem[] {
  const missing = (recordType: string, name: string, names: KnownNames, field: string, otherwise: string) =>
    isKnown(name, names, known.unreadable)
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

/** Returns true if a name is that of a record, or of a file that could not be read: that one is reported already. */
export function isKnown(name: string, names: KnownNames, unreadable: ReadonlySet<string>): boolean {
  return names.has(name) || unreadable.has(name) || unreadable.has(slugOf(name));
}

function fileHint(folder: string, name: string): string {
  const id = slugOf(name);
  return id === name ? `Add a file ${folder}/${id}.md` : `Add a file ${folder}/${id}.md and write ${id} here`;
}

function publicationProblems({ publication, siteOrigin, pages, unreadable }: Records): readonly Problem[] {
  const problems: Problem[] = [];
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
  if (areDistinct(articles.map(({ id }) => id))) return [];
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

/**
 * Returns a finder of articles by slug, or by address if two share a slug. It gives the record, an error for
 * the editor, or neither if the name may be that of an unreadable file.
 */
export function articleFinder(records: readonly ArticleRecord[], unreadable: ReadonlySet<string>) {
  // Many publications have no reference to an article.
  const slugs = lazy(() => Map.groupBy(records, (record) => record.slug));
  const urls = lazy(() => new Map(records.map((record) => [record.url, record])));
  const files = lazy(() => Map.groupBy(records, ({ origin }) => fileName(origin.file)));
  const titles = lazy(() => new Map(records.map((record) => [slugOf(record.title), record])));
  /** Returns the name to write for an article that is named by its address, file or headline, in full or in part. */
  const likelyName = (name: string): string | undefined => {
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
    // If one of them has an invalid date, its address is not known yet.
    if (first && second && unreadable.has(name)) return { record: first };
    if (first && second)
      return {
        error: `"${name}" is the slug of ${first.url} and of ${second.url}. Write the whole address.`,
      };
    if (first) return { record: first };
    if (unreadable.has(name)) return {};
    const meant = likelyName(name) ?? closest(name, slugs().keys());
    const otherwise = "Write the slug of an article.";
    return { error: reportedUnknown("article", name, { meant, otherwise }) };
  };
}

export type ArticleFinder = ReturnType<typeof articleFinder>;

/** Returns the urls of the articles that a record names as related, and the problems of the other names. */
export function relatedUrls(
  record: ArticleRecord,
  find: ArticleFinder,
  clock: Pick<Clock, "hasPassed">,
): { readonly urls: readonly string[]; readonly problems: readonly Problem[] } {
  const found = record.relatedSlugs.map(find);
  const problems = found.flatMap(({ error, record: other }, index) => {
    const field = `related.${index}`;
    const message = error ?? (other === record ? "names the article itself. Remove it." : undefined);
    if (message !== undefined) return [fieldProblem(record.origin, field, message)];
    // No error, since a withdrawal must not wait until other articles are corrected.
    return other && statusAt(other, clock) === "withdrawn"
      ? [fieldProblem(record.origin, field, `"${other.slug}" was withdrawn. Remove it.`, "warning")]
      : [];
  });
  return { urls: found.flatMap(({ record: other }) => (other ? [other.url] : [])), problems };
}

/** Returns the name of an article's file, or of its folder if the file is called index. */
function fileName(path: string): string {
  return path
    .replace(/\.md$/, "")
    .replace(/[/\\]index$/, "")
    .replace(/^.*[/\\]/s, "");
}
