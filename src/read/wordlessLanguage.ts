import { spoken, spokenLanguages } from "../text/words/spoken.ts";

/**
 * What an editor is told of a language that pages have no words in; undefined where they have, and where the publication, whose
 * own language is `told`, was told of it already.
 */
export const wordlessLanguage = (language: string, told?: string): string | undefined => {
  if (spoken(language) || sameLanguage(language, told ?? "")) return undefined;
  const known = new Intl.ListFormat("en-GB").format(spokenLanguages);
  const used = told === undefined ? "English ones" : "English ones, or the publication's,";
  return `"${language}" has no words for what pages say by themselves, such as "Corrections" or "Footnotes", so ${used} are used. Languages that have words are ${known}.`;
};

function sameLanguage(one: string, other: string): boolean {
  const [first = ""] = one.toLowerCase().split("-");
  return first === other.toLowerCase().split("-")[0];
}
