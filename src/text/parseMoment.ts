import { DateTime } from "luxon";
import type { Moment } from "../model/moment.ts";

export type ParsedMoment =
  | { readonly moment: Moment; readonly fault?: undefined }
  | { readonly moment?: undefined; readonly fault: string };

const advice = "Write it as 2023-11-09T08:30 or 2023-11-09.";
const form = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2}(?:\.\d{1,3})?)?( ?(?:Z|[+-]\d{2}:?\d{2}))?)?$/;

/** The moment of a DateTime, told in its own zone. */
export const momentOf = (time: DateTime, precision: Moment["precision"] = "minute"): Moment => ({
  iso: time.toISO({ suppressMilliseconds: true, includeOffset: true }) ?? "",
  ms: time.toMillis(),
  precision,
});

/**
 * A date of front matter as a moment of the publication's zone, or what is wrong with it.
 * A date without an offset is local to the zone; one with an offset is told in the zone.
 * A local time that a clock change skips is refused; one that it repeats means the first.
 * @example parseMoment("2023-11-09T08:30", "Asia/Seoul").moment?.iso // "2023-11-09T08:30:00+09:00"
 */
export const parseMoment = (text: string, zone: string): ParsedMoment => {
  const match = form.exec(text.trim());
  if (!match) return { fault: `"${text}" is not a date. ${advice}` };
  const [, day = "", clock, seconds = "", offset] = match;
  if (!DateTime.fromISO(day, { zone: "utc" }).isValid)
    return { fault: `"${text}" is a day that the calendar does not have. ${advice}` };
  const wanted = `${day}T${clock ?? "00:00"}${seconds}`;
  const read = DateTime.fromISO(`${wanted}${offset?.trim() ?? ""}`, { zone });
  // Of an hour that comes twice luxon takes the one with today's offset, and a build must not depend on today.
  const time = offset === undefined ? (read.getPossibleOffsets()[0] ?? read) : read;
  if (!time.isValid) return { fault: `"${text}" is not a time of day. ${advice}` };
  if (clock !== undefined && offset === undefined && !time.toISO()?.startsWith(wanted))
    return {
      fault: `"${text}" is a time that the clocks of ${zone} skipped that day. Write a time after the change, such as ${time.toFormat("yyyy-MM-dd'T'HH:mm")}.`,
    };
  return { moment: momentOf(time, clock === undefined ? "day" : "minute") };
};
