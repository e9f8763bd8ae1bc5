import type { Site } from "../../model/site.ts";
import { addressesOf } from "../addresses.ts";
import type { Page, PageOf } from "../page.ts";
import type { PageSetting } from "../pageContext.ts";
import { pageOf } from "../pageOf.ts";

const isEntry = ({ kind }: Page): boolean => kind === "sitemapIndex" || kind === "newsSitemap";

/** What robots may read, and where they begin; in a preview nothing. */
export const robotsPage = (
  { publication }: Site,
  sitemaps: readonly Page[],
  shows: PageSetting["shows"],
): PageOf<"robots"> => {
  const { absolute } = addressesOf(publication);
  const indexed = shows === "published";
  const entries = sitemaps.filter(isEntry).map(({ url }) => absolute(url));
  return pageOf(
    { kind: "robots", url: "/robots.txt", source: "the rules for robots" },
    { view: () => ({ indexed, sitemapUrls: indexed ? entries : [] }) },
  );
};
