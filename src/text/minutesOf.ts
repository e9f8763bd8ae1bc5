/** Signs of scripts that are read sign by sign rather than word by word. */
const signs = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const anySign = new RegExp(signs.source, "u");

/** All that may be one of them, and little else; most texts hold none, and this tells it several times as fast. */
const lettersFromAfar = /[\u1100-\u1fff\u2e80-\uffff]/;

/** How much of a newspaper most grown readers read in a minute. */
const wordsPerMinute = 230;
const signsPerMinute = 500;

/**
 * How many minutes a text takes to read, at least one where there is anything to read. Chinese, Japanese and Korean are
 * counted by their signs, all else by words; `words` says how many words the whole text has.
 * @example minutesOf("港口重新开放。", 3) // 1
 */
export const minutesOf = (text: string, words: number): number => {
  if (words === 0) return 0;
  if (!lettersFromAfar.test(text) || !anySign.test(text))
    return Math.max(1, Math.round(words / wordsPerMinute));
  const others = text.replace(signs, " ").match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
  const read = (text.match(signs)?.length ?? 0) / signsPerMinute + others / wordsPerMinute;
  return Math.max(1, Math.round(read));
};
