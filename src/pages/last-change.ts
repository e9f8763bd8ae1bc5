import type { Article } from "../model/article.ts";
import type { Moment } from "../model/time.ts";

/** Returns the time of the last change: the latest of publication, update and corrections. */
export function lastChange({
  record: { published },
  updated,
  corrections,
  coverage,
}: Pick<Article, "record" | "updated" | "corrections" | "coverage">): Moment {
  // Most articles of an archive were never changed.
  if (!updated && corrections.length === 0 && !coverage) return published;
  const all = [...corrections, ...(coverage?.updates ?? []).flatMap((update) => update.corrections)];
  return newestMoment([published, updated, ...all.map(({ date }) => date)]) ?? published;
}

/** Returns the latest moment, or undefined if there is none. */
export function newestMoment(moments: readonly (Moment | undefined)[]): Moment | undefined {
  return moments.reduce((last, next) => (next && (!last || next.ms > last.ms) ? next : last), undefined);
}
