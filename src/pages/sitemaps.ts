import { hashOf } from "../lib/hash.ts";
import type { Article } from "../model/article.ts";
import type { Publication } from "../model/publication.ts";
import type { Site } from "../model/site.ts";
import type { Clock, Moment } from "../model/time.ts";
import { addressesOf } from "./addresses.ts";
import type { PageOptions } from "./context.ts";
import { lastChange, newestMoment } from "./last-change.ts";
import { lazyPage, type Page, type PageOf } from "./page.ts";

/** A page that may be indexed; the url is root-relative. */
interface Entry {
  readonly url: string;
  readonly modified?: Moment | undefined;
}

/**
 * Returns the sitemaps: an index, one for each month of articles, one for all other pages, and, if there is
 * recent news, the news sitemap. None if nothing may be indexed, as in a preview.
 */
export function sitemapPages(
  site: Site,
  pages: readonly Page[],
  clock: Pick<Clock, "hasPassed">,
): readonly Page[] {
  const { publication } = site;
  const indexed = pages.filter((page) => page.indexed);
  if (indexed.length === 0) return [];
  const own = site.articles.filter(
    ({ status, record }) => status === "published" && record.canonical === undefined,
  );
  const others = indexed
    .filter(({ kind }) => kind !== "article")
    .map(({ url, indexed }): Entry => ({ url, modified: indexed?.modified }))
    .toSorted((one, other) => (one.url < other.url ? -1 : 1));
  const sitemaps = [...sitemapsOf("pages", others, publication), ...monthlySitemaps(own, publication)];
  const news = newsSitemapPage(own, publication, clock);
  return [
    indexOf(sitemaps, publication),
    ...sitemaps.map(({ page }) => page),
    // An empty sitemap would be invalid.
    ...(news.view.entries.length > 0 ? [news] : []),
  ];
}

interface Sitemap {
  readonly page: PageOf<"sitemap">;
  /** The last change of its pages. */
  readonly modified?: Moment | undefined;
}

/** https://www.sitemaps.org/protocol.html#index */
const limit = 50_000;

/** Returns the sitemaps of pages: "/sitemap-pages.xml" and, if one cannot hold them all, "/sitemap-pages-2.xml" … */
function sitemapsOf(name: string, entries: readonly Entry[], publication: Publication): readonly Sitemap[] {
  const { absolute } = addressesOf(publication);
  return Array.from({ length: Math.ceil(entries.length / limit) }, (_, index) => {
    const part = entries.slice(index * limit, (index + 1) * limit);
    const url = `/sitemap-${name}${index === 0 ? "" : `-${index + 1}`}.xml`;
    const page = lazyPage<"sitemap">(
      { kind: "sitemap", url, source: "the sitemap" },
      {
        view: () => ({
          entries: part.map(({ url, modified }) => ({ url: absolute(url), modified: modified?.iso })),
        }),
        inputsHash: () =>
          hashOf([absolute("/"), ...part.map(({ url, modified }) => `${url} ${modified?.iso}`)]),
      },
    );
    return { page, modified: newestMoment(part.map(({ modified }) => modified)) };
  });
}

/** Returns the sitemaps of months, oldest first, so that a new article only appends to one month. */
function monthlySitemaps(newestFirst: readonly Article[], publication: Publication): readonly Sitemap[] {
  const byMonth = Map.groupBy(newestFirst.toReversed(), ({ record }) => record.published.iso.slice(0, 7));
  return [...byMonth].flatMap(([month, articles]) =>
    sitemapsOf(
      month,
      articles.map((article) => ({ url: article.record.url, modified: lastChange(article) })),
      publication,
    ),
  );
}

function indexOf(sitemaps: readonly Sitemap[], publication: Publication): PageOf<"sitemapIndex"> {
  const { absolute } = addressesOf(publication);
  return lazyPage(
    { kind: "sitemapIndex", url: "/sitemap.xml", source: "the sitemap" },
    {
      view: () => ({
        sitemaps: sitemaps.map(({ page, modified }) => ({
          url: absolute(page.url),
          modified: modified?.iso,
        })),
      }),
    },
  );
}

/** In milliseconds. https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap */
const newsWindow = 48 * 60 * 60 * 1000;

const newsLimit = 1000;

/** Returns the news sitemap: the articles of the last 48 hours, at most a thousand, without sponsored ones. */
export function newsSitemapPage(
  newestFirst: readonly Article[],
  publication: Publication,
  { hasPassed }: Pick<Clock, "hasPassed">,
): PageOf<"newsSitemap"> {
  const { absolute } = addressesOf(publication);
  // Articles after the first one that is too old are older still.
  const old = newestFirst.findIndex(({ record }) => hasPassed(record.published.ms + newsWindow + 1));
  const news = newestFirst
    .slice(0, old < 0 ? undefined : old)
    .filter(({ record: { kind, published } }) => kind !== "sponsored" && hasPassed(published.ms));
  return lazyPage(
    { kind: "newsSitemap", url: "/news-sitemap.xml", source: "the news sitemap" },
    {
      view: () => ({
        name: publication.name,
        entries: news.slice(0, newsLimit).map(({ record: { url, title, published, language } }) => ({
          url: absolute(url),
          title,
          published: published.iso,
          language: newsLanguage(language),
        })),
      }),
    },
  );
}

/**
 * Returns the language code of the news sitemap: ISO 639 without region, except for Chinese, which has one
 * for each script. https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
 * @example newsLanguage("zh-HK") // "zh-tw"
 */
export function newsLanguage(language: string): string {
  const { language: code = language, script } = new Intl.Locale(language).maximize();
  if (code !== "zh") return code;
  return script === "Hant" ? "zh-tw" : "zh-cn";
}

/** Returns robots.txt, with the sitemaps; in a preview it forbids everything. */
export function robotsPage(
  { publication }: Site,
  sitemaps: readonly Page[],
  audience: PageOptions["audience"],
): PageOf<"robots"> {
  const { absolute } = addressesOf(publication);
  const indexed = audience === "public";
  const entries = sitemaps.filter(isEntry).map(({ url }) => absolute(url));
  return lazyPage(
    { kind: "robots", url: "/robots.txt", source: "the rules for robots" },
    { view: () => ({ indexed, sitemapUrls: indexed ? entries : [] }) },
  );
}

function isEntry({ kind }: Page): boolean {
  return kind === "sitemapIndex" || kind === "newsSitemap";
}
