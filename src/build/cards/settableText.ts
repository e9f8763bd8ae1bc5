import { fontFileWith } from "./fontFiles.ts";

/** A sign of a text with the marks over it, and the font file that it is drawn from. */
export interface SettableSign {
  readonly text: string;
  readonly file: string;
}

/** A text as far as a font has its signs. What no font has, as emoji, is left out, and spaces are of one kind. */
export const settableText = (text: string, language: string): string =>
  signsOf(text.normalize("NFC").replace(/\s+/g, " "), language)
    .map(({ text }) => text)
    .join("")
    .replace(/ +/g, " ")
    .trim();

/** The signs of a text that a font has, each with its font. */
export const signsOf = (text: string, language: string): readonly SettableSign[] =>
  [...graphemes.segment(text)].flatMap(({ segment }) => {
    const file = fileOf(segment, language);
    return file === undefined ? [] : [{ text: segment.replace(selectors, ""), file }];
  });

/** The letters and digits of a text that no font has, each once. */
export const lackingSigns = (text: string, language: string): readonly string[] => {
  if (plain.test(text)) return [];
  const lacking = [...graphemes.segment(text.normalize("NFC"))]
    .map(({ segment }) => segment)
    .filter((segment) => /[\p{L}\p{N}]/u.test(segment) && fileOf(segment, language) === undefined);
  return [...new Set(lacking)];
};

/** What the first of the fonts has for certain, which is all of most headlines. */
const plain = /^[\x20-\x7e\u00a0\u00c0-\u00ff‘’“”–—…«»]*$/;

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** What only chooses between forms of the sign before it: selectors, and the box around a figure that makes it an emoji. */
const selectors = /\p{Variation_Selector}|\u20e3/gu;

/** A sign and its marks come from one font, or the marks would stand beside it. */
const fileOf = (sign: string, language: string): string | undefined => {
  const points = [...sign.replace(selectors, "")].map((character) => character.codePointAt(0) ?? 0);
  const [first, ...others] = points;
  if (first === undefined) return undefined;
  const marks = others.filter((point) => /[\p{L}\p{N}\p{M}]/u.test(String.fromCodePoint(point)));
  return fontFileWith([first, ...marks], language);
};
