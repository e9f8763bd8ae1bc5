import type { Publication } from "../model/publication.ts";
import type { ReadTerms } from "./record-reader.ts";

/** Returns what of a publication parsing depends on. */
export function readTerms(publication: Publication): ReadTerms {
  const { archive, articleUrl, embeds, idAuthority, language, timeZone } = publication;
  const languages = Object.fromEntries(Object.keys(publication.languages).map((tag) => [tag, {}]));
  return { archive, articleUrl, embeds, idAuthority, language, languages, timeZone };
}
