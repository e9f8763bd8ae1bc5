import { DateTime } from "luxon";

/**
 * A date as RSS wants it: with four digits for the year, English names and a numeric zone.
 * https://www.rssboard.org/rss-specification#optionalChannelElements (the note on dates)
 * @example rfc822Date("2023-11-09T08:30:00+09:00") // "Thu, 09 Nov 2023 08:30:00 +0900"
 */
export const rfc822Date = (iso: string): string => DateTime.fromISO(iso, { setZone: true }).toRFC2822() ?? "";
