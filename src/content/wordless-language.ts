import { interfaceLanguages, spokenLanguages } from "../i18n/languages.ts";

/**
 * Returns the warning for a language that pages have no words in; undefined if they have. `told` is the language of the
 * publication, for which the editor gets the warning once.
 */
export function wordlessLanguage(language: string, told?: string): string | undefined {
  if (interfaceLanguages(language) || sameLanguage(language, told ?? "")) return undefined;
  const known = new Intl.ListFormat("en-GB").format(spokenLanguages);
  const used = told === undefined ? "English ones" : "English ones, or the publication's,";
  return `"${language}" has no words for what pages say by themselves, such as "Corrections" or "Footnotes", so ${used} are used. Languages that have words are ${known}.`;
}

function sameLanguage(one: string, other: string): boolean {
  const [first = ""] = one.toLowerCase().split("-");
  return first === other.toLowerCase().split("-")[0];
}
