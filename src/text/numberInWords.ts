import { localesFor } from "./localesFor.ts";

const formats = new Map<string, Intl.NumberFormat>();

/**
 * A number with the digits and separators of a language.
 * @example numberInWords(12345, "de") // "12.345"
 */
export const numberInWords = (number: number, language: string): string => {
  const format = formats.get(language) ?? new Intl.NumberFormat(localesFor(language));
  formats.set(language, format);
  return format.format(number);
};
