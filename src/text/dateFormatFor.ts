import { localesFor } from "./localesFor.ts";
import type { Telling } from "./telling.ts";

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

const formats = new Map<string, Intl.DateTimeFormat>();

/** The format of one part of a date, made once a language and zone. Years are those of the addresses, whatever the language's own calendar. */
export const dateFormatFor = (
  form: keyof typeof forms,
  { language, timeZone }: Telling,
): Intl.DateTimeFormat => {
  const key = `${form} ${language} ${timeZone}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(localesFor(language), {
    ...forms[form],
    timeZone,
    calendar: "gregory",
  });
  formats.set(key, made);
  return made;
};
