import type { Moment } from "../model/moment.ts";
import { dateFormatFor } from "./dateFormatFor.ts";
import type { Telling } from "./telling.ts";

/**
 * The day of a moment with its name, as it stands under a nameplate.
 * @example weekdayInWords(moment, { language: "fr", timeZone: "Asia/Seoul" }) // "jeudi 9 novembre 2023"
 */
export const weekdayInWords = (moment: Pick<Moment, "ms">, telling: Telling): string =>
  dateFormatFor("weekday", telling).format(moment.ms);
