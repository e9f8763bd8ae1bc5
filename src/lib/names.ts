/** Names as they are compared: what counts as the same spelling. The keys are for comparing, never for showing. */
import { lazy } from "./cache.ts";
import { paths } from "./runtime.ts";

/**
 * Returns the text in Unicode's composed form (NFC), so that what looks equal is equal.
 * @example composed("fa\u0308hre") // "fähre"
 */
export function composed(text: string): string {
  return mayBeDecomposed.test(text) && !heapOfMarks.test(text) ? text.normalize("NFC") : text;
}

/**
 * Matches all but Latin-1, of which nothing can be composed. Most texts hold nothing else, so this saves the
 * normalising.
 */
const mayBeDecomposed = /[^\0-\u00ff]/;

/** Matches more marks on one letter than any language has. Sorting them takes time that grows with their square. */
const heapOfMarks = /\p{M}{32}/u;

/**
 * Returns a name in the form in which names are compared: composed, without invisible characters, with single plain
 * spaces.
 * @example tidyName("North\u00a0 Korea\u200b") // "North Korea"
 */
export function tidyName(name: string): string {
  return /^[!-~]+(?: [!-~]+)*$/.test(name)
    ? name
    : composed(name).replace(invisible, "").replace(/\s+/g, " ").trim();
}

/**
 * Invisible characters that come along when text is pasted. The joiners that Persian and emoji need are not among them.
 */
const invisible = /[\u00ad\u200b\u200e\u200f\u2060\ufeff]/g;

/**
 * Returns true if Windows takes the name for a device, with any extension and in any case. No file and no folder can
 * have such a name there (https://learn.microsoft.com/windows/win32/fileio/naming-a-file).
 * @example isDeviceName("Aux.txt") // true
 */
export function isDeviceName(name: string): boolean {
  return /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9\u00b9\u00b2\u00b3]) *(?:\.|$)/i.test(name);
}

/**
 * Returns a key that is the same for spellings that differ only in case, in spaces and hyphens, or in how characters
 * are encoded.
 * @example spellingKey("North-KOREA") === spellingKey("north\u00a0korea") // true
 */
export function spellingKey(spelling: string): string {
  return caseless(tidyName(spelling).normalize("NFKC"))
    .replace(/[’‘ʼ`]/g, "'")
    .replace(/[\s\p{Pd}_]+/gu, " ")
    .trim();
}

/** Folds case. Going through capitals makes SS of ß; the dot that İ leaves behind is dropped. */
function caseless(text: string): string {
  return text.toUpperCase().toLowerCase().replaceAll("i\u0307", "i");
}

/**
 * Returns a key that is also the same for spellings that differ in punctuation, which is most likely a slip.
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

/** Punctuation between words. A character that makes another word of one stays: C#, R&D, 5%, 1.5. */
const punctuation = /(?![#%&@*.,])\p{P}|(?<!\p{N})[.,]|[.,](?!\p{N})|(?<![\p{L}\p{N}])#/gu;

/**
 * Returns text of any script as part of a URL: lower-case ASCII letters, digits and single hyphens, at most 80
 * characters, cut between words. Empty if the text has no letter or digit.
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

/** Returns true for most texts of most languages, which then need neither composing nor transliteration. */
function isAscii(text: string): boolean {
  return !/[^ -~]/.test(text);
}

/** Half a megabyte of tables, which most texts can do without. */
const anyAscii = lazy((): typeof import("any-ascii") => paths.require("any-ascii"));

function inAscii(text: string): string {
  return anyAscii().default(composed(text).replace(/['’ʼ]/g, ""));
}

/** @example camelCase("search-form") // "searchForm" */
export function camelCase(name: string): string {
  return name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}
