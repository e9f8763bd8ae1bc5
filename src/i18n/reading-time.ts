import { boundedCache } from "../lib/cache.ts";
import { localesFor } from "./locale.ts";

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

/** How many words a text has: by spaces, and by the language's own rules where words stand without them. */
export function wordsIn(text: string, language: string): number {
  return (
    familiarWords(text) ??
    (unspaced.test(text) ? segmentedWords(text, language) : (text.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0))
  );
}

/** What a sign does to a word: it is neither part of it nor its end, begins it, ends it, or must be looked at closely. */
const [neither, begins, ends, unfamiliar] = [0, 1, 2, 3];

/** The roles of the signs that most languages of Europe are written in, their letters first and their dashes last. */
const roles = new Uint8Array(0x1_0000).fill(unfamiliar);

/** The words of a text that holds familiar signs only, or undefined. Several times as fast as an expression is. */
function familiarWords(text: string): number | undefined {
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

const segmenters = boundedCache<Intl.Segmenter>();

function segmentedWords(text: string, language: string): number {
  const segmenter = segmenters(
    language,
    () => new Intl.Segmenter(localesFor(language), { granularity: "word" }),
  );
  let words = 0;
  for (const segment of segmenter.segment(text)) if (segment.isWordLike) words += 1;
  return words;
}

/** All that may be one of them, and little else; most texts hold none, and this tells it several times as fast. */
const lettersFromAfar = /[\u1100-\u1fff\u2e80-\uffff]/;

/** Signs of scripts that are read sign by sign rather than word by word. */
const signs = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

const anySign = new RegExp(signs.source, "u");

/** How much of a newspaper most grown readers read in a minute. */
const wordsPerMinute = 230;

const signsPerMinute = 500;

/**
 * How many minutes a text takes to read, at least one where there is anything to read. Chinese, Japanese and Korean are
 * counted by their signs, all else by words; `words` says how many words the whole text has.
 * @example minutesOf("港口重新开放。", 3) // 1
 */
export function minutesOf(text: string, words: number): number {
  if (words === 0) return 0;
  if (!lettersFromAfar.test(text) || !anySign.test(text))
    return Math.max(1, Math.round(words / wordsPerMinute));
  const others = text.replace(signs, " ").match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
  const read = (text.match(signs)?.length ?? 0) / signsPerMinute + others / wordsPerMinute;
  return Math.max(1, Math.round(read));
}

function roleOf(sign: string): number {
  return /[\p{L}\p{N}]/u.test(sign) ? begins : /\s/.test(sign) ? ends : neither;
}

roles.set(Array.from({ length: 0x250 }, (_, code) => roleOf(String.fromCharCode(code))));

roles.fill(neither, 0x2010, 0x2028);
