/**
 * Returns a text on one line, with single spaces between its words.
 * @example oneLine("  Harbour\n reopens ") // "Harbour reopens"
 */
export function oneLine(text: string): string {
  return untidy.test(text) ? text.replace(spaces, " ").trim() : text;
}

/** Matches what would change. Most texts are on one line already, and a test takes less time than a replacement. */
const untidy = /[\t\n\v\f\r\u0085\u2028\u2029]| {2}|^\s|\s$/;

/** White space that ends or pads a line. A no-break space is no white space here. */
const spaces = /[\t\n\v\f\r \u0085\u2028\u2029]+/g;

/** Returns true for lines that are empty or hold only white space. */
export function isBlank(line = ""): boolean {
  return line.trim() === "";
}
