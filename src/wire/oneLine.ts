/** White space that ends or pads a line; a no-break space is a character like others. */
const spaces = /[\t\n\v\f\r \u0085\u2028\u2029]+/g;

/**
 * Text on one line, with single spaces.
 * @example oneLine("  Harbour\n reopens ") // "Harbour reopens"
 */
export const oneLine = (text: string): string => text.replace(spaces, " ").trim();
