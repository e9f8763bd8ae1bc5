/** Chinese characters and the syllabaries of Japanese. */
const chineseAndJapanese = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}`;

/** Scripts of Chinese, Japanese and Korean, to stand between the brackets of an expression with the flag `u`. */
export const eastAsianScripts = String.raw`${chineseAndJapanese}\p{Script=Hangul}`;

/** Scripts that put no spaces between words, likewise. */
export const unspacedScripts = String.raw`${chineseAndJapanese}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}`;
