import { boundedCache, weakMemo } from "../lib/cache.ts";
import type { Publication } from "../model/publication.ts";

/**
 * Returns a function that gives the further language whose pages list a text, by the text's own language; undefined for a text
 * that the publication's own pages list. Another region of the same language is listed there too, but not another script.
 * @example furtherLanguages({ language: "en", languages: { de: … } })("de-AT") // "de"
 */
export const furtherLanguages = weakMemo(
  ({ language: own, languages }: Pick<Publication, "language" | "languages">) => {
    const known = Object.keys(languages);
    if (known.length === 0) return (): string | undefined => undefined;
    const found = boundedCache<{ readonly language: string | undefined }>();
    return (language: string): string | undefined =>
      found(language, () => ({ language: bestOf(language, own, known) })).language;
  },
);

function bestOf(language: string, own: string, known: readonly string[]): string | undefined {
  const all = [own, ...known];
  const best =
    all.find((one) => one.toLowerCase() === language.toLowerCase()) ??
    all.find((one) => writtenForm(one) === writtenForm(language));
  return best === own ? undefined : best;
}

/** Returns a language without its region, with its script. */
function writtenForm(language: string): string {
  const { language: base, script = "" } = new Intl.Locale(language).maximize();
  return `${base}-${script}`;
}
