import type { Article } from "../model/article.ts";
import { leadMapFile } from "./leadMapFile.ts";
import type { PageContext } from "./pageContext.ts";
import { pictureView } from "./pictureView.ts";
import type { PictureView } from "./views/pictureView.ts";

/** What stands for an article on cards: its lead picture, or its map as one. */
export const leadPicture = (
  article: Article,
  context: Pick<PageContext, "addresses" | "frame" | "site">,
): PictureView | undefined => {
  if (article.picture) return pictureView(article.picture, "wide", context);
  const map = leadMapFile(article, context.site.publication);
  if (!map) return undefined;
  const { url, width, height, alt, caption } = map;
  return { url: context.addresses.path(url), width, height, alt, caption };
};
