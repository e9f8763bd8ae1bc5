/** A number without what a path can do without: a leading zero. */
const written = (value: number): string => String(value).replace(/^(-?)0\./, "$1.");

/**
 * Numbers of a path one after another, with a space only where the next would be read as part of the one before.
 * @example pathNumbers([10, -2, 0.5]) // "10-2 .5"
 */
export const pathNumbers = (numbers: readonly number[]): string =>
  numbers
    .map(written)
    .reduce((text, next) => `${text}${text === "" || next.startsWith("-") ? "" : " "}${next}`, "");
