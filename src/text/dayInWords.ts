import type { Moment } from "../model/moment.ts";
import { dateFormatFor } from "./dateFormatFor.ts";
import { keptTexts } from "./keptTexts.ts";
import { oncePer } from "./oncePer.ts";
import type { Telling } from "./telling.ts";

/** An article's day is told on every listing that it stands in. */
const daysIn = oncePer((_: Telling) => keptTexts());

/**
 * The day of a moment.
 * @example dayInWords(moment, { language: "en", timeZone: "Asia/Seoul" }) // "9 November 2023"
 */
export const dayInWords = ({ ms }: Pick<Moment, "ms">, telling: Telling): string =>
  daysIn(telling)(ms, () => dateFormatFor("day", telling).format(ms));
