import { localesFor } from "./localesFor.ts";

const segmenters = new Map<string, Intl.Segmenter>();
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

/** How many words a text has: by spaces, and by the language's own rules where words stand without them. */
export const wordsIn = (text: string, language: string): number => {
  if (!unspaced.test(text)) return text.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
  const segmenter =
    segmenters.get(language) ?? new Intl.Segmenter(localesFor(language), { granularity: "word" });
  segmenters.set(language, segmenter);
  let words = 0;
  for (const segment of segmenter.segment(text)) if (segment.isWordLike) words += 1;
  return words;
};
