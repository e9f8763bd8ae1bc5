import { dayInMs } from "../lib/durations.ts";
import { hashOf } from "../lib/hash.ts";
import { bitsOf, HashMixer } from "../lib/hash-bits.ts";
import type { ArticleRecord } from "../model/article.ts";
import type { Author } from "../model/author.ts";
import type { Status } from "../model/status.ts";
import type { Clock, Moment } from "../model/time.ts";
import type { Coverage, Update, UpdateRecord } from "../model/update.ts";

/** The records that coverage is made from. */
interface CoverageRecords {
  readonly record: ArticleRecord;
  /** The updates that are files of their own. */
  readonly files: readonly UpdateRecord[];
  readonly authors: ReadonlyMap<string, Author>;
  /** The status of the article. */
  readonly status: Status;
}

/** Coverage without an end counts as ended so long after its last update, in milliseconds. */
const longestSilence = dayInMs;

/**
 * Returns the coverage of a live article as of a clock. Of updates that are drafts or dated ahead it has nothing, except in a
 * preview.
 */
export function coverageOf({ record, files, authors, status }: CoverageRecords, clock: Clock): Coverage {
  const all = [...record.updates, ...files].sort(newestUpdateFirst);
  const mixer = new HashMixer();
  const updates = all.flatMap((update): readonly Update[] => {
    const own = updateStatus(update, clock);
    if (own !== "published" && clock.audience === "public") return [];
    const corrections = update.corrections.filter(
      ({ date }) => own !== "published" || clock.hasPassed(date.ms),
    );
    const writers = update.authorIds.flatMap((id) => authors.get(id) ?? []);
    mixer.add(bitsOf(update.hash)).add(bitsOf(hashOf([update.id, own, String(corrections.length)])));
    mixer.addNumber(writers.length);
    for (const { hash } of writers) mixer.add(bitsOf(hash));
    const { id, date, title, isKey, body } = update;
    return [{ id, date, title, isKey, corrections, body, authors: writers, status: own }];
  });
  const { published, coverageStart: start = published, coverageEnd } = record;
  const newest = updates.find((update) => update.status === "published")?.date;
  const updated = newest && newest.ms > published.ms ? newest : published;
  const ended = clock.hasPassed(coverageEnd?.ms ?? updated.ms + longestSilence) && status === "published";
  mixer.addNumber(updates.length).addNumber(ended ? 1 : 0);
  return { start, end: coverageEnd ?? (ended ? updated : undefined), ended, updated, updates, hash: mixer };
}

/** Returns the status that an update has at the time of a clock, by itself. */
export function updateStatus(
  { draft, date }: Pick<UpdateRecord, "draft" | "date">,
  { hasPassed }: Pick<Clock, "hasPassed">,
): Status {
  return draft ? "draft" : hasPassed(date.ms) ? "published" : "scheduled";
}

/** Compares updates: newest first, then by id. */
function newestUpdateFirst(
  one: { readonly date: Moment; readonly id: string },
  other: { readonly date: Moment; readonly id: string },
): number {
  return other.date.ms - one.date.ms || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);
}

/** Returns the updates that are files of their own, by the file of their article. */
export function updatesByArticle(
  updates: readonly UpdateRecord[],
): ReadonlyMap<string, readonly UpdateRecord[]> {
  return Map.groupBy(updates, ({ origin }) => articleFile(origin.file));
}

/**
 * Returns the file of the article that an update belongs to.
 * @example articleFile("content/articles/storm/updates/lamps.md") // "content/articles/storm/index.md"
 */
function articleFile(updateFile: string): string {
  return updateFile.replace(/([/\\])updates[/\\][^/\\]+$/, "$1index.md");
}
