import type { Article } from "../model/article.ts";
import type { Site } from "../model/site.ts";
import type { StaticPage } from "../model/static-page.ts";
import type { PageContext } from "./context.ts";
import type { Alternate, TranslationLink } from "./views/shared.ts";

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

/** Returns links to the other versions of a static page, and the addresses of all of them for search engines. */
export function pageTranslations(
  { url: own, translationKey }: StaticPage,
  { editions, addresses }: PageContext,
): { readonly links: readonly TranslationLink[]; readonly alternates: readonly Alternate[] } {
  const all = editions.flatMap(({ pages }) => pages);
  const versions =
    translationKey === undefined ? none : all.filter((page) => page.translationKey === translationKey);
  return {
    links: versions
      .filter(({ url }) => url !== own)
      .map(({ url, language, direction }) => ({ url: addresses.path(url), language, direction })),
    alternates: withDefault(
      versions.map(({ language, url }) => ({ language, url: addresses.absolute(url) })),
      editions,
    ),
  };
}

/** Returns a static page by its id, in the language of the site if it has such a version; undefined if it is not shown. */
export function pageInLanguage(
  id: string | undefined,
  { editions, site }: Pick<PageContext, "editions" | "site">,
): StaticPage | undefined {
  const page = editions.flatMap(({ pages }) => pages).find((one) => one.id === id);
  const key = page?.translationKey;
  const own = key === undefined ? undefined : site.pages.find((one) => one.translationKey === key);
  return own ?? page;
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
  return withDefault(alternates, editions);
}

/**
 * Returns the addresses of all versions for search engines. A version that was first published elsewhere is left out,
 * since its own address is not the one that they list.
 */
export function alternatesOf(
  article: Article,
  { site, editions, addresses }: PageContext,
): readonly Alternate[] {
  const listed = versionsOf(article, site).filter(({ record }) => record.canonical === undefined);
  if (!listed.includes(article)) return none;
  return withDefault(
    listed.map(({ record: { language, url } }) => ({ language, url: addresses.absolute(url) })),
    editions,
  );
}

/**
 * Returns the addresses with that for readers of all other languages: the version in the publication's own language, or the
 * first. None if there is one only.
 */
function withDefault(
  alternates: readonly Alternate[],
  [main]: PageContext["editions"],
): readonly Alternate[] {
  const own = alternates.find(({ language }) => language === main?.publication.language) ?? alternates[0];
  return own && alternates.length > 1 ? [...alternates, { language: "x-default", url: own.url }] : none;
}
