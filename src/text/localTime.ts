import { DateTime } from "luxon";

/**
 * ISO 8601 text as a time of a zone: local to it without an offset, told in it with one. A local time that a clock
 * change repeats means the first.
 * @example localTime("2023-11-09T08:30", "Asia/Seoul").toISO() // "2023-11-09T08:30:00.000+09:00"
 */
export const localTime = (iso: string, zone: string): DateTime => {
  const time = DateTime.fromISO(iso, { zone });
  if (/T.*(?:Z|[+-]\d{2}(?::?\d{2})?)$/i.test(iso)) return time;
  // Of an hour that comes twice luxon takes the one with today's offset, and a build must not depend on today.
  return time.getPossibleOffsets()[0] ?? time;
};
