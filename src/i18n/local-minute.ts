import { DateTime } from "luxon";
import { dayZone } from "./day-zone.ts";

/**
 * Returns the local time to the minute, with its offset in the hour that a clock change repeats. `now` is in milliseconds
 * since 1970.
 * @example localMinute(0, "Asia/Seoul") // "1970-01-01T09:00"
 */
export function localMinute(now: number, zone: string): string {
  const minute = DateTime.fromMillis(now, { zone: dayZone(zone) }).startOf("minute");
  return minute.toFormat(
    minute.getPossibleOffsets().length > 1 ? "yyyy-MM-dd'T'HH:mmZZ" : "yyyy-MM-dd'T'HH:mm",
  );
}
