/** Chinese characters and the Japanese syllabaries. */
const chineseAndJapanese = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}`;

/** Scripts of Chinese, Japanese and Korean, for the inside of a character class with the flag `u`. */
export const eastAsianScripts = String.raw`${chineseAndJapanese}\p{Script=Hangul}`;

/** Scripts without spaces between words, for the same use. */
export const unspacedScripts = String.raw`${chineseAndJapanese}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}`;
