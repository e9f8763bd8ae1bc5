import { DateTime } from "luxon";
import type { OwnDates } from "../i18n/dates.ts";
import { localesFor } from "../i18n/locale.ts";
import type { DateFormats } from "./date-formats.ts";

/** Returns a function that formats moments as a publication wants them. The formats are sound. */
export function ownDates(formats: DateFormats): OwnDates {
  const byLanguage = new Map(
    Object.entries(formats).map(([language, purposes]) => [language.toLowerCase(), purposes]),
  );
  return (purpose, ms, { language, timeZone }) => {
    const tag = language.toLowerCase();
    const base = tag.split("-")[0] ?? "";
    const format = byLanguage.get(tag)?.[purpose] ?? byLanguage.get(base)?.[purpose];
    if (format === undefined) return undefined;
    const [locale = language] = localesFor(language);
    // Years are Gregorian as in URLs, whatever the calendar of the language.
    return DateTime.fromMillis(ms, { zone: timeZone, locale, outputCalendar: "gregory" }).toFormat(format);
  };
}
