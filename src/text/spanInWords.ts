import type { Moment } from "../model/moment.ts";
import { dateFormatFor } from "./dateFormatFor.ts";
import { keptValues } from "./keptValues.ts";
import { oncePer } from "./oncePer.ts";
import type { Telling } from "./telling.ts";

interface Span {
  readonly from: Pick<Moment, "ms">;
  readonly to: Pick<Moment, "ms">;
}

/** A page of a listing tells its span, and so do both of its neighbours. */
const spansIn = oncePer((_: Telling) => keptValues<string>());

/**
 * The days from one moment to another, what they share told once.
 * @example spanInWords({ from, to }, { language: "en", timeZone: "Asia/Seoul" }) // "3–9 November 2023"
 */
export const spanInWords = ({ from, to }: Span, telling: Telling): string =>
  spansIn(telling)(`${from.ms} ${to.ms}`, () => dateFormatFor("day", telling).formatRange(from.ms, to.ms));
