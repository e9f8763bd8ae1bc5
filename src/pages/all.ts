import type { Clock } from "../model/time.ts";
import { editionsOf } from "../site/editions.ts";
import { archivePages } from "./archive.ts";
import { articlePages } from "./article.ts";
import { type PageContext, type PageOptions, pageContext } from "./context.ts";
import { deskPages } from "./desk.ts";
import { feedPages } from "./feeds.ts";
import { frontPage } from "./front.ts";
import { groupListings } from "./group-listings.ts";
import { authorIndexPage, tagIndexPage } from "./indexes.ts";
import { livePages } from "./live.ts";
import { manifestPage } from "./manifest.ts";
import { ninjsPages } from "./ninjs.ts";
import { ownPages, ownPagesIn } from "./own-pages.ts";
import type { Page } from "./page.ts";
import { redirectPages } from "./redirects.ts";
import { searchPage } from "./search.ts";
import { robotsPage, sitemapPages } from "./sitemaps.ts";
import { correctionsPage, notFoundPage, staticPages, withdrawnPages } from "./standalone.ts";

interface AllPagesOptions extends PageOptions {
  /** Decides what is recent enough for the news sitemap. */
  readonly hasPassed: Clock["hasPassed"];
}

/** Returns all pages of the site except its style sheet and scripts. */
export function allPages(options: AllPagesOptions): readonly Page[] {
  const { site, audience } = options;
  const editions = editionsOf(site);
  const contexts = editions.map((edition, index) =>
    pageContext({ ...options, site: edition, editions, own: ownPagesIn(editions, index, options.own) }),
  );
  const readable = [...contexts.flatMap(editionPages), ...contexts.slice(0, 1).map(notFoundPage)];
  const sitemaps = sitemapPages(site, readable, options);
  return [
    ...readable,
    ...contexts.flatMap(livePages),
    ...contexts.flatMap(feedPages),
    ...contexts.flatMap(ninjsPages),
    ...sitemaps,
    robotsPage(site, sitemaps, audience),
    manifestPage(site, options.ownUrls),
    ...redirectPages(site),
    ...deskPages(options),
  ];
}

/** Returns the pages that readers of one language see. */
function editionPages(context: PageContext): readonly Page[] {
  return [
    frontPage(context),
    ...articlePages(context),
    ...withdrawnPages(context),
    ...groupListings(context),
    ...archivePages(context),
    tagIndexPage(context),
    authorIndexPage(context),
    ...staticPages(context),
    correctionsPage(context),
    ...searchPage(context),
    ...ownPages(context),
  ];
}
