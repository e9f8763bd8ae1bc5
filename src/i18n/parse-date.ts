import { DateTime, Info, type Zone } from "luxon";
import { boundedCache } from "../lib/cache.ts";
import type { Moment } from "../model/time.ts";
import { meantDate } from "./meant-date.ts";

/** The moment of a DateTime, told in its own zone. */
export function momentOf(time: DateTime, precision: Moment["precision"] = "minute"): Moment {
  return {
    iso: time.toISO({ suppressMilliseconds: true, includeOffset: true }) ?? "",
    ms: time.toMillis(),
    precision,
  };
}

type ParsedMoment =
  | { readonly moment: Moment; readonly error?: undefined }
  | { readonly moment?: undefined; readonly error: string };

const form =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2}(?:\.\d{1,3})?)?(?: ?(Z|[+-](?:0\d|1[0-4]):?[0-5]\d))?)?$/;

const day = 24 * 60 * 60 * 1000;

const hint = "Write it as 2023-11-09T08:30 or 2023-11-09.";

/**
 * A date of front matter as a moment of the publication's zone, or what is wrong with it.
 * A date without an offset is local to the zone; one with an offset is told in the zone.
 * A local time that a clock change skips is refused; one that it repeats means the first.
 * @example parseMoment("2023-11-09T08:30", "Asia/Seoul").moment?.iso // "2023-11-09T08:30:00+09:00"
 */
export function parseMoment(text: string, zone: string): ParsedMoment {
  const match = form.exec(text.trim());
  if (!match) return { error: formError(text, zone) };
  const [, day = "", clock, seconds, offset] = match;
  const precision = clock === undefined ? "day" : "minute";
  const steady = fastDate({ day, clock, seconds, offset }, zone);
  if (steady) return { moment: { ...steady, precision } };
  if (day < "0001" || !DateTime.fromISO(day, { zone: "utc" }).isValid)
    return { error: `"${text}" is a day that the calendar does not have. ${hint}` };
  const wanted = `${day}T${clock ?? "00:00"}${seconds ?? ""}`;
  const time = localTime(`${wanted}${offset ?? ""}`, zone);
  if (!time.isValid || wanted.includes("T24")) return { error: `"${text}" is not a time of day. ${hint}` };
  const told = time.toISO() ?? "";
  if (!/^\d{4}-/.test(told))
    return { error: `"${text}" lies outside of the years 0000 to 9999 in ${zone}. ${hint}` };
  const isDay = clock === undefined;
  if (offset === undefined && !told.startsWith(isDay ? day : wanted))
    return { error: skippedError(text, time, isDay) };
  return { moment: momentOf(time, precision) };
}

/** What to say of a text that has not the form of a date. */
function formError(text: string, zone: string): string {
  const meant = meantDate(text, zone);
  const isDate = meant && form.test(meant.date) && parseMoment(meant.date, zone).error === undefined;
  if (!isDate) return `"${text}" is not a date. ${hint}`;
  const { date, zoneName, isZoneKnown } = meant;
  if (!isZoneKnown)
    return `"${text}" names a time zone by letters. Write it as ${date}, with the distance from Greenwich behind it (like +01:00) if it is not the time of ${zone}.`;
  return zoneName === undefined
    ? `"${text}" is not a date. Write it as ${date}.`
    : `"${text}" names a time zone by letters, and only figures tell how far it is from Greenwich. Write it as ${date}.`;
}

/** How a zone's clocks stand for a while. */
interface FixedOffset {
  /** Before UTC where it is negative. */
  readonly minutes: number;
  /** Whether the zone has this offset for ever, as UTC has. */
  readonly isFixed: boolean;
}

function told({ minutes, isFixed }: FixedOffset): string {
  if (isFixed && minutes === 0) return "Z";
  const size = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${twoDigits(Math.floor(size / 60))}:${twoDigits(size % 60)}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}

/** What to say of a day or a time of day that the clocks of the zone never showed. */
function skippedError(text: string, time: DateTime, isDay: boolean): string {
  return isDay
    ? `"${text}" is a day that the clocks of ${time.zoneName} skipped. Write a day after the change, such as ${time.toISODate()}.`
    : `"${text}" is a time that the clocks of ${time.zoneName} skipped that day. Write a time after the change, such as ${time.toFormat("yyyy-MM-dd'T'HH:mm")}.`;
}

/**
 * ISO 8601 text as a time of a zone: local to it without an offset, told in it with one. A local time that a clock
 * change repeats means the first.
 * @example localTime("2023-11-09T08:30", "Asia/Seoul").toISO() // "2023-11-09T08:30:00.000+09:00"
 */
export function localTime(iso: string, zone: string): DateTime {
  const time = DateTime.fromISO(iso, { zone });
  if (/T.*(?:Z|[+-]\d{2}(?::?\d{2})?)$/i.test(iso)) return time;
  // Of an hour that comes twice luxon takes the one with today's offset, and a build must not depend on today.
  return time.getPossibleOffsets()[0] ?? time;
}

/**
 * A date as RSS wants it: with four digits for the year, English names and a numeric zone.
 * https://www.rssboard.org/rss-specification#optionalChannelElements (the note on dates)
 * @param iso ISO 8601 with offset
 * @example rfc822Date("2023-11-09T08:30:00+09:00") // "Thu, 09 Nov 2023 08:30:00 +0900"
 */
export function rfc822Date(iso: string): string {
  const [, local = "", offset = ""] = /^(.*?)(?:Z|([+-]\d\d:\d\d))$/.exec(iso) ?? [];
  // The runtime writes this form for Greenwich alone, so the local time is read as if it were one there.
  return new Date(`${local}Z`).toUTCString().replace("GMT", offset.replace(":", "") || "+0000");
}

/** The parts of a date as it was written. */
interface WrittenTime {
  /** "2023-11-09". */
  readonly day: string;
  /** "08:30"; midnight where it is silent. */
  readonly clock?: string | undefined;
  /** ":15". */
  readonly seconds?: string | undefined;
  /** "Z" or "+09:00", perhaps without its colon; the zone's own where it is silent. */
  readonly offset?: string | undefined;
}

const minute = 60 * 1000;

/**
 * The moment of a written time in a zone, where that takes no more than adding: the day is in the calendar, the time
 * on the clock, and no clock change is near. Undefined otherwise, which says nothing about the date.
 */
export function fastDate(written: WrittenTime, zone: string): Omit<Moment, "precision"> | undefined {
  const { day, clock = "00:00", seconds = ":00", offset } = written;
  const wall = `${day}T${clock}${seconds}`;
  const time = Date.parse(`${wall}Z`);
  if (seconds.length > 3 || !isWithinKnownYears(time)) return undefined;
  if (!new Date(time).toISOString().startsWith(wall)) return undefined;
  const instant = offset === undefined ? undefined : time - minutesOf(offset) * minute;
  const steady = fixedOffset(zone, instant ?? time);
  if (!steady) return undefined;
  const ms = instant ?? time - steady.minutes * minute;
  const local =
    instant === undefined ? wall : new Date(ms + steady.minutes * minute).toISOString().slice(0, 19);
  return { iso: `${local}${told(steady)}`, ms };
}

/** Within these years every clock change of every zone is known to be days away from the next. */
function isWithinKnownYears(time: number): boolean {
  return time >= Date.UTC(1901) && time < Date.UTC(2099);
}

function minutesOf(offset: string): number {
  if (offset === "Z") return 0;
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(-2));
  return offset.startsWith("-") ? -minutes : minutes;
}

const step = 2 * day;

/**
 * How the clocks of a zone stand from a day before a time (in milliseconds) to a day after it, or undefined where they
 * are changed within some three days of it or are no whole minutes apart from UTC. That the offset is the same before
 * and after is enough: since 1900 no zone has changed its clocks twice within six days.
 */
export function fixedOffset(name: string, time: number): FixedOffset | undefined {
  const { zone, offsetAt } = knownZones(name, knownZone);
  const minutes = offsetAt(Math.floor((time - day) / step) * step);
  const after = offsetAt(Math.ceil((time + day) / step) * step);
  return minutes === after && Number.isInteger(minutes) ? { minutes, isFixed: zone.isUniversal } : undefined;
}

interface KnownZone {
  readonly zone: Zone;
  /** In minutes, by the time in milliseconds; asked for at every other midnight only. */
  readonly offsetAt: (time: number) => number;
}

const knownZones = boundedCache<KnownZone, string>();

function knownZone(name: string): KnownZone {
  const zone = Info.normalizeZone(name);
  const offsets = boundedCache<number, number>();
  return { zone, offsetAt: (time) => offsets(time, (one) => zone.offset(one)) };
}
