import { DateTime } from "luxon";
import type { Clock } from "./clock.ts";

/**
 * As of when a moment is more than some years ago: the midnight after its anniversary, so that pages turn once a day at
 * most, whatever the time of day that they came out.
 */
const turnOf = (ms: number, years: number, zone: string): number =>
  DateTime.fromMillis(ms, { zone }).plus({ years }).plus({ days: 1 }).startOf("day").toMillis();

/** The first place, from a given one on, at which something holds that holds at all later ones too. */
const firstPlace = (
  places: { readonly from: number; readonly to: number },
  holds: (place: number) => boolean,
) => {
  let { from, to } = places;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
};

/**
 * For each number of years from 1 on, the newest of the given moments that is longer ago than that, in milliseconds
 * since 1970. The clock is asked about the moments on either side of each mark, and so knows until when the marks hold;
 * of an archive of any size it is asked about a few.
 */
export const yearMarks = (
  moments: readonly number[],
  { hasCome, timeZone }: Pick<Clock, "hasCome"> & { readonly timeZone: string },
): readonly number[] => {
  const newestFirst = [...new Set(moments)].sort((one, other) => other - one);
  const marks: number[] = [];
  for (let from = 0, years = 1; ; years += 1) {
    from = firstPlace({ from, to: newestFirst.length }, (place) =>
      hasCome(turnOf(newestFirst[place] ?? 0, years, timeZone)),
    );
    const mark = newestFirst[from];
    if (mark === undefined) return marks;
    marks.push(mark);
  }
};
