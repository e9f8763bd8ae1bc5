import { arabic } from "./arabic.ts";
import { english } from "./english.ts";
import { french } from "./french.ts";
import { german } from "./german.ts";
import { japanese } from "./japanese.ts";
import { korean } from "./korean.ts";
import type { Messages } from "./messages.ts";
import { spanish } from "./spanish.ts";

/** Returns the messages of the interface in a language; in English if there is no translation. */
export function messagesFor(language: string): Messages {
  return translationFor(language) ?? english;
}

/**
 * Returns the messages of the interface in a language, whatever its region; undefined if there is no translation.
 * @example interfaceLanguages("fr-CA")?.by // "Par"
 */
export function translationFor(language: string): Messages | undefined {
  return tables[language.toLowerCase().split("-")[0] ?? ""];
}

const tables: Readonly<Record<string, Messages>> = {
  ar: arabic,
  de: german,
  en: english,
  es: spanish,
  fr: french,
  ja: japanese,
  ko: korean,
};

/** The languages into which the interface is translated, without their regions. */
export const interfaceLanguages: readonly string[] = Object.keys(tables);
