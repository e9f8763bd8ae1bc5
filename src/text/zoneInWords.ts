import type { Moment } from "../model/moment.ts";
import { dateFormatFor } from "./dateFormatFor.ts";
import { keptValues } from "./keptValues.ts";
import { oncePer } from "./oncePer.ts";
import type { Telling } from "./telling.ts";

/** Each English-speaking country abbreviates the zones of its own region only; the first that has a name for one is heard. */
const english = ["en", "en-US", "en-AU", "en-NZ", "en-IN", "en-KE", "en-ZA", "en-HK", "en-SG"];

/**
 * Names by which a zone is known where it holds, but which no table of languages has; each goes with one distance from
 * Greenwich, since the name of another time of year would be another.
 */
const localNames: Readonly<Record<string, { readonly name: string; readonly distance: string }>> = {
  "Asia/Seoul ko": { name: "KST", distance: "+9" },
  "Asia/Seoul en": { name: "KST", distance: "+9" },
  "Asia/Pyongyang ko": { name: "KST", distance: "+9" },
  "Asia/Pyongyang en": { name: "KST", distance: "+9" },
  "Asia/Tokyo en": { name: "JST", distance: "+9" },
  "Asia/Jakarta en": { name: "WIB", distance: "+7" },
  "Asia/Karachi en": { name: "PKT", distance: "+5" },
  "Europe/Moscow en": { name: "MSK", distance: "+3" },
};

const week = 7 * 24 * 60 * 60 * 1000;

const nameIn = (ms: number, telling: Telling): string =>
  dateFormatFor("zone", telling)
    .formatToParts(ms)
    .find(({ type }) => type === "timeZoneName")?.value ?? "";

const nameAt = (ms: number, { language, timeZone }: Telling): string => {
  const spoken = language.split("-")[0]?.toLowerCase();
  const languages = spoken === "en" ? [language, ...english] : [language];
  const nameOf = (one: string): string => nameIn(ms, { language: one, timeZone });
  const speaker = languages.find((one) => /^\p{L}+$/u.test(nameOf(one)));
  if (speaker !== undefined) return nameOf(speaker);
  const distance = nameOf(language);
  const local = localNames[`${timeZone} ${spoken}`];
  return local && distance.endsWith(local.distance) ? local.name : distance;
};

const namesIn = oncePer((_: Telling) => keptValues<string>());

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
