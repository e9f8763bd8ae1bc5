import { DateTime } from "luxon";
import type { Problem } from "../model/problem.ts";
import type { BuildTarget } from "../model/publication.ts";
import { preparedContent } from "./check.ts";

/** When a site becomes another without a change of its sources. */
interface NextDue {
  /** ISO 8601 in the publication's time zone, such as 2026-11-29T08:30:00+01:00. Undefined if nothing is due any more. */
  readonly due?: string | undefined;
  /** Problems that say why it is not known; none if it is. */
  readonly problems: readonly Problem[];
}

/**
 * Returns the next moment at which something falls due, by the clock that records what a build asks of it: an article or
 * a correction comes out, a story leaves the news sitemap, an article turns a year older.
 */
export async function nextDue(target: BuildTarget): Promise<NextDue> {
  const { plan, problems } = await preparedContent(target);
  if (!plan) return { problems };
  const { until } = plan.validity();
  // A whole second, so that whoever waits for it in seconds does not come too early.
  const moment = DateTime.fromMillis(Math.ceil(until / 1000) * 1000, {
    zone: plan.site.publication.timeZone,
  });
  // The clock of a plan that holds for ever ends with the last moment that has a date.
  return {
    due:
      moment.isValid && moment.year < 9999
        ? (moment.toISO({ suppressMilliseconds: true }) ?? undefined)
        : undefined,
    problems: [],
  };
}
