import { formatMonth } from "../i18n/dates.ts";
import type { Article } from "../model/article.ts";
import type { Month } from "../model/site.ts";
import type { Moment } from "../model/time.ts";
import { blockHashes } from "../site/block-hashes.ts";
import type { PageContext } from "./context.ts";
import { siteFeedLinks } from "./feeds.ts";
import { headOf } from "./head.ts";
import { listingOf } from "./listing.ts";
import { lazyPage, type Page, type PageOf } from "./page.ts";
import type { ArchiveMonth, ArchiveYear } from "./views/listings.ts";
import type { Link } from "./views/shared.ts";

/** Returns the pages of the archive: one of all years, one of each year, and the listings of months. */
export function archivePages(context: PageContext): readonly Page[] {
  const months = context.site.months.map((month) => listedMonth(month, context));
  const years = yearsOf(months, context);
  return [
    archivePage(undefined, years, context),
    ...years.map((year) => archivePage(year, years, context)),
    ...months.flatMap((month) => monthListing(month, context)),
  ];
}

/** A month with a listing of its own. */
interface ListedMonth {
  readonly first: Moment;
  readonly year: string;
  /** Root-relative. */
  readonly url: string;
  readonly articles: readonly Article[];
}

function listedMonth({ key, articles }: Month, { site }: PageContext): ListedMonth {
  const [year = "", month = ""] = key.split("-");
  // Noon (UTC) on the first day of a month is in that month in every time zone.
  const iso = `${key}-01T12:00:00Z`;
  return {
    first: { iso, ms: Date.parse(iso), precision: "day" },
    year,
    url: `${site.publication.root}archive/${year}/${month}/`,
    articles,
  };
}

function yearsOf(months: readonly ListedMonth[], { site, addresses }: PageContext): readonly ArchiveYear[] {
  const { path } = addresses;
  return [...Map.groupBy(months, ({ year }) => year)].map(([year, group]) => {
    const inside = group.map(
      ({ first, url, articles }): ArchiveMonth => ({ month: first, url: path(url), count: articles.length }),
    );
    const count = inside.reduce((sum, month) => sum + month.count, 0);
    return { year, url: path(`${site.publication.root}archive/${year}/`), count, months: inside };
  });
}

function archivePage(
  year: ArchiveYear | undefined,
  years: readonly ArchiveYear[],
  context: PageContext,
): PageOf<"archive"> {
  const { site, messages, chrome, addresses } = context;
  const { root, name } = site.publication;
  const url = year ? `${root}archive/${year.year}/` : `${root}archive/`;
  const title = year ? messages.archiveOf(year.year) : messages.archive;
  const home = { title: name, url: addresses.path(root) };
  const feeds = siteFeedLinks(site);
  return lazyPage(
    { kind: "archive", url, source: "the archive", indexed: context.indexed() },
    {
      view: () => ({
        chrome,
        head: headOf({ title, description: messages.articlesOn(title, name), url, feeds }, context),
        year: year?.year,
        years: year ? [year] : years,
        yearLinks: years.map((one) => ({ title: one.year, url: one.url })),
        breadcrumbs: year ? [home, { title: messages.archive, url: chrome.archiveUrl }] : [home],
      }),
    },
  );
}

function monthListing(month: ListedMonth, context: PageContext): readonly PageOf<"listing">[] {
  const { site, messages } = context;
  const { language, root, name } = site.publication;
  const title = formatMonth(month.first, language);
  const trail: readonly Link[] = [
    { title: name, url: root },
    { title: messages.archive, url: `${root}archive/` },
    { title: month.year, url: `${root}archive/${month.year}/` },
  ];
  const { url, articles, first } = month;
  return listingOf(
    {
      url,
      source: "the archive",
      articles,
      blocks: () => blockHashes(articles, site.publication.pageSize),
      trail,
      view: { of: "month", title, month: first },
      head: { title },
    },
    context,
  );
}
