import { boundedCache, weakMemo } from "../lib/cache.ts";
import type { Moment } from "../model/time.ts";
import { localesFor } from "./locale.ts";

/** An article's day is told on every listing that it stands in. */
const daysIn = weakMemo((_: Telling) => boundedCache<string>());

/**
 * The day of a moment.
 * @example dayInWords(moment, { language: "en", timeZone: "Asia/Seoul" }) // "9 November 2023"
 */
export function dayInWords({ ms }: Pick<Moment, "ms">, telling: Telling): string {
  return daysIn(telling)(ms, () => dateFormatFor("day", telling).format(ms));
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
function dateFormatFor(form: keyof typeof forms, { language, timeZone }: Telling): Intl.DateTimeFormat {
  return formats(
    `${form} ${language} ${timeZone}`,
    () => new Intl.DateTimeFormat(localesFor(language), { ...forms[form], timeZone, calendar: "gregory" }),
  );
}

/**
 * A moment as exactly as an editor gave it: the day alone, or the day, the time and the zone.
 * @example momentInWords(moment, { language: "en", timeZone: "Europe/Stockholm" }) // "9 November 2023 at 06:20 CET"
 */
export function momentInWords(moment: Moment, telling: Telling): string {
  if (moment.precision === "day") return dayInWords(moment, telling);
  return dateFormatFor("moment", telling)
    .formatToParts(moment.ms)
    .map(({ type, value }) => (type === "timeZoneName" ? zoneInWords(moment, telling) : value))
    .join("");
}

/**
 * The month that a moment lies in as the publication tells it, with its year.
 * @example monthInWords({ iso: "2023-11-01T00:00:00+09:00" }, "en") // "November 2023"
 */
export function monthInWords({ iso }: Pick<Moment, "iso">, language: string): string {
  return dateFormatFor("month", { language, timeZone: "UTC" }).format(Date.parse(iso.slice(0, 10)));
}

/**
 * The name of the month that a moment lies in as the publication tells it, for places where the year stands above it.
 * @example monthNameInWords({ iso: "2023-11-01T00:00:00+09:00" }, "es") // "noviembre"
 */
export function monthNameInWords({ iso }: Pick<Moment, "iso">, language: string): string {
  return dateFormatFor("monthName", { language, timeZone: "UTC" }).format(Date.parse(iso.slice(0, 10)));
}

/**
 * The day of a moment with its name, as it stands under a nameplate.
 * @example weekdayInWords(moment, { language: "fr", timeZone: "Asia/Seoul" }) // "jeudi 9 novembre 2023"
 */
export function weekdayInWords(moment: Pick<Moment, "ms">, telling: Telling): string {
  return dateFormatFor("weekday", telling).format(moment.ms);
}

/**
 * A year, given in digits, as a language writes it.
 * @example yearInWords("2023", "ko") // "2023년"
 */
export function yearInWords(year: string, language: string): string {
  return dateFormatFor("year", { language, timeZone: "UTC" }).format(Date.UTC(Number(year), 6, 1));
}

interface Span {
  readonly from: Pick<Moment, "ms">;
  readonly to: Pick<Moment, "ms">;
}

/** A page of a listing tells its span, and so do both of its neighbours. */
const spansIn = weakMemo((_: Telling) => boundedCache<string>());

/**
 * The days from one moment to another, what they share told once.
 * @example spanInWords({ from, to }, { language: "en", timeZone: "Asia/Seoul" }) // "3–9 November 2023"
 */
export function spanInWords({ from, to }: Span, telling: Telling): string {
  return spansIn(telling)(`${from.ms} ${to.ms}`, () =>
    dateFormatFor("day", telling).formatRange(from.ms, to.ms),
  );
}

/** How dates are told: never by the machine's own language or zone. */
export interface Telling {
  readonly language: string;
  /** An IANA name: Asia/Seoul. */
  readonly timeZone: string;
}

const namesIn = weakMemo((_: Telling) => boundedCache<string>());

const week = 7 * 24 * 60 * 60 * 1000;

/**
 * The name of a zone at a moment, or its distance from Greenwich where the language has no name for it.
 * @example zoneInWords(moment, { language: "en", timeZone: "America/New_York" }) // "EST"
 */
export function zoneInWords({ ms }: Pick<Moment, "ms">, telling: Telling): string {
  const names = namesIn(telling);
  const nameOf = (time: number): string => names(time, () => nameAt(time, telling));
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

function nameAt(ms: number, { language, timeZone }: Telling): string {
  const spoken = language.split("-")[0]?.toLowerCase();
  const languages = spoken === "en" ? [language, ...english] : [language];
  const nameOf = (one: string): string => nameIn(ms, { language: one, timeZone });
  const speaker = languages.find((one) => /^\p{L}+$/u.test(nameOf(one)));
  if (speaker !== undefined) return nameOf(speaker);
  const distance = nameOf(language);
  const local = localNames[`${timeZone} ${spoken}`];
  return local && distance.endsWith(local.distance) ? local.name : distance;
}

function nameIn(ms: number, telling: Telling): string {
  return (
    dateFormatFor("zone", telling)
      .formatToParts(ms)
      .find(({ type }) => type === "timeZoneName")?.value ?? ""
  );
}
