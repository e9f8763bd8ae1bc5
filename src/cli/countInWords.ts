/**
 * A number with its noun.
 * @example countInWords(2, "file") // "2 files"
 */
export const countInWords = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? "" : "s"}`;
