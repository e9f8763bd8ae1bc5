import { localesFor } from "./localesFor.ts";

const formats = new Map<string, Intl.ListFormat>();

/**
 * Items with the commas and the "and" of a language between them.
 * @example listInWords(["Ada", "Mara", "Noor"], "en") // ["Ada", ", ", "Mara", " and ", "Noor"]
 */
export const listInWords = <Item>(items: readonly Item[], language: string): readonly (Item | string)[] => {
  const format = formats.get(language) ?? new Intl.ListFormat(localesFor(language), { type: "conjunction" });
  formats.set(language, format);
  // The format takes strings alone, so it is given each item's place.
  return format
    .formatToParts(items.map((_, place) => String(place)))
    .map(({ type, value }) => (type === "element" ? (items[Number(value)] ?? "") : value));
};
