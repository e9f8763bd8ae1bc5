import type { Clock } from "../link/clock.ts";
import { archivePages } from "./archivePages.ts";
import { articlePages } from "./articlePages.ts";
import { authorIndexPage } from "./authorIndexPage.ts";
import { correctionsPage } from "./correctionsPage.ts";
import { feedPages } from "./feeds/feedPages.ts";
import { frontPage } from "./frontPage.ts";
import { listingPages } from "./listingPages.ts";
import { manifestPage } from "./machine/manifestPage.ts";
import { redirectPages } from "./machine/redirectPages.ts";
import { robotsPage } from "./machine/robotsPage.ts";
import { sitemapPages } from "./machine/sitemapPages.ts";
import { notFoundPage } from "./notFoundPage.ts";
import type { Page } from "./page.ts";
import { type PageSetting, pageContext } from "./pageContext.ts";
import { searchPage } from "./search/searchPage.ts";
import { staticPages } from "./staticPages.ts";
import { tagIndexPage } from "./tagIndexPage.ts";

export interface WholeSetting extends PageSetting {
  /** Tells what counts as news for the news sitemap. */
  readonly hasCome: Clock["hasCome"];
}

/** Every page of the site but its style sheet. */
export const pagesOf = (setting: WholeSetting): readonly Page[] => {
  const { site, shows } = setting;
  const context = pageContext(setting);
  const readable: readonly Page[] = [
    frontPage(context),
    ...articlePages(context),
    ...listingPages(context),
    ...archivePages(context),
    tagIndexPage(context),
    authorIndexPage(context),
    ...staticPages(context),
    correctionsPage(context),
    ...searchPage(context),
    notFoundPage(context),
  ];
  const sitemaps = sitemapPages(site, readable, setting);
  return [
    ...readable,
    ...feedPages(context),
    ...sitemaps,
    robotsPage(site, sitemaps, shows),
    manifestPage(site),
    ...redirectPages(site),
  ];
};
