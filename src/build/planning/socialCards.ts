import type { Site } from "../../model/site.ts";
import { type CardType, type SocialCard, socialCard } from "../../pages/socialCard.ts";
import { distinctByUrl } from "../../text/distinctByUrl.ts";

/** The social cards of all articles; those that say the same are one. */
export const socialCards = ({ articles, publication }: Site, type: CardType): readonly SocialCard[] =>
  distinctByUrl(articles.flatMap((article) => socialCard(article, publication, type) ?? []));
