/**
 * The locale by which dates and numbers of a language are told: the language's own, but plain English is told as
 * newspapers outside the United States tell it.
 * @example localeFor("en") // "en-GB"
 */
export const localeFor = (language: string): string => (language.toLowerCase() === "en" ? "en-GB" : language);
