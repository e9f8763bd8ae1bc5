/**
 * Text of the content for a terminal: what would move its cursor, change its colours or turn the direction of writing is shown
 * as a code instead of being done.
 * @example printable("a\u001b[31m") // "a\\x1b[31m"
 */
export const printable = (text: string): string =>
  text.replace(/[\p{Cc}\p{Bidi_Control}]/gu, (sign) => {
    const code = sign.charCodeAt(0).toString(16);
    return code.length > 2 ? `\\u${code}` : `\\x${code.padStart(2, "0")}`;
  });
