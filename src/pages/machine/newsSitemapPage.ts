import type { Clock } from "../../link/clock.ts";
import type { Article } from "../../model/article.ts";
import type { Publication } from "../../model/publication.ts";
import { addressesOf } from "../addresses.ts";
import type { PageOf } from "../page.ts";
import { pageOf } from "../pageOf.ts";
import { newsLanguage } from "./newsLanguage.ts";

/** Both by the rules of the news sitemap. */
const window = 48 * 60 * 60 * 1000;
const limit = 1000;

/** The newest articles for news search, as of the clock. What is paid for is no news. */
export const newsSitemapPage = (
  newestFirst: readonly Article[],
  publication: Publication,
  { hasCome }: Pick<Clock, "hasCome">,
): PageOf<"newsSitemap"> => {
  const { absolute } = addressesOf(publication);
  // What comes after the first that is too old is older still.
  const old = newestFirst.findIndex(({ published }) => hasCome(published.ms + window + 1));
  const news = newestFirst
    .slice(0, old < 0 ? undefined : old)
    .filter(({ kind, published }) => kind !== "sponsored" && hasCome(published.ms));
  return pageOf(
    { kind: "newsSitemap", url: "/news-sitemap.xml", source: "the news sitemap" },
    {
      view: () => ({
        name: publication.name,
        entries: news.slice(0, limit).map(({ url, title, published, language }) => ({
          url: absolute(url),
          title,
          published: published.iso,
          language: newsLanguage(language),
        })),
      }),
    },
  );
};
