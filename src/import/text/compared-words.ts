import { unspacedScripts } from "../../i18n/scripts.ts";

/** A word of a text, as it is compared and as it is written. */
export interface ComparedWord {
  /** Without what typography changes: quotation marks, apostrophes, soft hyphens. */
  readonly compared: string;
  readonly written: string;
}

/**
 * Returns the words of a text in their order. Where a script puts no spaces between words, each character counts as one. Signs
 * count as well, but not the marks of sentences, which typography may change.
 * @example comparedWords("“Don’t”, 5 %").map(({ compared }) => compared) // ["Dont", "5", "%"]
 */
export function comparedWords(text: string): readonly ComparedWord[] {
  const words: ComparedWord[] = [];
  for (const [written] of text.normalize("NFC").matchAll(word)) {
    const compared = changeable.test(written) ? written.replace(everyChangeable, "") : written;
    if (compared !== "") words.push({ compared, written });
  }
  return words;
}

/** Returns all of a text that is compared, without the ends of its words. Two texts of which it is equal lack no word. */
export function comparedSigns(text: string): string {
  return text.normalize("NFC").replace(ignored, "");
}

const letter = String.raw`[[\p{L}\p{N}]--[${unspacedScripts}]]`;

/** Marks that typography sets inside of words, and characters that nobody sees. */
const inWords = String.raw`\p{M}\u00ad\u200b-\u200f\u2060\ufeff\p{Quotation_Mark}ʼ′″`;

/** Signs that count as words. A bar divides captions, and is none. */
const signs = String.raw`[\p{S}--[\|]]%&@#*§¶\\\[\]\{\}_`;

const ignored = new RegExp(String.raw`[^\p{L}\p{N}${signs}]+`, "gv");

const word = new RegExp(
  String.raw`${letter}(?:${letter}|[${inWords}])*|[${unspacedScripts}]\p{M}*|[${signs}]`,
  "gv",
);

const invisible = String.raw`[\u00ad\u200b-\u200f\u2060\ufeff\p{Quotation_Mark}ʼ′″]`;

const changeable = new RegExp(invisible, "u");

const everyChangeable = new RegExp(invisible, "gu");
