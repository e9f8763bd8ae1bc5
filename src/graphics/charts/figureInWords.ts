import { localesFor } from "../../text/localesFor.ts";

const formats = new Map<string, Intl.NumberFormat>();

const format = (language: string, options: Intl.NumberFormatOptions): Intl.NumberFormat =>
  formats.getOrInsertComputed(
    JSON.stringify([language, options]),
    () => new Intl.NumberFormat(localesFor(language), options),
  );

interface Form {
  readonly language: string;
  /** How many decimals are told, at most. */
  readonly decimals: number;
  /** Whether they are told where they are zero, so that figures in a column stand in line. */
  readonly padding?: "zeros" | undefined;
}

/**
 * A figure with the digits and separators of a language.
 * @example figureInWords(1234.5, { language: "de", decimals: 1 }) // "1.234,5"
 */
export const figureInWords = (figure: number, { language, decimals, padding }: Form): string =>
  format(language, {
    maximumFractionDigits: decimals,
    minimumFractionDigits: padding ? decimals : 0,
  })
    .format(figure)
    .replace("-", "−");
