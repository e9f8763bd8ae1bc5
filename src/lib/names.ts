/** By what spellings are held to be one. Both keys are for comparing, never for showing. */
import { lazy } from "./cache.ts";
import { paths } from "./runtime.ts";

/** Of Latin-1 nothing can be composed, and most texts hold nothing else. */
const mayBeApart = /[^\0-\u00ff]/;

/** No letter of any language bears so many marks, and to put them in order takes time that grows by the square. */
const heapOfMarks = /\p{M}{32}/u;

/**
 * Text whose letters and their marks are one sign where there is one (NFC), so that what looks equal is equal.
 * @example composed("fa\u0308hre") // "fähre"
 */
export function composed(text: string): string {
  return mayBeApart.test(text) && !heapOfMarks.test(text) ? text.normalize("NFC") : text;
}

/** What comes along unseen when words are pasted. The joiners that Persian or an emoji need are not among them. */
const unseen = /[\u00ad\u200b\u200e\u200f\u2060\ufeff]/g;

/**
 * A name as it is compared with others: composed, without unseen signs, with single plain spaces between its words.
 * @example tidyName("North\u00a0 Korea\u200b") // "North Korea"
 */
export function tidyName(name: string): string {
  return /^[!-~]+(?: [!-~]+)*$/.test(name)
    ? name
    : composed(name).replace(unseen, "").replace(/\s+/g, " ").trim();
}

/**
 * Whether Windows takes a name for a device, with any ending and in any case: no file and no folder there can have it.
 * https://learn.microsoft.com/windows/win32/fileio/naming-a-file
 * @example isDeviceName("Aux.txt") // true
 */
export function isDeviceName(name: string): boolean {
  return /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9\u00b9\u00b2\u00b3]) *(?:\.|$)/i.test(name);
}

/**
 * The same for spellings that differ in case, in spaces and hyphens, or in how signs are encoded, and in nothing else.
 * @example spellingKey("North-KOREA") === spellingKey("north\u00a0korea") // true
 */
export function spellingKey(spelling: string): string {
  return caseless(tidyName(spelling).normalize("NFKC"))
    .replace(/[’‘ʼ`]/g, "'")
    .replace(/[\s\p{Pd}_]+/gu, " ")
    .trim();
}

/** Marks of punctuation between words. Those that make another word of one stay: C#, R&D, 5%, 1.5. */
const punctuation = /(?![#%&@*.,])\p{P}|(?<!\p{N})[.,]|[.,](?!\p{N})|(?<![\p{L}\p{N}])#/gu;

/**
 * The same for spellings that differ in punctuation too, which is most likely a slip.
 * @example wordKey("St. Louis") === wordKey("St Louis") // true
 */
export function wordKey(spelling: string): string {
  const key = spellingKey(spelling);
  const words = key
    .replaceAll("'", "")
    .replace(punctuation, " ")
    .replace(/\s*([\p{S}#%&@*])\s*/gu, "$1")
    .replace(/\s+/g, " ")
    .trim();
  return words === "" ? key : words;
}

/** Without the difference of case; the detour by capitals tells that ß is SS, and the dot that İ brings is no mark. */
function caseless(text: string): string {
  return text.toUpperCase().toLowerCase().replaceAll("i\u0307", "i");
}

/**
 * Text of any script as part of an address: small ASCII letters, digits and single hyphens, at most 80 of them,
 * cut between words. Empty where the text holds no letter or digit.
 * @example slugOf("Čaj & Kaffee: 北京") // "caj-kaffee-beijing"
 */
export function slugOf(text: string): string {
  return shortened(
    (isAscii(text) ? text.replaceAll("'", "") : inAscii(text))
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, ""),
  );
}

const limit = 80;

function shortened(slug: string): string {
  if (slug.length <= limit) return slug;
  const cut = slug.slice(0, limit + 1);
  const end = cut.lastIndexOf("-");
  return (end > 0 ? cut.slice(0, end) : cut.slice(0, limit)).replace(/-+$/, "");
}

/** Most texts of most languages: nothing in them needs to be composed or told in other letters. */
function isAscii(text: string): boolean {
  return !/[^ -~]/.test(text);
}

/** Half a megabyte of tables, which most texts can do without. */
const anyAscii = lazy((): typeof import("any-ascii") => paths.require("any-ascii"));

function inAscii(text: string): string {
  return anyAscii().default(composed(text).replace(/['’ʼ]/g, ""));
}
