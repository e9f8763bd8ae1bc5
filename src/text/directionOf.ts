import type { Direction } from "../model/direction.ts";

const rightToLeftScripts = new Set(["Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Syrc", "Thaa"]);

const known = new Map<string, Direction>();

/**
 * The direction that a language is written in, by its likely script.
 * @example directionOf("ar") // "rtl"
 */
export const directionOf = (language: string): Direction => {
  const ready = known.get(language);
  if (ready) return ready;
  const script = new Intl.Locale(language).maximize().script ?? "";
  const direction = rightToLeftScripts.has(script) ? "rtl" : "ltr";
  known.set(language, direction);
  return direction;
};
