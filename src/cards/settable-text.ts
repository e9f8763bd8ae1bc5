import { lazy } from "../lib/cache.ts";
import type { CardType } from "../pages/context.ts";
import { fontFileWith, installedFonts } from "./font-files.ts";

/** A text as far as a font has its signs. What no font has, as emoji, is left out, and spaces are of one kind. */
export function settableText(text: string, language: string): string {
  return signsOf(text.normalize("NFC").replace(/\s+/g, " "), language)
    .map(({ text }) => text)
    .join("")
    .replace(/ +/g, " ")
    .trim();
}

/** A sign of a text with the marks over it, and the font file that it is drawn from. */
interface SettableSign {
  readonly text: string;
  readonly file: string;
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** What only chooses between forms of the sign before it: selectors, and the box around a figure that makes it an emoji. */
const selectors = /\p{Variation_Selector}|\u20e3/gu;

/** The signs of a text that a font has, each with its font. */
export function signsOf(text: string, language: string): readonly SettableSign[] {
  return [...graphemes.segment(text)].flatMap(({ segment }) => {
    const file = fileOf(segment, language);
    return file === undefined ? [] : [{ text: segment.replace(selectors, ""), file }];
  });
}

/** What the first of the fonts has for certain, which is all of most headlines. */
const plain = /^[\x20-\x7e\u00a0\u00c0-\u00ff‘’“”–—…«»]*$/;

/** The letters and digits of a text that no font has, each once. */
export function lackingSigns(text: string, language: string): readonly string[] {
  if (plain.test(text)) return [];
  const lacking = [...graphemes.segment(text.normalize("NFC"))]
    .map(({ segment }) => segment)
    .filter((segment) => /[\p{L}\p{N}]/u.test(segment) && fileOf(segment, language) === undefined);
  return [...new Set(lacking)];
}

/** A sign and its marks come from one font, or the marks would stand beside it. */
function fileOf(sign: string, language: string): string | undefined {
  const points = [...sign.replace(selectors, "")].map((character) => character.codePointAt(0) ?? 0);
  const [first, ...others] = points;
  if (first === undefined) return undefined;
  const marks = others.filter((point) => /[\p{L}\p{N}\p{M}]/u.test(String.fromCodePoint(point)));
  return fontFileWith([first, ...marks], language);
}

/** What the cards of this installation are drawn with. */
export const cardType = lazy((): CardType => ({ fonts: installedFonts().join(", "), lacking: lackingSigns }));
