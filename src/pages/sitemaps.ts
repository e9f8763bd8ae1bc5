import { hashOf } from "../lib/hash.ts";
import { bitsOf, HashMixer } from "../lib/hash-bits.ts";
import { batchesOf } from "../lib/tasks.ts";
import type { Article } from "../model/article.ts";
import type { Publication } from "../model/publication.ts";
import type { Site } from "../model/site.ts";
import type { Clock, Moment } from "../model/time.ts";
import { addressesOf } from "./addresses.ts";
import type { PageOptions } from "./context.ts";
import { deskUrl } from "./desk.ts";
import { lastChange, newestMoment } from "./last-change.ts";
import { lazyPage, type Page, type PageDefinition, type PageOf } from "./page.ts";
import type { SitemapView } from "./views/files.ts";

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
  if (!pages.some((page) => page.indexed)) return [];
  const others: Entry[] = [];
  for (const { kind, url, indexed } of pages)
    if (indexed && kind !== "article") others.push({ url, modified: indexed.modified });
  others.sort((one, other) => (one.url < other.url ? -1 : 1));
  const sitemaps = [...otherSitemaps(others, publication), ...monthlySitemaps(site)];
  const news = newsSitemapPage(site.articles, publication, clock);
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
function otherSitemaps(entries: readonly Entry[], publication: Publication): readonly Sitemap[] {
  const { absolute } = addressesOf(publication);
  return [...batchesOf(entries, limit)].map((part, index) => ({
    page: sitemapPage("pages", index, {
      view: () => ({ entries: part.map((entry) => entryView(entry, absolute)) }),
      inputsHash: () =>
        bitsOf(hashOf([absolute("/"), ...part.map(({ url, modified }) => `${url} ${modified?.iso}`)])),
    }),
    modified: newestMoment(part.map(({ modified }) => modified)),
  }));
}

/** Returns the sitemaps of months, oldest first, so that a new article only appends to one month. */
function monthlySitemaps({ publication, months }: Site): readonly Sitemap[] {
  const { absolute } = addressesOf(publication);
  return months.toReversed().flatMap(({ key, articles: newestFirst }) =>
    [...batchesOf(newestFirst.filter(isListed).reverse(), limit)].map((part, index) => ({
      page: sitemapPage(key, index, {
        view: () => ({
          entries: part.map((article) =>
            entryView({ url: article.record.url, modified: lastChange(article) }, absolute),
          ),
        }),
        inputsHash: () => {
          const { articleUrl, timeZone } = publication;
          // The pattern of their addresses and the zone of their times are none of their own.
          const mixer = new HashMixer().add(bitsOf(hashOf([absolute("/"), articleUrl, timeZone])));
          for (const { hash } of part) mixer.add(hash);
          return mixer;
        },
      }),
      modified: newestMoment(part.map(lastChange)),
    })),
  );
}

/** Returns true for an article that search engines may list as ours. */
function isListed({ status, record }: Article): boolean {
  return status === "published" && record.canonical === undefined;
}

function sitemapPage(
  name: string,
  index: number,
  definition: PageDefinition<"sitemap", undefined>,
): PageOf<"sitemap"> {
  const url = `/sitemap-${name}${index === 0 ? "" : `-${index + 1}`}.xml`;
  return lazyPage({ kind: "sitemap", url, source: "the sitemap" }, definition);
}

function entryView(
  { url, modified }: Entry,
  absolute: (url: string) => string,
): SitemapView["entries"][number] {
  return { url: absolute(url), modified: modified?.iso };
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
  const news: Article[] = [];
  for (const article of newestFirst) {
    const { kind, published } = article.record;
    if (!isListed(article)) continue;
    // Articles after the first one that is too old are older still.
    if (hasPassed(published.ms + newsWindow + 1)) break;
    if (kind !== "sponsored" && hasPassed(published.ms)) news.push(article);
  }
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
  const { absolute, path } = addressesOf(publication);
  const indexed = audience === "public";
  const entries = sitemaps.filter(isEntry).map(({ url }) => absolute(url));
  return lazyPage(
    { kind: "robots", url: "/robots.txt", source: "the rules for robots" },
    {
      view: () => ({
        indexed,
        sitemapUrls: indexed ? entries : [],
        ...(publication.admin && { closed: [path(deskUrl)] }),
      }),
    },
  );
}

function isEntry({ kind }: Page): boolean {
  return kind === "sitemapIndex" || kind === "newsSitemap";
}
