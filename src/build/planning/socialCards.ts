import type { Site } from "../../model/site.ts";
import { type SocialCard, socialCard } from "../../pages/socialCard.ts";

/** The social cards of all articles. */
export const socialCards = ({ articles, publication }: Site): readonly SocialCard[] =>
  articles.flatMap((article) => socialCard(article, publication) ?? []);
