import { dateFormatFor } from "./dateFormatFor.ts";

/**
 * A year, given in digits, as a language writes it.
 * @example yearInWords("2023", "ko") // "2023년"
 */
export const yearInWords = (year: string, language: string): string =>
  dateFormatFor("year", { language, timeZone: "UTC" }).format(Date.UTC(Number(year), 6, 1));
