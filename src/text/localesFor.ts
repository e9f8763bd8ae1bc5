/** What a language that this runtime does not know is told in; without it, the machine's own language would be. */
const otherwise = "en-GB";

/**
 * The locales by which dates, numbers and words of a language are told, the first that is known: the language's own,
 * but plain English as newspapers outside the United States tell it.
 * @example localesFor("fr") // ["fr", "en-GB"]
 */
export const localesFor = (language: string): string[] =>
  language.toLowerCase() === "en" ? [otherwise] : [language, otherwise];
