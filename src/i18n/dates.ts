import { boundedCache, weakMemo } from "../lib/cache.ts";
import { dayInMs } from "../lib/durations.ts";
import type { Moment } from "../model/time.ts";
import { localesFor } from "./locale.ts";

/** Language and zone of dates: never those of the machine. */
export interface DateLocale {
  readonly language: string;
  /** An IANA name, such as Asia/Seoul. */
  readonly timeZone: string;
}

/**
 * Returns the day of a moment.
 * @example formatDay(moment, { language: "en", timeZone: "Asia/Seoul" }) // "9 November 2023"
 */
export function formatDay({ ms }: Pick<Moment, "ms">, dateLocale: DateLocale): string {
  return daysIn(dateLocale)(ms, () => formatted("day", ms, dateLocale));
}

/** Formatted days by moment. An article's day is on every listing that it is in. */
let daysIn = textsByLocale();

/**
 * Returns a moment as exactly as the editor gave it: the day alone, or the day, the time and the zone.
 * @example formatDateTime(moment, { language: "en", timeZone: "Europe/Stockholm" }) // "9 November 2023 at 06:20 CET"
 */
export function formatDateTime(moment: Moment, dateLocale: DateLocale): string {
  if (moment.precision === "day") return formatDay(moment, dateLocale);
  const inOwnForm = own?.("moment", moment.ms, dateLocale);
  if (inOwnForm !== undefined) return inOwnForm;
  return dateFormatFor("moment", dateLocale)
    .formatToParts(moment.ms)
    .map(({ type, value }) => (type === "timeZoneName" ? formatZone(moment, dateLocale) : value))
    .join("");
}

/**
 * Returns a moment as it stands on a front, in relation to the day of that front: the time on the same day, the day without
 * its year in the same year, and the whole day otherwise.
 * @example formatNear(moment, today, { language: "en", timeZone: "Asia/Seoul" }) // "14:20", "9 Nov" or "9 Nov 2023"
 */
export function formatNear(
  { ms, iso, precision }: Moment,
  today: Pick<Moment, "iso">,
  dateLocale: DateLocale,
): string {
  if (iso.slice(0, 4) !== today.iso.slice(0, 4)) return formatted("shortDate", ms, dateLocale);
  const isToday = precision !== "day" && iso.slice(0, 10) === today.iso.slice(0, 10);
  return formatted(isToday ? "hour" : "shortDay", ms, dateLocale);
}

/**
 * Returns the month and year of a moment, in the zone of the publication.
 * @example formatMonth({ iso: "2023-11-01T00:00:00+09:00" }, "en") // "November 2023"
 */
export function formatMonth({ iso }: Pick<Moment, "iso">, language: string): string {
  return formatted("month", Date.parse(iso.slice(0, 10)), { language, timeZone: "UTC" });
}

/**
 * Returns the month of a moment without its year, in the zone of the publication. The year is in the heading above.
 * @example formatMonthName({ iso: "2023-11-01T00:00:00+09:00" }, "es") // "noviembre"
 */
export function formatMonthName({ iso }: Pick<Moment, "iso">, language: string): string {
  return formatted("monthName", Date.parse(iso.slice(0, 10)), { language, timeZone: "UTC" });
}

/**
 * Returns the day of a moment with its weekday, as it stands under a nameplate.
 * @example formatWeekday(moment, { language: "fr", timeZone: "Asia/Seoul" }) // "jeudi 9 novembre 2023"
 */
export function formatWeekday(moment: Pick<Moment, "ms">, dateLocale: DateLocale): string {
  return formatted("weekday", moment.ms, dateLocale);
}

/**
 * Returns a year, given in digits, as a language writes it.
 * @example formatYear("2023", "ko") // "2023년"
 */
export function formatYear(year: string, language: string): string {
  return formatted("year", Date.UTC(Number(year), 6, 1), { language, timeZone: "UTC" });
}

/**
 * Returns the days from one moment to another; parts that they share appear once.
 * @example formatRange({ from, to }, { language: "en", timeZone: "Asia/Seoul" }) // "3–9 November 2023"
 */
export function formatRange({ from, to }: DateRange, dateLocale: DateLocale): string {
  return rangesIn(dateLocale)(
    `${from.ms} ${to.ms}`,
    () =>
      ownRange(from.ms, to.ms, dateLocale) ?? dateFormatFor("day", dateLocale).formatRange(from.ms, to.ms),
  );
}

interface DateRange {
  readonly from: Pick<Moment, "ms">;
  readonly to: Pick<Moment, "ms">;
}

/** Formatted ranges. A page of a listing shows its range, and so do both its neighbours. */
let rangesIn = textsByLocale();

/**
 * Returns the name of a zone at a moment, or its UTC offset if the language has no name for it.
 * @example formatZone(moment, { language: "en", timeZone: "America/New_York" }) // "EST"
 */
export function formatZone({ ms }: Pick<Moment, "ms">, dateLocale: DateLocale): string {
  const names = namesIn(dateLocale);
  const nameOf = (time: number): string => names(time, () => nameAt(time, dateLocale));
  // No zone changes its clocks there and back within a week. The same name at both ends is the name in between.
  const start = Math.floor(ms / week) * week;
  const name = nameOf(start);
  return name === nameOf(start + week) ? name : nameOf(ms);
}

const week = 7 * dayInMs;

const namesIn = weakMemo((_: DateLocale) => boundedCache<string>());

function nameAt(ms: number, { language, timeZone }: DateLocale): string {
  const base = language.split("-")[0]?.toLowerCase();
  const languages = base === "en" ? [language, ...englishLocales] : [language];
  const nameOf = (one: string): string => nameIn(ms, { language: one, timeZone });
  const named = languages.find((one) => /^\p{L}+$/u.test(nameOf(one)));
  if (named !== undefined) return nameOf(named);
  const offset = nameOf(language);
  const local = localNames[`${timeZone} ${base}`];
  return local && offset.endsWith(local.offset) ? local.name : offset;
}

/** English locales. Each has names only for the zones of its own region; the first that has a name for one is taken. */
const englishLocales = ["en", "en-US", "en-AU", "en-NZ", "en-IN", "en-KE", "en-ZA", "en-HK", "en-SG"];

/**
 * Names by which people know their own zone but which no locale has. Each holds for one offset only, since the zone has
 * another name, or had, at another time of year.
 */
const localNames: Readonly<Record<string, { readonly name: string; readonly offset: string }>> = {
  "Asia/Seoul ko": { name: "KST", offset: "+9" },
  "Asia/Seoul en": { name: "KST", offset: "+9" },
  "Asia/Pyongyang ko": { name: "KST", offset: "+9" },
  "Asia/Pyongyang en": { name: "KST", offset: "+9" },
  "Asia/Tokyo en": { name: "JST", offset: "+9" },
  "Asia/Jakarta en": { name: "WIB", offset: "+7" },
  "Asia/Karachi en": { name: "PKT", offset: "+5" },
  "Europe/Moscow en": { name: "MSK", offset: "+3" },
};

function nameIn(ms: number, dateLocale: DateLocale): string {
  return (
    dateFormatFor("zone", dateLocale)
      .formatToParts(ms)
      .find(({ type }) => type === "timeZoneName")?.value ?? ""
  );
}

/** What a publication may have a format of its own for. */
export const datePurposes = [
  "day",
  "shortDate",
  "shortDay",
  "hour",
  "weekday",
  "moment",
  "month",
  "monthName",
  "year",
] as const;

export type DatePurpose = (typeof datePurposes)[number];

/** Returns a moment in the publication's own format for a purpose; undefined if it has none for the language. */
export type OwnDates = (purpose: DatePurpose, ms: number, dateLocale: DateLocale) => string | undefined;

let own: OwnDates | undefined;

/** Sets the publication's own formats of this thread; undefined for none. */
export function useOwnDates(dates: OwnDates | undefined): void {
  if (own === undefined && dates === undefined) return;
  own = dates;
  daysIn = textsByLocale();
  rangesIn = textsByLocale();
}

function textsByLocale() {
  return weakMemo((_: DateLocale) => boundedCache<string>());
}

/** Returns both days of a range in the publication's own format. Parts that they share can't be told apart there. */
function ownRange(from: number, to: number, dateLocale: DateLocale): string | undefined {
  const [first, last] = [own?.("day", from, dateLocale), own?.("day", to, dateLocale)];
  return first === undefined || last === undefined || first === last ? first : `${first} – ${last}`;
}

function formatted(purpose: DatePurpose, ms: number, dateLocale: DateLocale): string {
  return own?.(purpose, ms, dateLocale) ?? dateFormatFor(purpose, dateLocale).format(ms);
}

/**
 * Returns the format for some parts of a date, cached by language and zone. Years are Gregorian as in URLs, whatever
 * the calendar of the language.
 */
function dateFormatFor(form: keyof typeof forms, { language, timeZone }: DateLocale): Intl.DateTimeFormat {
  return formats(
    `${form} ${language} ${timeZone}`,
    () => new Intl.DateTimeFormat(localesFor(language), { ...forms[form], timeZone, calendar: "gregory" }),
  );
}

const day = { day: "numeric", month: "long", year: "numeric" } as const;

/** The parts of a date that each format shows. */
const forms = {
  day,
  shortDate: { ...day, month: "short" },
  shortDay: { day: "numeric", month: "short" },
  hour: { hour: "numeric", minute: "2-digit" },
  weekday: { ...day, weekday: "long" },
  moment: { ...day, hour: "numeric", minute: "2-digit", timeZoneName: "short" },
  month: { month: "long", year: "numeric" },
  monthName: { month: "long" },
  year: { year: "numeric" },
  zone: { timeZoneName: "short" },
} as const;

const formats = boundedCache<Intl.DateTimeFormat>();
