import { DateTime } from "luxon";
import type { Complete } from "../lib/complete.ts";
import { hashOf } from "../lib/hash.ts";
import type { Article, ArticleRecord, Status } from "../model/article.ts";
import type { Author } from "../model/author.ts";
import type { Section } from "../model/section.ts";
import type { Site } from "../model/site.ts";
import type { Tag } from "../model/tag.ts";
import type { Clock } from "../model/time.ts";

/** What the ids of records lead to. */
interface Resolvers {
  readonly sections: ReadonlyMap<string, Section>;
  readonly authors: ReadonlyMap<string, Author>;
  readonly tagOf: (spelling: string) => Tag | undefined;
  readonly related: ReadonlyMap<ArticleRecord, readonly string[]>;
  readonly stories: Readonly<Record<string, string>>;
}

/** An article of a record, or undefined where its section is unknown (which is reported elsewhere). */
export function articleOf(record: ArticleRecord, resolvers: Resolvers, clock: Clock): Article | undefined {
  const { storyId } = record;
  const section = resolvers.sections.get(record.sectionId);
  if (!section) return undefined;
  const status = statusAt(record, clock);
  // What is dated ahead does not exist yet, corrections and updates included.
  const isThere = (ms: number): boolean => status !== "published" || clock.hasPassed(ms);
  const isKnown = storyId !== undefined && Object.hasOwn(resolvers.stories, storyId);
  const title = isKnown ? resolvers.stories[storyId] : undefined;
  const linked: Omit<Complete<Article>, "hash"> = {
    record,
    status,
    section,
    authors: known(record.authorIds.map((id) => resolvers.authors.get(id))),
    tags: tagsOf(record, resolvers),
    story: storyId !== undefined && title !== undefined ? { id: storyId, title } : undefined,
    relatedUrls: resolvers.related.get(record) ?? [],
    updated: record.updated && isThere(record.updated.ms) ? record.updated : undefined,
    corrections: record.corrections.filter(({ date }) => isThere(date.ms)),
  };
  return { ...linked, hash: linkedHash(linked, record) };
}

function known<Value>(values: readonly (Value | undefined)[]): readonly Value[] {
  return values.filter((value) => value !== undefined);
}

/** Each tag once, in whichever spellings it stands there. */
function tagsOf({ tagNames }: ArticleRecord, { tagOf }: Resolvers): readonly Tag[] {
  return known(tagNames.map(tagOf)).filter((tag, index, tags) => tags.indexOf(tag) === index);
}

/** Of all that linking adds to a record or takes away from it. */
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

export function statusAt(
  record: Pick<ArticleRecord, "draft" | "published">,
  { hasPassed }: Pick<Clock, "hasPassed">,
): Status {
  return record.draft ? "draft" : hasPassed(record.published.ms) ? "published" : "scheduled";
}

/**
 * For each number of years from 1 on, the newest of the given moments that is longer ago than that, in milliseconds
 * since 1970. The clock is asked about the moments on either side of each mark, and so knows until when the marks hold;
 * of an archive of any size it is asked about a few.
 */
export function ageThresholds(
  moments: readonly number[],
  { hasPassed, timeZone }: Pick<Clock, "hasPassed"> & { readonly timeZone: string },
): readonly number[] {
  const newestFirst = [...new Set(moments)].sort((one, other) => other - one);
  const marks: number[] = [];
  for (let from = 0, years = 1; ; years += 1) {
    from = firstPlace({ from, to: newestFirst.length }, (place) =>
      hasPassed(turnOf(newestFirst[place] ?? 0, years, timeZone)),
    );
    const mark = newestFirst[from];
    if (mark === undefined) return marks;
    marks.push(mark);
  }
}

/** The first place, from a given one on, at which something holds that holds at all later ones too. */
function firstPlace(
  places: { readonly from: number; readonly to: number },
  holds: (place: number) => boolean,
) {
  let { from, to } = places;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}

/**
 * As of when a moment is more than some years ago: the midnight after its anniversary, so that pages turn once a day at
 * most, whatever the time of day that they came out.
 */
function turnOf(ms: number, years: number, zone: string): number {
  return DateTime.fromMillis(ms, { zone }).plus({ years }).plus({ days: 1 }).startOf("day").toMillis();
}

/**
 * How many whole years an article is older than, counted from its last update; 0 for the first year, and for those whose
 * age is no matter.
 */
export function yearsOld(
  { record, updated }: Pick<Article, "record" | "updated">,
  { ageThresholds }: Pick<Site, "ageThresholds">,
): number {
  if (record.evergreen) return 0;
  const { ms } = updated ?? record.published;
  return ageThresholds.findLastIndex((mark) => ms <= mark) + 1;
}
