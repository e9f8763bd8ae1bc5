import { arabic } from "./arabic.ts";
import { english } from "./english.ts";
import { french } from "./french.ts";
import { german } from "./german.ts";
import { japanese } from "./japanese.ts";
import { korean } from "./korean.ts";
import type { Messages } from "./messages.ts";
import { spanish } from "./spanish.ts";

const tables: Readonly<Record<string, Messages>> = {
  ar: arabic,
  de: german,
  en: english,
  es: spanish,
  fr: french,
  ja: japanese,
  ko: korean,
};

/** The languages that the interface speaks, without their regions. */
export const spokenLanguages: readonly string[] = Object.keys(tables);

/**
 * The interface's words in a language, or undefined where there is no table for it.
 * @example interfaceLanguages("fr-CA")?.by // "Par"
 */
export function interfaceLanguages(language: string): Messages | undefined {
  return tables[language.toLowerCase().split("-")[0] ?? ""];
}

/** The interface's words in a language; English where there is no table for it. */
export function messagesFor(language: string): Messages {
  return interfaceLanguages(language) ?? english;
}
