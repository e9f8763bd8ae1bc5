import { unspacedScripts } from "../i18n/scripts.ts";

/** Returns true for a star between two letters or digits: Leser*innen, 2*3. */
export function isStarInWord([before, after]: Sides): boolean {
  return endsWord.test(before) && beginsWord.test(after);
}

/** The characters before and after one or more stars. */
type Sides = readonly [before: string, after: string];

/** Scripts without spaces between words, in which the end of a word can't be seen. */
export const cjk = String.raw`${unspacedScripts}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Myanmar}ー`;

const endsWord = new RegExp(String.raw`[[\p{L}\p{M}\p{N}]--[${cjk}]]$`, "v");

const beginsWord = new RegExp(String.raw`^[[\p{L}\p{N}]--[${cjk}]]`, "v");

/** Returns true for a star alone in brackets or quotation marks: (*), "**". */
export function isLoneStar([before, after]: Sides): boolean {
  return pairs.has(before.slice(-1) + after.slice(0, 1));
}

const pairs = new Set(["()", "[]", "{}", '""', "''", "“”", "„“", "«»", "‹›", "‘’", "「」", "『』"]);
