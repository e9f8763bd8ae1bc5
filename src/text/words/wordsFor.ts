import { english } from "./english.ts";
import { spoken } from "./spoken.ts";
import type { Words } from "./words.ts";

/** The interface's words in a language; English where there is no table for it. */
export const wordsFor = (language: string): Words => spoken(language) ?? english;
