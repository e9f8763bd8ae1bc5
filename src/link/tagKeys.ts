/** By what spellings are held to be one. Both keys are for comparing, never for showing. */
import { tidyName } from "../text/tidyName.ts";

/** Without the difference of case; the detour by capitals tells that ß is SS, and the dot that İ brings is no mark. */
const caseless = (text: string): string => text.toUpperCase().toLowerCase().replaceAll("i\u0307", "i");

/**
 * The same for spellings that differ in case, in spaces and hyphens, or in how signs are encoded, and in nothing else.
 * @example spellingKey("North-KOREA") === spellingKey("north\u00a0korea") // true
 */
export const spellingKey = (spelling: string): string =>
  caseless(tidyName(spelling).normalize("NFKC"))
    .replace(/[’‘ʼ`]/g, "'")
    .replace(/[\s\p{Pd}_]+/gu, " ")
    .trim();

/** Marks of punctuation between words. Those that make another word of one stay: C#, R&D, 5%, 1.5. */
const punctuation = /(?![#%&@*.,])\p{P}|(?<!\p{N})[.,]|[.,](?!\p{N})|(?<![\p{L}\p{N}])#/gu;

/**
 * The same for spellings that differ in punctuation too, which is most likely a slip.
 * @example wordKey("St. Louis") === wordKey("St Louis") // true
 */
export const wordKey = (spelling: string): string => {
  const key = spellingKey(spelling);
  const words = key
    .replaceAll("'", "")
    .replace(punctuation, " ")
    .replace(/\s*([\p{S}#%&@*])\s*/gu, "$1")
    .replace(/\s+/g, " ")
    .trim();
  return words === "" ? key : words;
};
