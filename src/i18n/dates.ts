import { boundedCache, weakMemo } from "../lib/cache.ts";
import type { Moment } from "../model/time.ts";
import { localesFor } from "./locale.ts";

/** An article's day is told on every listing that it stands in. */
const daysIn = weakMemo((_: DateLocale) => boundedCache<string>());

/**
 * The day of a moment.
 * @example formatDay(moment, { language: "en", timeZone: "Asia/Seoul" }) // "9 November 2023"
 */
export function formatDay({ ms }: Pick<Moment, "ms">, dateLocale: DateLocale): string {
  return daysIn(dateLocale)(ms, () => dateFormatFor("day", dateLocale).format(ms));
}

const day = { day: "numeric", month: "long", year: "numeric" } as const;

/** What of a date is told. */
const forms = {
  day,
  weekday: { ...day, weekday: "long" },
  moment: { ...day, hour: "numeric", minute: "2-digit", timeZoneName: "short" },
  month: { month: "long", year: "numeric" },
  monthName: { month: "long" },
  year: { year: "numeric" },
  zone: { timeZoneName: "short" },
} as const;

const formats = boundedCache<Intl.DateTimeFormat>();

/** The format of one part of a date, made once a language and zone. Years are those of the addresses, whatever the language's own calendar. */
function dateFormatFor(form: keyof typeof forms, { language, timeZone }: DateLocale): Intl.DateTimeFormat {
  return formats(
    `${form} ${language} ${timeZone}`,
    () => new Intl.DateTimeFormat(localesFor(language), { ...forms[form], timeZone, calendar: "gregory" }),
  );
}

/**
 * A moment as exactly as an editor gave it: the day alone, or the day, the time and the zone.
 * @example formatDateTime(moment, { language: "en", timeZone: "Europe/Stockholm" }) // "9 November 2023 at 06:20 CET"
 */
export function formatDateTime(moment: Moment, dateLocale: DateLocale): string {
  if (moment.precision === "day") return formatDay(moment, dateLocale);
  return dateFormatFor("moment", dateLocale)
    .formatToParts(moment.ms)
    .map(({ type, value }) => (type === "timeZoneName" ? formatZone(moment, dateLocale) : value))
    .join("");
}

/**
 * The month that a moment lies in as the publication tells it, with its year.
 * @example formatMonth({ iso: "2023-11-01T00:00:00+09:00" }, "en") // "November 2023"
 */
export function formatMonth({ iso }: Pick<Moment, "iso">, language: string): string {
  return dateFormatFor("month", { language, timeZone: "UTC" }).format(Date.parse(iso.slice(0, 10)));
}

/**
 * The name of the month that a moment lies in as the publication tells it, for places where the year stands above it.
 * @example formatMonthName({ iso: "2023-11-01T00:00:00+09:00" }, "es") // "noviembre"
 */
export function formatMonthName({ iso }: Pick<Moment, "iso">, language: string): string {
  return dateFormatFor("monthName", { language, timeZone: "UTC" }).format(Date.parse(iso.slice(0, 10)));
}

/**
 * The day of a moment with its name, as it stands under a nameplate.
 * @example formatWeekday(moment, { language: "fr", timeZone: "Asia/Seoul" }) // "jeudi 9 novembre 2023"
 */
export function formatWeekday(moment: Pick<Moment, "ms">, dateLocale: DateLocale): string {
  return dateFormatFor("weekday", dateLocale).format(moment.ms);
}

/**
 * A year, given in digits, as a language writes it.
 * @example formatYear("2023", "ko") // "2023년"
 */
export function formatYear(year: string, language: string): string {
  return dateFormatFor("year", { language, timeZone: "UTC" }).format(Date.UTC(Number(year), 6, 1));
}

interface Span {
  readonly from: Pick<Moment, "ms">;
  readonly to: Pick<Moment, "ms">;
}

/** A page of a listing tells its span, and so do both of its neighbours. */
const spansIn = weakMemo((_: DateLocale) => boundedCache<string>());

/**
 * The days from one moment to another, what they share told once.
 * @example formatRange({ from, to }, { language: "en", timeZone: "Asia/Seoul" }) // "3–9 November 2023"
 */
export function formatRange({ from, to }: Span, dateLocale: DateLocale): string {
  return spansIn(dateLocale)(`${from.ms} ${to.ms}`, () =>
    dateFormatFor("day", dateLocale).formatRange(from.ms, to.ms),
  );
}

/** How dates are told: never by the machine's own language or zone. */
export interface DateLocale {
  readonly language: string;
  /** An IANA name: Asia/Seoul. */
  readonly timeZone: string;
}

const namesIn = weakMemo((_: DateLocale) => boundedCache<string>());

const week = 7 * 24 * 60 * 60 * 1000;

/**
 * The name of a zone at a moment, or its distance from Greenwich where the language has no name for it.
 * @example formatZone(moment, { language: "en", timeZone: "America/New_York" }) // "EST"
 */
export function formatZone({ ms }: Pick<Moment, "ms">, dateLocale: DateLocale): string {
  const names = namesIn(dateLocale);
  const nameOf = (time: number): string => names(time, () => nameAt(time, dateLocale));
  // No clocks are changed there and back within a week, so that a name at both ends of one is its name throughout.
  const start = Math.floor(ms / week) * week;
  const name = nameOf(start);
  return name === nameOf(start + week) ? name : nameOf(ms);
}

/** Each English-speaking country abbreviates the zones of its own region only; the first that has a name for one is heard. */
const english = ["en", "en-US", "en-AU", "en-NZ", "en-IN", "en-KE", "en-ZA", "en-HK", "en-SG"];

/**
 * Names by which a zone is known where it holds, but which no table of languages has; each goes with one distance from
 * Greenwich, since the name of another time of year would be another.
 */
const localNames: Readonly<Record<string, { readonly name: string; readonly distance: string }>> = {
  "Asia/Seoul ko": { name: "KST", distance: "+9" },
  "Asia/Seoul en": { name: "KST", distance: "+9" },
  "Asia/Pyongyang ko": { name: "KST", distance: "+9" },
  "Asia/Pyongyang en": { name: "KST", distance: "+9" },
  "Asia/Tokyo en": { name: "JST", distance: "+9" },
  "Asia/Jakarta en": { name: "WIB", distance: "+7" },
  "Asia/Karachi en": { name: "PKT", distance: "+5" },
  "Europe/Moscow en": { name: "MSK", distance: "+3" },
};

function nameAt(ms: number, { language, timeZone }: DateLocale): string {
  const interfaceLanguages = language.split("-")[0]?.toLowerCase();
  const languages = interfaceLanguages === "en" ? [language, ...english] : [language];
  const nameOf = (one: string): string => nameIn(ms, { language: one, timeZone });
  const speaker = languages.find((one) => /^\p{L}+$/u.test(nameOf(one)));
  if (speaker !== undefined) return nameOf(speaker);
  const distance = nameOf(language);
  const local = localNames[`${timeZone} ${interfaceLanguages}`];
  return local && distance.endsWith(local.distance) ? local.name : distance;
}

function nameIn(ms: number, dateLocale: DateLocale): string {
  return (
    dateFormatFor("zone", dateLocale)
      .formatToParts(ms)
      .find(({ type }) => type === "timeZoneName")?.value ?? ""
  );
}
