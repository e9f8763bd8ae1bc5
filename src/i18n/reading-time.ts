import { boundedCache } from "../lib/cache.ts";
import { localesFor } from "./locale.ts";
import { eastAsianScripts, unspacedScripts } from "./scripts.ts";

/**
 * Returns the minutes that a text takes to read, at least 1 unless it is empty. Chinese, Japanese and Korean are
 * counted by characters, all else by words.
 * @param words number of words of the whole text, from {@link wordCount}
 */
export function readingMinutes(text: string, words: number): number {
  if (words === 0) return 0;
  if (!cjkLike.test(text) || !anyCjk.test(text)) return Math.max(1, Math.round(words / wordsPerMinute));
  const others = text.replace(cjk, " ").match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
  const read = (text.match(cjk)?.length ?? 0) / cjkPerMinute + others / wordsPerMinute;
  return Math.max(1, Math.round(read));
}

/** How much of a newspaper most adults read in a minute. */
const wordsPerMinute = 230;

const cjkPerMinute = 500;

/** Matches little else than these scripts. Most texts have none of them, and this test is several times as fast. */
const cjkLike = /[\u1100-\u1fff\u2e80-\uffff]/;

/** Characters of scripts that are read one by one rather than word by word. */
const cjk = new RegExp(`[${eastAsianScripts}]`, "gu");

const anyCjk = new RegExp(cjk.source, "u");

/**
 * Returns the number of words in a text. They are counted by spaces, and by the rules of the language if its script has
 * no spaces.
 */
export function wordCount(text: string, language: string): number {
  return (
    familiarWordCount(text) ??
    (unspaced.test(text)
      ? segmentedWordCount(text, language)
      : (text.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0))
  );
}

const unspaced = new RegExp(`[${unspacedScripts}]`, "u");

/**
 * Counts the words of a text of familiar characters; undefined if it has others. Several times as fast as a regular
 * expression.
 */
function familiarWordCount(text: string): number | undefined {
  let words = 0;
  for (let at = 0; at < text.length; at += 1) {
    let role = roles[text.charCodeAt(at)] ?? ends;
    if (role === begins) {
      words += 1;
      while (role < ends) {
        at += 1;
        role = roles[text.charCodeAt(at)] ?? ends;
      }
    }
    if (role === unfamiliar) return undefined;
  }
  return words;
}

/** Roles of a character: it neither begins nor ends a word, begins one, ends one, or needs the slow way. */
const [neither, begins, ends, unfamiliar] = [0, 1, 2, 3];

/** The roles of the characters of most European languages, by code unit. All others are unfamiliar. */
const roles = new Uint8Array(0x1_0000).fill(unfamiliar);
roles.set(Array.from({ length: 0x250 }, (_, code) => roleOf(String.fromCharCode(code))));
roles.fill(neither, 0x2010, 0x2028);

function segmentedWordCount(text: string, language: string): number {
  const segmenter = segmenters(
    language,
    () => new Intl.Segmenter(localesFor(language), { granularity: "word" }),
  );
  let words = 0;
  for (const segment of segmenter.segment(text)) if (segment.isWordLike) words += 1;
  return words;
}

const segmenters = boundedCache<Intl.Segmenter>();

function roleOf(character: string): number {
  return /[\p{L}\p{N}]/u.test(character) ? begins : /\s/.test(character) ? ends : neither;
}
