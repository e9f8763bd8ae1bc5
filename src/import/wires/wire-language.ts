/**
 * Returns the language of an item as BCP 47 writes it, or undefined if it is that of the publication or no language.
 * @example wireLanguage("FR", "en") // "fr"
 */
export function wireLanguage(tag: string | undefined, publication: string): string | undefined {
  const language = tag === undefined ? undefined : canonical(tag.trim().replaceAll("_", "-"));
  if (language === undefined || /^(?:und|mul|zxx|x)\b/.test(language)) return undefined;
  return new Intl.Locale(language).language === new Intl.Locale(publication).language ? undefined : language;
}

function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}
