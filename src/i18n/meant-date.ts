import { DateTime } from "luxon";
import { formatZone } from "./dates.ts";

/**
 * Returns what a text that is no valid date was most likely meant to be, for a publication in a time zone. Undefined if
 * it could be anything.
 * @example meantDate("Nov 9, 2023 8:30 CET", "UTC")?.date // "2023-11-09T08:30+01:00"
 */
export function meantDate(text: string, timeZone: string): MeantDate | undefined {
  const written = text
    .replace(/["“”„]/g, "")
    .trim()
    .replace(/\s+/g, " ");
  if (written.length > 60) return undefined;
  for (const [form, dayIn] of days) {
    const found = form.exec(written);
    if (!found) continue;
    const day = dayIn(found);
    if (!DateTime.fromISO(day).isValid) return undefined;
    const rest = written.slice(found[0].length);
    if (rest === "") return { date: day, isZoneKnown: true };
    const [clock, hour = "", minute = "", meridiem, letters, base, sign, hours = "", minutes = "00"] =
      clockForm.exec(rest) ?? [];
    if (clock === undefined) return undefined;
    const wall = `${day}T${hourOf(hour, meridiem)}:${minute}`;
    if (!DateTime.fromISO(wall).isValid) return undefined;
    const zoneName = letters?.includes("/") ? letters : (letters ?? base)?.toUpperCase();
    const offset = sign
      ? `${sign}${twoDigits(hours)}:${minutes}`
      : zoneName && offsetOf(zoneName, wall, timeZone);
    return {
      date: `${wall}${offset ?? ""}`,
      zoneName,
      isZoneKnown: zoneName === undefined || offset !== undefined,
    };
  }
  return undefined;
}

/** The likely meaning of a text that is no valid date. */
interface MeantDate {
  /** The date in the form in which it must be written. */
  readonly date: string;
  /** The letters that name the time zone, if there are any. */
  readonly zoneName?: string | undefined;
  /** True if the offset of that zone is known, so that `date` contains it. */
  readonly isZoneKnown: boolean;
}

/** The forms in which people write a day. A form in which day and month could be swapped is not among them. */
const days: readonly (readonly [form: RegExp, day: (parts: readonly (string | undefined)[]) => string])[] = [
  [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/, ([, year, month, day]) => dayOf(year, month, day)],
  [/^(\d{4})(\d{2})(\d{2})(?!\d)/, ([, year, month, day]) => dayOf(year, month, day)],
  [/^(\d{1,2})\.(\d{1,2})\.(\d{4})/, ([, day, month, year]) => dayOf(year, month, day)],
  [/^(1[3-9]|2\d|3[01])\/(\d{1,2})\/(\d{4})/, ([, day, month, year]) => dayOf(year, month, day)],
  [/^(\d{1,2})\/(1[3-9]|2\d|3[01])\/(\d{4})/, ([, month, day, year]) => dayOf(year, month, day)],
  [
    /^(?:[a-z]{3,9},? )?(\d{1,2})(?:st|nd|rd|th|\.)? ([a-z]{3,9})\.?,? (\d{4})/i,
    ([, day, month, year]) => dayOf(year, monthOf(month), day),
  ],
  [
    /^(?:[a-z]{3,9},? )?([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})/i,
    ([, month, day, year]) => dayOf(year, monthOf(month), day),
  ],
];

const clockForm =
  /^(?:,? (?:at )?|T)?(\d{1,2})[:.](\d{2})(?::\d{2}(?:\.\d+)?)? ?(?:([ap])\.?m\.?)? ?\(?(?:([A-Z]{2,5}|[A-Z_]+(?:\/[\w+-]+)+)|(UTC|GMT)? ?([+-])(\d{1,2}):?(\d{2})?)?\)?$/i;

function dayOf(year = "", month: string | number = "", day = ""): string {
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

function monthOf(name = ""): number {
  return months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

function hourOf(hour: string, meridiem: string | undefined): string {
  if (meridiem === undefined) return twoDigits(hour);
  return twoDigits((Number(hour) % 12) + (meridiem.toLowerCase() === "p" ? 12 : 0));
}

function twoDigits(text: string | number): string {
  return String(text).padStart(2, "0");
}

/** Returns the UTC offset of a zone: the publication's own at that time if its name matches, or a well-known one. */
function offsetOf(name: string, wall: string, timeZone: string): string | undefined {
  if (name.includes("/")) {
    const local = DateTime.fromISO(wall, { zone: name });
    return local.isValid ? local.toFormat("ZZ") : undefined;
  }
  const time = DateTime.fromISO(wall, { zone: timeZone });
  const isOwn = time.isValid && formatZone({ ms: time.toMillis() }, { language: "en", timeZone }) === name;
  return isOwn ? time.toFormat("ZZ") : offsets[name];
}

/** Zones whose letters mean the same everywhere; CST, IST and BST do not. */
const offsets: Readonly<Record<string, string>> = {
  ...{ UTC: "+00:00", UT: "+00:00", GMT: "+00:00", WET: "+00:00", WEST: "+01:00" },
  ...{ CET: "+01:00", MEZ: "+01:00", CEST: "+02:00", MESZ: "+02:00", EET: "+02:00", EEST: "+03:00" },
  ...{ MSK: "+03:00", SAST: "+02:00", EAT: "+03:00", WAT: "+01:00", CAT: "+02:00", PKT: "+05:00" },
  ...{ EST: "-05:00", EDT: "-04:00", CDT: "-05:00", MST: "-07:00", MDT: "-06:00", PST: "-08:00" },
  ...{ PDT: "-07:00", AKST: "-09:00", AKDT: "-08:00", HST: "-10:00", BRT: "-03:00" },
  ...{ WIB: "+07:00", HKT: "+08:00", SGT: "+08:00", PHT: "+08:00", JST: "+09:00", KST: "+09:00" },
  ...{ AWST: "+08:00", ACST: "+09:30", AEST: "+10:00", AEDT: "+11:00", NZST: "+12:00", NZDT: "+13:00" },
};
