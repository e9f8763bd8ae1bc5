import { lazy } from "../lib/cache.ts";
import type { CardType } from "../pages/context.ts";
import { fontFileWith, installedFonts } from "./font-files.ts";

/**
 * Returns the part of a text that can be drawn. Characters that no font has, such as emoji, are left out; every space
 * becomes a plain one.
 */
export function settableText(text: string, language: string): string {
  if (plain.test(text)) return text.replace(/\s+/g, " ").trim();
  return settableGraphemes(text.normalize("NFC").replace(/\s+/g, " "), language)
    .map(({ text }) => text)
    .join("")
    .replace(/ +/g, " ")
    .trim();
}

/** Returns the graphemes of a text that a font has, each with its font file. */
export function settableGraphemes(text: string, language: string): readonly SettableGrapheme[] {
  return [...graphemes.segment(text)].flatMap(({ segment }) => {
    const file = fontFileFor(segment, language);
    return file === undefined ? [] : [{ text: segment.replace(selectors, ""), file }];
  });
}

/** A grapheme of a text, and the font file that it is drawn from. */
interface SettableGrapheme {
  readonly text: string;
  readonly file: string;
}

/**
 * Returns the one font file of a text of Latin letters without marks; undefined for any other. Each of its characters is a
 * grapheme, and it runs from left to right.
 */
export function plainFontFile(text: string, language: string): string | undefined {
  return plain.test(text) ? fontFileWith([letterA], language) : undefined;
}

const letterA = 0x61;

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Returns the letters and digits of a text that no font has, each once. */
export function missingCharacters(text: string, language: string): readonly string[] {
  if (plain.test(text)) return [];
  const missing = [...graphemes.segment(text.normalize("NFC"))]
    .map(({ segment }) => segment)
    .filter((segment) => /[\p{L}\p{N}]/u.test(segment) && fontFileFor(segment, language) === undefined);
  return [...new Set(missing)];
}

/** Characters that the first font certainly has; most headlines need no others. */
const plain = /^[\x20-\x7e\u00a0\u00c0-\u00ff‘’“”–—…«»]*$/;

/** Returns the font file for a grapheme. All its marks come from the same font, or they would be beside it. */
function fontFileFor(grapheme: string, language: string): string | undefined {
  const points = [...grapheme.replace(selectors, "")].map((character) => character.codePointAt(0) ?? 0);
  const [first, ...others] = points;
  if (first === undefined) return undefined;
  const marks = others.filter((point) => /[\p{L}\p{N}\p{M}]/u.test(String.fromCodePoint(point)));
  return fontFileWith([first, ...marks], language);
}

/** Characters that only choose a form of the one before: selectors, and the box that makes an emoji of a digit. */
const selectors = /\p{Variation_Selector}|\u20e3/gu;

/** What cards of this installation are drawn with. */
export const cardType = lazy(
  (): CardType => ({ fonts: installedFonts().join(", "), lacking: missingCharacters }),
);
