import { formatMonth } from "../i18n/dates.ts";
import type { Article } from "../model/article.ts";
import type { Month } from "../model/site.ts";
import type { Moment } from "../model/time.ts";
import { blockHashes } from "../site/block-hashes.ts";
import type { PageContext } from "./context.ts";
import { feedLinks } from "./feeds.ts";
import { headOf } from "./head.ts";
import { listingOf } from "./listing.ts";
import { lazyPage, type Page, type PageOf } from "./page.ts";
import type { ArchiveMonth, ArchiveYear } from "./views/listings.ts";
import type { Link } from "./views/shared.ts";

/** Returns the pages of the archive: one of all years, one of each year, and the listings of months. */
export function archivePages(context: PageContext): readonly Page[] {
  const months = context.site.months.map(listedMonth);
  const years = yearsOf(months, context.addresses.path);
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

function listedMonth({ key, articles }: Month): ListedMonth {
  const [year = "", month = ""] = key.split("-");
  // Noon (UTC) on the first day of a month is in that month in every time zone.
  const iso = `${key}-01T12:00:00Z`;
  return {
    first: { iso, ms: Date.parse(iso), precision: "day" },
    year,
    url: `/archive/${year}/${month}/`,
    articles,
  };
}

function yearsOf(months: readonly ListedMonth[], path: (url: string) => string): readonly ArchiveYear[] {
  return [...Map.groupBy(months, ({ year }) => year)].map(([year, group]) => {
    const inside = group.map(
      ({ first, url, articles }): ArchiveMonth => ({ month: first, url: path(url), count: articles.length }),
    );
    const count = inside.reduce((sum, month) => sum + month.count, 0);
    return { year, url: path(`/archive/${year}/`), count, months: inside };
  });
}

function archivePage(
  year: ArchiveYear | undefined,
  years: readonly ArchiveYear[],
  context: PageContext,
): PageOf<"archive"> {
  const { site, messages, chrome, addresses } = context;
  const url = year ? `/archive/${year.year}/` : "/archive/";
  const title = year ? messages.archiveOf(year.year) : messages.archive;
  const home = { title: site.publication.name, url: addresses.path("/") };
  const feeds = feedLinks(site, { title: site.publication.name, url: "/" });
  return lazyPage(
    { kind: "archive", url, source: "the archive", indexed: context.indexed() },
    {
      view: () => ({
        chrome,
        head: headOf({ title, url, feeds }, context),
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
  const { language } = site.publication;
  const title = formatMonth(month.first, language);
  const trail: readonly Link[] = [
    { title: site.publication.name, url: "/" },
    { title: messages.archive, url: "/archive/" },
    { title: month.year, url: `/archive/${month.year}/` },
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
