import type { Clock } from "../../link/clock.ts";
import type { Article } from "../../model/article.ts";
import type { Moment } from "../../model/moment.ts";
import type { Publication } from "../../model/publication.ts";
import type { Site } from "../../model/site.ts";
import { addressesOf } from "../addresses.ts";
import { lastChange } from "../lastChange.ts";
import { newestMoment } from "../newestMoment.ts";
import type { Page, PageOf } from "../page.ts";
import { pageOf } from "../pageOf.ts";
import { newsSitemapPage } from "./newsSitemapPage.ts";

/** https://www.sitemaps.org/protocol.html#index */
const limit = 50_000;

/** A page that may be indexed; its url is root-relative. */
interface Entry {
  readonly url: string;
  readonly modified?: Moment | undefined;
}

interface Sitemap {
  readonly page: PageOf<"sitemap">;
  /** When the newest of its pages last changed. */
  readonly modified?: Moment | undefined;
}

/** The sitemaps of some pages: "/sitemap-pages.xml" and, where one cannot hold them, "/sitemap-pages-2.xml" … */
const sitemapsOf = (
  name: string,
  entries: readonly Entry[],
  publication: Publication,
): readonly Sitemap[] => {
  const { absolute } = addressesOf(publication);
  return Array.from({ length: Math.ceil(entries.length / limit) }, (_, index) => {
    const part = entries.slice(index * limit, (index + 1) * limit);
    const url = `/sitemap-${name}${index === 0 ? "" : `-${index + 1}`}.xml`;
    const page = pageOf<"sitemap">(
      { kind: "sitemap", url, source: "the sitemap" },
      {
        view: () => ({
          entries: part.map(({ url, modified }) => ({ url: absolute(url), modified: modified?.iso })),
        }),
        basis: () => [absolute("/"), ...part.map(({ url, modified }) => `${url} ${modified?.iso}`)],
      },
    );
    return { page, modified: newestMoment(part.map(({ modified }) => modified)) };
  });
};

/** Oldest first, so that a new article changes the end of one month alone. */
const monthlySitemaps = (newestFirst: readonly Article[], publication: Publication): readonly Sitemap[] => {
  const byMonth = Map.groupBy(newestFirst.toReversed(), ({ published }) => published.iso.slice(0, 7));
  return [...byMonth].flatMap(([month, articles]) =>
    sitemapsOf(
      month,
      articles.map((article) => ({ url: article.url, modified: lastChange(article) })),
      publication,
    ),
  );
};

const indexOf = (sitemaps: readonly Sitemap[], publication: Publication): PageOf<"sitemapIndex"> => {
  const { absolute } = addressesOf(publication);
  return pageOf(
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
};

/**
 * The sitemaps of the pages that may be indexed, as of the clock: an index, one a month of
 * articles, one of all other pages, and, where there is news, the news sitemap. None where nothing may be indexed, as in a preview.
 */
export const sitemapPages = (
  site: Site,
  pages: readonly Page[],
  clock: Pick<Clock, "hasCome">,
): readonly Page[] => {
  const { publication } = site;
  const indexed = pages.filter((page) => page.indexed);
  if (indexed.length === 0) return [];
  const own = site.articles.filter(
    ({ standing, canonical }) => standing === "published" && canonical === undefined,
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
    // The schema of sitemaps knows none that is empty.
    ...(news.view.entries.length > 0 ? [news] : []),
  ];
};
