import { arabic } from "./arabic.ts";
import { english } from "./english.ts";
import { french } from "./french.ts";
import { german } from "./german.ts";
import { japanese } from "./japanese.ts";
import { korean } from "./korean.ts";
import { spanish } from "./spanish.ts";
import type { Words } from "./words.ts";

const tables: Readonly<Record<string, Words>> = {
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
 * @example spoken("fr-CA")?.by // "Par"
 */
export function spoken(language: string): Words | undefined {
  return tables[language.toLowerCase().split("-")[0] ?? ""];
}

/** The interface's words in a language; English where there is no table for it. */
export function wordsFor(language: string): Words {
  return spoken(language) ?? english;
}
