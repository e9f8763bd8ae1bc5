import type { Moment } from "../model/moment.ts";

interface Dated {
  readonly published: Moment;
  readonly url: string;
}

/** The total order of articles: newest first, then by url. */
export const newestFirst = (one: Dated, other: Dated): number =>
  other.published.ms - one.published.ms || (one.url < other.url ? -1 : one.url > other.url ? 1 : 0);
