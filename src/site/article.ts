import { DateTime } from "luxon";
import type { Complete } from "../lib/complete.ts";
import { hashOf } from "../lib/hash.ts";
import type { Article, ArticleRecord, Status } from "../model/article.ts";
import type { Author } from "../model/author.ts";
import type { Section } from "../model/section.ts";
import type { Site } from "../model/site.ts";
import type { Tag } from "../model/tag.ts";
import type { Clock } from "../model/time.ts";

/** The values that ids of a record stand for. */
interface Resolvers {
  readonly sections: ReadonlyMap<string, Section>;
  readonly authors: ReadonlyMap<string, Author>;
  readonly tagOf: (spelling: string) => Tag | undefined;
  readonly related: ReadonlyMap<ArticleRecord, readonly string[]>;
  readonly stories: Readonly<Record<string, string>>;
}

/** Returns the article of a record, or undefined if its section is unknown, which `references.ts` reports. */
export function articleOf(record: ArticleRecord, resolvers: Resolvers, clock: Clock): Article | undefined {
  const { storyId } = record;
  const section = resolvers.sections.get(record.sectionId);
  if (!section) return undefined;
  const status = statusAt(record, clock);
  // Nothing dated ahead is shown yet, updates and corrections included.
  const isVisible = (ms: number): boolean => status !== "published" || clock.hasPassed(ms);
  const isKnown = storyId !== undefined && Object.hasOwn(resolvers.stories, storyId);
  const title = isKnown ? resolvers.stories[storyId] : undefined;
  const linked: Omit<Complete<Article>, "hash"> = {
    record,
    status,
    section,
    authors: present(record.authorIds.map((id) => resolvers.authors.get(id))),
    tags: tagsOf(record, resolvers),
    story: storyId !== undefined && title !== undefined ? { id: storyId, title } : undefined,
    relatedUrls: resolvers.related.get(record) ?? [],
    updated: record.updated && isVisible(record.updated.ms) ? record.updated : undefined,
    corrections: record.corrections.filter(({ date }) => isVisible(date.ms)),
  };
  return { ...linked, hash: linkedHash(linked, record) };
}

function present<Value>(values: readonly (Value | undefined)[]): readonly Value[] {
  return values.filter((value) => value !== undefined);
}

/** Returns the tags of a record, each once, however many spellings of it there are. */
function tagsOf({ tagNames }: ArticleRecord, { tagOf }: Resolvers): readonly Tag[] {
  return present(tagNames.map(tagOf)).filter((tag, index, tags) => tags.indexOf(tag) === index);
}

/** Hashes the record and all that linking adds to it or hides of it. */
function linkedHash(article: Omit<Article, "hash">, record: ArticleRecord): string {
  return hashOf([
    record.hash,
    article.status,
    article.section.hash,
    article.story?.title ?? "",
    article.updated?.iso ?? "",
    String(article.corrections.length),
    ...article.authors.map(({ hash }) => hash),
    ...article.tags.map(({ hash }) => hash),
    ...article.relatedUrls,
  ]);
}

/** Returns the status that an article has at the time of a clock. */
export function statusAt(
  record: Pick<ArticleRecord, "draft" | "published">,
  { hasPassed }: Pick<Clock, "hasPassed">,
): Status {
  return record.draft ? "draft" : hasPassed(record.published.ms) ? "published" : "scheduled";
}

/**
 * Returns the age thresholds of a site: for each number of years from 1 on, the newest of the given moments
 * that is longer ago, in milliseconds since 1970. Asks the clock only about moments next to a threshold,
 * which is how it knows when the next article turns a year older.
 */
export function ageThresholds(
  moments: readonly number[],
  { hasPassed, timeZone }: Pick<Clock, "hasPassed"> & { readonly timeZone: string },
): readonly number[] {
  const newestFirst = [...new Set(moments)].sort((one, other) => other - one);
  const thresholds: number[] = [];
  for (let from = 0, years = 1; ; years += 1) {
    from = firstIndex({ from, to: newestFirst.length }, (index) =>
      hasPassed(anniversary(newestFirst[index] ?? 0, years, timeZone)),
    );
    const threshold = newestFirst[from];
    if (threshold === undefined) return thresholds;
    thresholds.push(threshold);
  }
}

/**
 * Returns the first index from `from` on for which `holds` is true, by binary search. It must be true for all
 * later ones.
 */
function firstIndex(
  range: { readonly from: number; readonly to: number },
  holds: (index: number) => boolean,
) {
  let { from, to } = range;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}

/**
 * Returns the moment from which something is more than so many years old: the midnight after its anniversary.
 * Pages change once a day at most, whatever the times of day in an archive.
 */
function anniversary(ms: number, years: number, zone: string): number {
  return DateTime.fromMillis(ms, { zone }).plus({ years }).plus({ days: 1 }).startOf("day").toMillis();
}

/**
 * Returns the full years since the last update of an article: 0 in the first year, and if its age does not
 * matter.
 */
export function yearsOld(
  { record, updated }: Pick<Article, "record" | "updated">,
  { ageThresholds }: Pick<Site, "ageThresholds">,
): number {
  if (record.evergreen) return 0;
  const { ms } = updated ?? record.published;
  return ageThresholds.findLastIndex((threshold) => ms <= threshold) + 1;
}
