import type { Article } from "../model/article.ts";
import type { Site } from "../model/site.ts";
import type { PageContext } from "./context.ts";
import type { TranslationLink } from "./views/article.ts";
import type { Alternate } from "./views/shared.ts";

const none: readonly never[] = [];

/** Returns all versions of an article, with itself, the original first; none if it has only one language. */
export function versionsOf(
  { record: { translationKey } }: Article,
  { translations }: Pick<Site, "translations">,
): readonly Article[] {
  return translationKey === undefined ? none : (translations.get(translationKey) ?? none);
}

/** Returns links to the other versions of an article. */
export function translationLinks(
  article: Article,
  { site, addresses }: PageContext,
): readonly TranslationLink[] {
  return versionsOf(article, site)
    .filter((version) => version !== article)
    .map(({ record: { url, language, direction } }) => ({ url: addresses.path(url), language, direction }));
}

/**
 * Returns the addresses of a page that each language has of its own, such as a front page; none if only one has it. `urlOf`
 * returns the root-relative url in a language.
 */
export function editionAlternates(
  { editions, addresses }: Pick<PageContext, "editions" | "addresses">,
  urlOf: (edition: Site) => string | undefined,
): readonly Alternate[] {
  if (editions.length < 2) return none;
  const alternates = editions.flatMap((edition) => {
    const url = urlOf(edition);
    const { language } = edition.publication;
    return url === undefined ? [] : [{ language, url: addresses.absolute(url) }];
  });
  const [first] = alternates;
  return first && alternates.length > 1 ? [...alternates, { language: "x-default", url: first.url }] : none;
}

/**
 * Returns the addresses of all versions for search engines. A version that was first published elsewhere is left out,
 * since its own address is not the one that they list.
 */
export function alternatesOf(article: Article, { site, addresses }: PageContext): readonly Alternate[] {
  const listed = versionsOf(article, site).filter(({ record }) => record.canonical === undefined);
  if (listed.length < 2 || !listed.includes(article)) return none;
  const alternates = listed.map(({ record: { language, url } }) => ({
    language,
    url: addresses.absolute(url),
  }));
  const own = alternates.find(({ language }) => language === site.publication.language) ?? alternates[0];
  return own ? [...alternates, { language: "x-default", url: own.url }] : alternates;
}
