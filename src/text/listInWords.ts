import { localesFor } from "./localesFor.ts";

type Pattern = ReturnType<Intl.ListFormat["formatToParts"]>;

const patterns = new Map<string, Pattern>();

/** What stands between so many items. The format takes texts alone, so it is given each item's place. */
const patternOf = (count: number, language: string): Pattern =>
  patterns.getOrInsertComputed(`${count} ${language}`, () =>
    new Intl.ListFormat(localesFor(language), { type: "conjunction" }).formatToParts(
      Array.from({ length: count }, (_, place) => String(place)),
    ),
  );

/**
 * Items with the commas and the "and" of a language between them.
 * @example listInWords(["Ada", "Mara", "Noor"], "en") // ["Ada", ", ", "Mara", " and ", "Noor"]
 */
export const listInWords = <Item>(items: readonly Item[], language: string): readonly (Item | string)[] =>
  items.length < 2
    ? items
    : patternOf(items.length, language).map(({ type, value }) =>
        type === "element" ? (items[Number(value)] ?? "") : value,
      );
