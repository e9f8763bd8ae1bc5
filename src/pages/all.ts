import type { Clock } from "../model/time.ts";
import { archivePages } from "./archive.ts";
import { articlePages } from "./article.ts";
import { type PageOptions, pageContext } from "./context.ts";
import { feedPages } from "./feeds.ts";
import { frontPage } from "./front.ts";
import { groupListings } from "./group-listings.ts";
import { authorIndexPage, tagIndexPage } from "./indexes.ts";
import { manifestPage } from "./manifest.ts";
import type { Page } from "./page.ts";
import { redirectPages } from "./redirects.ts";
import { searchPage } from "./search.ts";
import { robotsPage, sitemapPages } from "./sitemaps.ts";
import { correctionsPage, notFoundPage, staticPages } from "./standalone.ts";

interface AllPagesOptions extends PageOptions {
  /** Decides what is recent enough for the news sitemap. */
  readonly hasPassed: Clock["hasPassed"];
}

/** Returns all pages of the site except its style sheet and scripts. */
export function allPages(options: AllPagesOptions): readonly Page[] {
  const { site, audience } = options;
  const context = pageContext(options);
  const readable: readonly Page[] = [
    frontPage(context),
    ...articlePages(context),
    ...groupListings(context),
    ...archivePages(context),
    tagIndexPage(context),
    authorIndexPage(context),
    ...staticPages(context),
    correctionsPage(context),
    ...searchPage(context),
    notFoundPage(context),
  ];
  const sitemaps = sitemapPages(site, readable, options);
  return [
    ...readable,
    ...feedPages(context),
    ...sitemaps,
    robotsPage(site, sitemaps, audience),
    manifestPage(site),
    ...redirectPages(site),
  ];
}
