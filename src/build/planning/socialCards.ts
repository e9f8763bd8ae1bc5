import type { Site } from "../../model/site.ts";
import { type SocialCard, socialCard } from "../../pages/socialCard.ts";

/** The social cards of all articles; those that say the same are one. */
export const socialCards = ({ articles, publication }: Site): readonly SocialCard[] => {
  const byUrl = new Map<string, SocialCard>();
  for (const article of articles) {
    const card = socialCard(article, publication);
    if (card) byUrl.set(card.url, card);
  }
  return [...byUrl.values()];
};
