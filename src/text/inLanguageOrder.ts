import { localesFor } from "./localesFor.ts";

const collators = new Map<string, Intl.Collator>();

/** The order of words in a language, made once a language. Ties are broken by the code points, so that it is total. */
export const inLanguageOrder = (language: string): ((one: string, other: string) => number) => {
  const collator = collators.get(language) ?? new Intl.Collator(localesFor(language), { numeric: true });
  collators.set(language, collator);
  return (one, other) => collator.compare(one, other) || (one < other ? -1 : one > other ? 1 : 0);
};
