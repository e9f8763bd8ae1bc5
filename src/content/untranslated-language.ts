import { baseLanguage } from "../i18n/base-language.ts";
import { interfaceLanguages, translationFor } from "../i18n/languages.ts";

/**
 * Returns the warning for a language without interface messages, or undefined. `siteLanguages` are the languages of the
 * publication: texts in them get no warning of their own, since `site.yaml` has one.
 */
export function untranslatedLanguage(
  language: string,
  siteLanguages?: readonly string[],
): string | undefined {
  if (translationFor(language) || siteLanguages?.some((one) => baseLanguage(one) === baseLanguage(language)))
    return undefined;
  const languages = new Intl.ListFormat("en-GB").format(interfaceLanguages);
  const used = siteLanguages === undefined ? "English ones" : "English ones, or the publication's,";
  return `"${language}" has no words for what pages say by themselves, such as "Corrections" or "Footnotes", so ${used} are used. Languages that have words are ${languages}. Add others as words: { ${baseLanguage(language)}: { … } } in dateline.config.ts.`;
}
