import { boundedCache } from "../lib/cache.ts";
import type { Direction } from "../model/time.ts";

/** What a language that this runtime does not know is told in; without it, the machine's own language would be. */
const otherwise = "en-GB";

/**
 * The locales by which dates, numbers and words of a language are told, the first that is known: the language's own,
 * but plain English as newspapers outside the United States tell it.
 * @example localesFor("fr") // ["fr", "en-GB"]
 */
export function localesFor(language: string): string[] {
  return language.toLowerCase() === "en" ? [otherwise] : [language, otherwise];
}

const directions = boundedCache<Direction>();

const rightToLeftScripts = new Set(["Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Syrc", "Thaa"]);

/**
 * The direction that a language is written in, by its likely script.
 * @example directionOf("ar") // "rtl"
 */
export function directionOf(language: string): Direction {
  return directions(language, () =>
    rightToLeftScripts.has(new Intl.Locale(language).maximize().script ?? "") ? "rtl" : "ltr",
  );
}

const collators = boundedCache<Intl.Collator>();

/** The order of words in a language, made once a language. Ties are broken by the code points, so that it is total. */
export function inLanguageOrder(language: string): (one: string, other: string) => number {
  const collator = collators(language, () => new Intl.Collator(localesFor(language), { numeric: true }));
  return (one, other) => collator.compare(one, other) || (one < other ? -1 : one > other ? 1 : 0);
}

/**
 * Items with the commas and the "and" of a language between them.
 * @example formatList(["Ada", "Mara", "Noor"], "en") // ["Ada", ", ", "Mara", " and ", "Noor"]
 */
export function formatList<Item>(items: readonly Item[], language: string): readonly (Item | string)[] {
  return items.length < 2
    ? items
    : patternOf(items.length, language).map(({ type, value }) =>
        type === "element" ? (items[Number(value)] ?? "") : value,
      );
}

type Pattern = ReturnType<Intl.ListFormat["formatToParts"]>;

const patterns = boundedCache<Pattern>();

/** What stands between so many items. The format takes texts alone, so it is given each item's place. */
function patternOf(count: number, language: string): Pattern {
  return patterns(`${count} ${language}`, () =>
    new Intl.ListFormat(localesFor(language), { type: "conjunction" }).formatToParts(
      Array.from({ length: count }, (_, place) => String(place)),
    ),
  );
}

const formats = boundedCache<Intl.NumberFormat>();

/**
 * A number with the digits and separators of a language.
 * @example formatNumber(12345, "de") // "12.345"
 */
export function formatNumber(number: number, language: string): string {
  return formats(language, () => new Intl.NumberFormat(localesFor(language))).format(number);
}

/**
 * Text that keeps its own direction inside a phrase of another, and does not disturb that phrase.
 * @example isolated("رشيد") // "\u2068رشيد\u2069"
 */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}
