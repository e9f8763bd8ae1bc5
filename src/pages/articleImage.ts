import type { Article } from "../model/article.ts";
import type { PageContext } from "./pageContext.ts";
import { socialCard } from "./socialCard.ts";
import { socialPicture } from "./socialPicture.ts";
import type { SocialImage } from "./views/head.ts";

/**
 * What other sites show beside a link to an article: its card, or where it has none its lead picture. A preview is
 * linked to by nobody, and draws no cards.
 */
export const articleImage = (article: Article, context: PageContext): SocialImage | undefined => {
  const { addresses, cardType, frame, site } = context;
  const card = cardType && socialCard(article, site.publication, cardType);
  if (card)
    return {
      url: addresses.absolute(card.url),
      type: "image/png",
      width: 1200,
      height: 630,
      alt: `${frame.name}: ${article.title}`,
    };
  return article.picture && socialPicture(article.picture, "wide", addresses);
};
