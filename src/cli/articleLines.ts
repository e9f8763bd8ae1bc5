import { newestFirst } from "../link/newestFirst.ts";
import { standingAt } from "../link/standingAt.ts";
import { stillClock } from "../link/stillClock.ts";
import type { Standing } from "../model/article.ts";
import type { Records } from "../model/records.ts";

/** An article as `dateline list` tells it. */
export interface ArticleLine {
  /** ISO 8601 in the publication's zone. */
  readonly date: string;
  readonly standing: Standing;
  readonly section: string;
  readonly headline: string;
  readonly file: string;
  readonly url: string;
}

/** Every article as it stands at `now` (milliseconds since 1970), newest first. */
export const articleLines = (
  { articles }: Pick<Records, "articles">,
  now: number,
): readonly ArticleLine[] => {
  const clock = stillClock(now, "everything");
  return [...articles].sort(newestFirst).map((record) => ({
    date: record.published.iso,
    standing: standingAt(record, clock),
    section: record.sectionId,
    headline: record.title,
    file: record.origin.file,
    url: record.url,
  }));
};
