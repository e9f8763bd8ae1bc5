import type { Moment } from "../model/moment.ts";
import { dateFormatFor } from "./dateFormatFor.ts";
import type { Telling } from "./telling.ts";

/** Each English-speaking country abbreviates the zones of its own region only; the first that has a name for one is heard. */
const english = ["en", "en-US", "en-AU", "en-NZ", "en-IN", "en-KE"];

const nameIn = (moment: Pick<Moment, "ms">, telling: Telling): string =>
  dateFormatFor("zone", telling)
    .formatToParts(moment.ms)
    .find(({ type }) => type === "timeZoneName")?.value ?? "";

/**
 * The name of a zone at a moment, or its distance from Greenwich where the language has no name for it.
 * @example zoneInWords(moment, { language: "en", timeZone: "America/New_York" }) // "EST"
 */
export const zoneInWords = (moment: Pick<Moment, "ms">, { language, timeZone }: Telling): string => {
  const languages = language.split("-")[0]?.toLowerCase() === "en" ? [language, ...english] : [language];
  const nameOf = (one: string): string => nameIn(moment, { language: one, timeZone });
  const speaker = languages.find((one) => /^\p{L}+$/u.test(nameOf(one)));
  return nameOf(speaker ?? language);
};
