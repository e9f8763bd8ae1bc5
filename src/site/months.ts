import type { Article } from "../model/article.ts";
import type { Month } from "../model/site.ts";

/** Returns the months of articles that are in total order, newest first. */
export function monthsOf(newestFirst: readonly Article[]): readonly Month[] {
  const months = new Map<string, Article[]>();
  let key = "";
  let month: Article[] = [];
  for (const article of newestFirst) {
    // Mostly the month of the article before. It may come twice, where a clock was set back into the month before.
    if (key === "" || !article.record.published.iso.startsWith(key)) {
      key = monthOf(article);
      month = months.getOrInsertComputed(key, () => []);
    }
    month.push(article);
  }
  return [...months].map(([key, articles]) => ({ key, articles }));
}

/** Returns the key of the month of an article. */
export function monthOf({ record }: Article): string {
  return record.published.iso.slice(0, "2023-11".length);
}
