import { weakMemo } from "../lib/cache.ts";
import type { Article } from "../model/article.ts";

/** The articles of one month of the publication's time zone, newest first. */
export interface Month {
  /** The year and the month: "2023-11". */
  readonly key: string;
  readonly articles: readonly Article[];
}

/** Returns the months of articles that are in total order, newest first. */
export const monthsOf = weakMemo((newestFirst: readonly Article[]): readonly Month[] => {
  const months = new Map<string, Article[]>();
  let key = "";
  let month: Article[] = [];
  for (const article of newestFirst) {
    const { iso } = article.record.published;
    // Mostly the month of the article before. It may come twice, where a clock was set back into the month before.
    if (key === "" || !iso.startsWith(key)) {
      key = iso.slice(0, "2023-11".length);
      month = months.getOrInsertComputed(key, () => []);
    }
    month.push(article);
  }
  return [...months].map(([key, articles]) => ({ key, articles }));
});
