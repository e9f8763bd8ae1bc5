import { DateTime } from "luxon";
import type { Moment } from "../model/time.ts";
import { dayZone } from "./day-zone.ts";
import { meantDate } from "./meant-date.ts";

/**
 * Parses a date of front matter as a moment in the publication's zone. Returns the error message if it is none.
 * A date without an offset is local to the zone; one with an offset is converted to it.
 * A local time that a clock change skips is an error; one that it repeats means the first.
 * @example parseMoment("2023-11-09T08:30", "Asia/Seoul").moment?.iso // "2023-11-09T08:30:00+09:00"
 */
export function parseMoment(text: string, zone: string): ParsedMoment {
  const match = form.exec(text.trim());
  if (!match) return { error: formError(text, zone) };
  const [, day = "", clock, seconds, offset] = match;
  const precision = clock === undefined ? "day" : "minute";
  const wanted = `${day}T${clock ?? "00:00"}${seconds ?? ""}`;
  const time = localTime(`${wanted}${offset ?? ""}`, zone);
  if (day < "0001" || (!time.isValid && !DateTime.fromISO(day, { zone: "utc" }).isValid))
    return { error: `"${text}" is a day that the calendar does not have. ${hint}` };
  if (!time.isValid || wanted.includes("T24")) return { error: `"${text}" is not a time of day. ${hint}` };
  const iso = time.toISO() ?? "";
  if (!/^\d{4}-/.test(iso))
    return { error: `"${text}" lies outside of the years 0000 to 9999 in ${zone}. ${hint}` };
  if (offset === undefined && !iso.startsWith(precision === "day" ? day : wanted))
    return { error: skippedError(text, time, precision) };
  return { moment: momentOf(time, precision) };
}

type ParsedMoment =
  | { readonly moment: Moment; readonly error?: undefined }
  | { readonly moment?: undefined; readonly error: string };

const form =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2}(?:\.\d{1,3})?)?(?: ?(Z|[+-](?:0\d|1[0-4]):?[0-5]\d))?)?$/;

const hint = "Write it as 2023-11-09T08:30 or 2023-11-09.";

/** Returns the message for text that has not the form of a date. */
function formError(text: string, zone: string): string {
  const meant = meantDate(text, zone);
  const isDate = meant && form.test(meant.date) && parseMoment(meant.date, zone).error === undefined;
  if (!isDate) return `"${text}" is not a date. ${hint}`;
  const { date, zoneName, isZoneKnown } = meant;
  if (!isZoneKnown)
    return `"${text}" names a time zone by letters. Write it as ${date}, with the distance from Greenwich behind it (like +01:00) if it is not the time of ${zone}.`;
  return zoneName === undefined
    ? `"${text}" is not a date. Write it as ${date}.`
    : `"${text}" names a time zone by letters, and only numbers say how far it is from Greenwich. Write it as ${date}.`;
}

/** Returns the message for a day or a time that the clocks of the zone never showed. */
function skippedError(text: string, time: DateTime, precision: Moment["precision"]): string {
  return precision === "day"
    ? `"${text}" is a day that the clocks of ${time.zoneName} skipped. Write a day after the change, such as ${time.toISODate()}.`
    : `"${text}" is a time that the clocks of ${time.zoneName} skipped that day. Write a time after the change, such as ${time.toFormat("yyyy-MM-dd'T'HH:mm")}.`;
}

/** Returns the moment of a DateTime, written in the zone of that. */
export function momentOf(time: DateTime, precision: Moment["precision"] = "minute"): Moment {
  return {
    iso: time.toISO({ suppressMilliseconds: true, includeOffset: true }) ?? "",
    ms: time.toMillis(),
    precision,
  };
}

/**
 * Parses ISO 8601 text as a time of a zone: local to it without an offset, converted to it with one. A local time that
 * a clock change repeats means the first.
 * @example localTime("2023-11-09T08:30", "Asia/Seoul").toISO() // "2023-11-09T08:30:00.000+09:00"
 */
export function localTime(iso: string, zone: string): DateTime {
  const ms = momentWithOffset(iso);
  if (ms !== undefined) return DateTime.fromMillis(ms, { zone: dayZone(zone) });
  const time = DateTime.fromISO(iso, { zone: dayZone(zone) });
  if (/T.*(?:Z|[+-]\d{2}(?::?\d{2})?)$/i.test(iso)) return time;
  // For an hour that comes twice luxon takes the one with today's offset, but a build must not depend on today.
  return time.getPossibleOffsets()[0] ?? time;
}

/**
 * Returns a time that is written out with its offset, in milliseconds since 1970, or undefined for all others and for days
 * that the calendar does not have. luxon takes several times as long, and an import reads many of them.
 */
function momentWithOffset(iso: string): number | undefined {
  const day = writtenOut.exec(iso)?.[1];
  if (day === undefined) return undefined;
  const ms = Date.parse(iso);
  if (Number.isNaN(ms)) return undefined;
  // The engine takes the 30th of February for a day of March.
  const isDay = Number(day.slice(8)) <= 28 || new Date(Date.parse(day)).toISOString().startsWith(day);
  return isDay ? ms : undefined;
}

const writtenOut = /^([1-9]\d{3}-\d\d-\d\d)T\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d)$/;
