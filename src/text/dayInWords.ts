import type { Moment } from "../model/moment.ts";
import { dateFormatFor } from "./dateFormatFor.ts";
import type { Telling } from "./telling.ts";

/**
 * The day of a moment.
 * @example dayInWords(moment, { language: "en", timeZone: "Asia/Seoul" }) // "9 November 2023"
 */
export const dayInWords = (moment: Pick<Moment, "ms">, telling: Telling): string =>
  dateFormatFor("day", telling).format(moment.ms);
