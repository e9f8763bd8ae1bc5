import { unspacedScripts } from "../i18n/scripts.ts";

/** Writing without spaces between words tells nothing of where a word ends. */
export const cjk = String.raw`${unspacedScripts}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Myanmar}ー`;

/** The characters before and after a star or several. */
type Sides = readonly [before: string, after: string];

const endsWord = new RegExp(String.raw`[[\p{L}\p{M}\p{N}]--[${cjk}]]$`, "v");

const beginsWord = new RegExp(String.raw`^[[\p{L}\p{N}]--[${cjk}]]`, "v");

/** Whether a star stands between two letters or digits: Leser*innen, 2*3. */
export function isStarInWord([before, after]: Sides): boolean {
  return endsWord.test(before) && beginsWord.test(after);
}

const pairs = new Set(["()", "[]", "{}", '""', "''", "“”", "„“", "«»", "‹›", "‘’", "「」", "『』"]);

/** Whether a star stands alone in brackets or quotation marks: (*), "**". */
export function isStarOfItsOwn([before, after]: Sides): boolean {
  return pairs.has(before.slice(-1) + after.slice(0, 1));
}
