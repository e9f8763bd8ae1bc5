import type { Moment } from "../model/moment.ts";
import { dateFormatFor } from "./dateFormatFor.ts";
import { dayInWords } from "./dayInWords.ts";
import type { Telling } from "./telling.ts";
import { zoneInWords } from "./zoneInWords.ts";

/**
 * A moment as exactly as an editor gave it: the day alone, or the day, the time and the zone.
 * @example momentInWords(moment, { language: "en", timeZone: "Europe/Stockholm" }) // "9 November 2023 at 06:20 CET"
 */
export const momentInWords = (moment: Moment, telling: Telling): string => {
  if (moment.precision === "day") return dayInWords(moment, telling);
  return dateFormatFor("moment", telling)
    .formatToParts(moment.ms)
    .map(({ type, value }) => (type === "timeZoneName" ? zoneInWords(moment, telling) : value))
    .join("");
};
