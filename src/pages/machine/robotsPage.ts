import type { Site } from "../../model/site.ts";
import { addressesOf } from "../addresses.ts";
import type { PageOf } from "../page.ts";
import type { PageSetting } from "../pageContext.ts";

/** What robots may read; in a preview nothing. */
export const robotsPage = ({ publication }: Site, shows: PageSetting["shows"]): PageOf<"robots"> => {
  const { absolute } = addressesOf(publication);
  const indexed = shows === "published";
  return {
    kind: "robots",
    url: "/robots.txt",
    source: "the rules for robots",
    view: { indexed, sitemapUrls: indexed ? ["/sitemap.xml", "/news-sitemap.xml"].map(absolute) : [] },
  };
};
