import { boundedCache } from "../lib/cache.ts";
import type { Direction } from "../model/time.ts";

/**
 * Returns the locales for formatting dates, numbers and lists, of which the runtime takes the first that it knows.
 * Plain English is that of newspapers outside the United States.
 * @example localesFor("fr") // ["fr", "en-GB"]
 */
export function localesFor(language: string): string[] {
  return language.toLowerCase() === "en" ? [fallback] : [language, fallback];
}

/**
 * The fallback for a language that the runtime does not know. Without it, the language of the machine would be used.
 */
const fallback = "en-GB";

/**
 * Returns the direction in which a language is written, by its likely script.
 * @example directionOf("ar") // "rtl"
 */
export function directionOf(language: string): Direction {
  return rightToLeftScripts.has(scriptOf(language)) ? "rtl" : "ltr";
}

/**
 * Returns the script in which a language is most often written.
 * @example scriptOf("fa") // "Arab"
 */
export function scriptOf(language: string): string {
  return scripts(language, () => new Intl.Locale(language).maximize().script ?? "");
}

const scripts = boundedCache<string>();

const rightToLeftScripts = new Set(["Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Syrc", "Thaa"]);

/**
 * Returns the name of a language in the language itself, with a capital as at the start of a line.
 * @example ownLanguageName("fr") // "Français"
 */
export function ownLanguageName(language: string): string {
  return ownNames(language, () => {
    const locales = localesFor(language);
    const [first = "", ...rest] =
      new Intl.DisplayNames(locales, { type: "language" }).of(language) ?? language;
    return first.toLocaleUpperCase(locales) + rest.join("");
  });
}

const ownNames = boundedCache<string>();

/** Returns a comparator for words of a language. It breaks ties by code point, so that the order is total. */
export function comparatorFor(language: string): (one: string, other: string) => number {
  const collator = collators(language, () => new Intl.Collator(localesFor(language), { numeric: true }));
  return (one, other) => collator.compare(one, other) || (one < other ? -1 : one > other ? 1 : 0);
}

const collators = boundedCache<Intl.Collator>();

/**
 * Returns items with the commas and the "and" of a language between them.
 * @example formatList(["Ada", "Mara", "Noor"], "en") // ["Ada", ", ", "Mara", " and ", "Noor"]
 */
export function formatList<Item>(items: readonly Item[], language: string): readonly (Item | string)[] {
  return items.length < 2
    ? items
    : patternOf(items.length, language).map(({ type, value }) =>
        type === "element" ? (items[Number(value)] ?? "") : value,
      );
}

/**
 * Returns the list pattern for so many items. `Intl.ListFormat` takes strings only, so it is given the index of each
 * item.
 */
function patternOf(count: number, language: string): Pattern {
  return patterns(`${count} ${language}`, () =>
    new Intl.ListFormat(localesFor(language), { type: "conjunction" }).formatToParts(
      Array.from({ length: count }, (_, index) => String(index)),
    ),
  );
}

type Pattern = ReturnType<Intl.ListFormat["formatToParts"]>;

const patterns = boundedCache<Pattern>();

/**
 * Returns a number with the digits and separators of a language.
 * @example formatNumber(12345, "de") // "12.345"
 */
export function formatNumber(number: number, language: string): string {
  return formats(language, () => new Intl.NumberFormat(localesFor(language))).format(number);
}

const formats = boundedCache<Intl.NumberFormat>();

/**
 * Wraps text in Unicode isolates, so that it keeps its own direction inside a phrase of another and does not disturb
 * it.
 * @example isolated("رشيد") // "\u2068رشيد\u2069"
 */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}
