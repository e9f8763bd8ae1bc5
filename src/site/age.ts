import { DateTime } from "luxon";
import { firstIndex } from "../lib/first-index.ts";
import type { Article } from "../model/article.ts";
import type { Site } from "../model/site.ts";
import type { Clock } from "../model/time.ts";

/**
 * Returns the age thresholds of a site: for each number of years from 1 on, the newest of the given moments
 * that is longer ago, in milliseconds since 1970. Asks the clock only about moments next to a threshold,
 * which is how it knows when the next article turns a year older.
 */
export function ageThresholds(
  moments: readonly number[],
  { hasPassed, timeZone }: Pick<Clock, "hasPassed"> & { readonly timeZone: string },
): readonly number[] {
  const newestFirst = Float64Array.from(moments).sort().reverse();
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
 * Returns the moment from which something is more than so many years old: the midnight after its anniversary.
 * Pages change once a day at most, whatever the times of day in an archive.
 */
function anniversary(ms: number, years: number, zone: string): number {
  return DateTime.fromMillis(ms, { zone }).plus({ years }).plus({ days: 1 }).startOf("day").toMillis();
}

type AgedSite = Pick<Site, "ageThresholds">;

/**
 * Returns the full years since the last update of an article: 0 in the first year, and if its age does not
 * matter.
 */
export function yearsOld({ record, updated }: Pick<Article, "record" | "updated">, site: AgedSite): number {
  return record.evergreen ? 0 : yearsSince((updated ?? record.published).ms, site);
}

function yearsSince(ms: number, { ageThresholds }: AgedSite): number {
  let years = 0;
  // Most thresholds are older than most articles, so the search begins at the newest.
  for (; years < ageThresholds.length; years += 1) if (ms > (ageThresholds[years] ?? 0)) break;
  return years;
}

/**
 * Returns the full years since the last update of each article of a site, in their order, whether its age matters or not.
 * Since articles are sorted by date, it looks at the dates of few.
 */
export function yearsOfAll({
  articles,
  ageThresholds,
}: Pick<Site, "articles" | "ageThresholds">): readonly number[] {
  const firstOld = ageThresholds.map((threshold) =>
    firstIndex({ to: articles.length }, (index) => (articles[index]?.record.published.ms ?? 0) <= threshold),
  );
  let years = 0;
  return articles.map(({ updated }, index) => {
    while (index >= (firstOld[years] ?? articles.length)) years += 1;
    return updated ? yearsSince(updated.ms, { ageThresholds }) : years;
  });
}
