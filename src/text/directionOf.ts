import type { Direction } from "../model/direction.ts";

const rightToLeftScripts = new Set(["Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Syrc", "Thaa"]);

/**
 * The direction that a language is written in, by its likely script.
 * @example directionOf("ar") // "rtl"
 */
export const directionOf = (language: string): Direction =>
  rightToLeftScripts.has(new Intl.Locale(language).maximize().script ?? "") ? "rtl" : "ltr";
