import { english } from "./english.ts";
import type { Words } from "./words.ts";

const tables: Readonly<Record<string, Words>> = { en: english };

/** The interface's words in a language; English where there is no table for it. */
export const wordsFor = (language: string): Words => tables[language.toLowerCase().split("-")[0] ?? ""] ?? english;
