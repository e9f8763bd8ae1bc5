import { interfaceLanguages, translationFor } from "../i18n/languages.ts";

/**
 * Returns the warning for a language without interface messages, or undefined. `siteLanguage` is the language of the
 * publication: texts in it get no warning of their own, since `site.yaml` has one.
 */
export function untranslatedLanguage(language: string, siteLanguage?: string): string | undefined {
  if (translationFor(language) || sameLanguage(language, siteLanguage ?? "")) return undefined;
  const languages = new Intl.ListFormat("en-GB").format(interfaceLanguages);
  const used = siteLanguage === undefined ? "English ones" : "English ones, or the publication's,";
  return `"${language}" has no words for what pages say by themselves, such as "Corrections" or "Footnotes", so ${used} are used. Languages that have words are ${languages}. Add others as words: { ${baseOf(language)}: { … } } in dateline.config.ts.`;
}

function sameLanguage(one: string, other: string): boolean {
  return baseOf(one) === baseOf(other);
}

/** Returns the language without its region. */
function baseOf(language: string): string {
  return language.toLowerCase().split("-")[0] ?? "";
}
