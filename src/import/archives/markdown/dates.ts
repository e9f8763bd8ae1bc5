import { DateTime } from "luxon";
import { textOf } from "./values.ts";

/**
 * Returns a date of front matter as ISO 8601, in any of the shapes that generators take. A day stays a day. A time without an
 * offset is of `zone`, and stays without one if `zone` is undefined. Returns undefined if it is no date.
 * @example dateOf("2016-09-26 21:00 +0200", undefined) // "2016-09-26T21:00+02:00"
 */
export function dateOf(value: unknown, zone: string | undefined): string | undefined {
  const text = textOf(value)?.replace(/^["']|["']$/g, "");
  if (text === undefined) return undefined;
  const parts = numeric.exec(text);
  const iso = parts ? numericDate(parts) : writtenDate(text);
  if (iso === undefined || !DateTime.fromISO(iso, { zone: "utc" }).isValid) return undefined;
  if (zone === undefined || !iso.includes("T") || /(?:Z|[+-]\d\d:\d\d)$/.test(iso)) return iso;
  const time = DateTime.fromISO(iso, { zone });
  return time.isValid ? (time.toISO({ suppressMilliseconds: true }) ?? undefined) : iso;
}

/** Returns the moment of a date in milliseconds since 1970. Without an offset it is of the zone. */
export function momentOf(iso: string, zone: string): number {
  return DateTime.fromISO(iso, { zone }).toMillis();
}

const numeric =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:(?:[Tt]|\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|z|UTC|GMT|[+-]\d{1,2}(?::?\d{2})?)?)?$/;

function numericDate(parts: readonly (string | undefined)[]): string {
  const [, year, month = "", day = "", hour, minute, second, offset] = parts;
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  if (hour === undefined) return date;
  return `${date}T${hour.padStart(2, "0")}:${minute}${second === undefined ? "" : `:${second}`}${offsetOf(offset)}`;
}

/** @example offsetOf("-4") // "-04:00" */
function offsetOf(offset: string | undefined): string {
  if (offset === undefined) return "";
  const [, sign = "+", hours = "", minutes = "00"] = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(offset) ?? [];
  return hours === "" ? "Z" : `${sign}${hours.padStart(2, "0")}:${minutes}`;
}

/** Dates in words, as in e-mails and in English. */
function writtenDate(text: string): string | undefined {
  const mail = DateTime.fromRFC2822(text, { setZone: true });
  if (mail.isValid) return mail.toISO({ suppressMilliseconds: true }) ?? undefined;
  for (const format of ["LLLL d, yyyy", "LLL d, yyyy", "d LLLL yyyy", "d LLL yyyy"]) {
    const day = DateTime.fromFormat(text, format, { zone: "utc", locale: "en" });
    if (day.isValid) return day.toISODate() ?? undefined;
  }
  const seconds = /^\d{9,10}$/.test(text) ? Number(text) : Number.NaN;
  return Number.isNaN(seconds) ? undefined : new Date(seconds * 1000).toISOString();
}
