import type { Moment } from "../model/moment.ts";
import { dateFormatFor } from "./dateFormatFor.ts";
import { keptValues } from "./keptValues.ts";
import { oncePer } from "./oncePer.ts";
import type { Telling } from "./telling.ts";

/** An article's day is told on every listing that it stands in. */
const daysIn = oncePer((_: Telling) => keptValues<string>());

/**
 * The day of a moment.
 * @example dayInWords(moment, { language: "en", timeZone: "Asia/Seoul" }) // "9 November 2023"
 */
export const dayInWords = ({ ms }: Pick<Moment, "ms">, telling: Telling): string =>
  daysIn(telling)(ms, () => dateFormatFor("day", telling).format(ms));
