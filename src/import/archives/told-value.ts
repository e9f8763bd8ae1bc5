/**
 * Returns a value of an export as messages may tell it: a single word in quotation marks, else a hint that it is not shown. Anything
 * longer may be what nobody is to see.
 * @example toldValue("acf-disabled") // "\"acf-disabled\""
 */
export function toldValue(value: string): string {
  return isWord(value) ? `"${value}"` : "(not shown here)";
}

/**
 * Returns which part of an export something is, by its type and number.
 * @example partOf("post", "4711") // "post 4711"
 */
export function partOf(type: string, id: string): string {
  return [isWord(type) ? type : "item", ...(isWord(id) ? [id] : [])].join(" ");
}

function isWord(value: string): boolean {
  return /^[\w-]{1,40}$/.test(value);
}
