import type { Moment } from "../model/moment.ts";
import { dateFormatFor } from "./dateFormatFor.ts";
import { keptTexts } from "./keptTexts.ts";
import { oncePer } from "./oncePer.ts";
import type { Telling } from "./telling.ts";

/** Each English-speaking country abbreviates the zones of its own region only; the first that has a name for one is heard. */
const english = ["en", "en-US", "en-AU", "en-NZ", "en-IN", "en-KE"];

const week = 7 * 24 * 60 * 60 * 1000;

const nameIn = (ms: number, telling: Telling): string =>
  dateFormatFor("zone", telling)
    .formatToParts(ms)
    .find(({ type }) => type === "timeZoneName")?.value ?? "";

const nameAt = (ms: number, { language, timeZone }: Telling): string => {
  const languages = language.split("-")[0]?.toLowerCase() === "en" ? [language, ...english] : [language];
  const nameOf = (one: string): string => nameIn(ms, { language: one, timeZone });
  const speaker = languages.find((one) => /^\p{L}+$/u.test(nameOf(one)));
  return nameOf(speaker ?? language);
};

const namesIn = oncePer((_: Telling) => keptTexts());

/**
 * The name of a zone at a moment, or its distance from Greenwich where the language has no name for it.
 * @example zoneInWords(moment, { language: "en", timeZone: "America/New_York" }) // "EST"
 */
export const zoneInWords = ({ ms }: Pick<Moment, "ms">, telling: Telling): string => {
  const names = namesIn(telling);
  const nameOf = (time: number): string => names(time, () => nameAt(time, telling));
  // No clocks are changed there and back within a week, so that a name at both ends of one is its name throughout.
  const start = Math.floor(ms / week) * week;
  const name = nameOf(start);
  return name === nameOf(start + week) ? name : nameOf(ms);
};
