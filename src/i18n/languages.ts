import { arabic } from "./arabic.ts";
import { english } from "./english.ts";
import { french } from "./french.ts";
import { german } from "./german.ts";
import { japanese } from "./japanese.ts";
import { korean } from "./korean.ts";
import type { Messages } from "./messages.ts";
import { type OwnWords, ownMessages } from "./own-messages.ts";
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
  const tag = language.toLowerCase();
  const base = tag.split("-")[0] ?? "";
  return own[tag] ?? own[base] ?? tables[base];
}

/** The messages in a publication's own words on this thread, by language in small letters. */
let own: Readonly<Record<string, Messages>> = {};

/** Sets a publication's own words on this thread, by language. They are sound. */
export function useOwnWords(words: Readonly<Record<string, OwnWords>>): void {
  const messages: Record<string, Messages> = {};
  // Those of a region go on from those of its language.
  for (const [language, set] of Object.entries(words).sort(([one], [other]) => one.length - other.length)) {
    const tag = language.toLowerCase();
    const base = tag.split("-")[0] ?? "";
    messages[tag] = ownMessages(set, messages[base] ?? tables[base] ?? english, language);
  }
  own = messages;
}

/** Returns true for a language that has messages without a publication's own words. */
export function isTranslated(language: string): boolean {
  return Object.hasOwn(tables, language.toLowerCase().split("-")[0] ?? "");
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
