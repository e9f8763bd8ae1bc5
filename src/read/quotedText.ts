import { plainScalar } from "./plainScalar.ts";

/**
 * A text in the quotation marks that YAML reads it in without changing a sign of it.
 * @example quotedText('"Enough" says the mayor') // "'\"Enough\" says the mayor'"
 */
export const quotedText = (text: string): string => {
  if (/\p{Cc}/u.test(text)) return JSON.stringify(text);
  if (!/["\\]/.test(text)) return `"${text}"`;
  return text.includes("'") ? `"${text.replace(/["\\]/g, "\\$&")}"` : `'${text}'`;
};

/**
 * A text as it may stand between commas in a list or group on one line: in quotation marks where it needs them.
 * @example itemText("Dam, the") // '"Dam, the"'
 */
export const itemText = (text: string): string =>
  plainScalar(text) === text && !/[,[\]{}]|^["']/.test(text) ? text : quotedText(text);

/**
 * A text without the curly quotation marks around it, which were meant to hold it together and do not.
 * @example withoutCurly("“Port: the end”") // "Port: the end"
 */
export const withoutCurly = (text: string): string =>
  /^(?:“[^“”]*”|„[^„“”]*[“”]|”[^”]*”|‘[^‘’]*’)$/.test(text) ? text.slice(1, -1) : text;
