import { hourInMs } from "../../lib/durations.ts";
import type { Article } from "../../model/article.ts";
import type { ArticleKind } from "../../model/article-fields.ts";
import { isPictured } from "./candidates.ts";

/** How much newer an article of a kind counts than it is, in hours. */
const kindHours: Readonly<Record<ArticleKind, number>> = {
  live: 6,
  news: 0,
  analysis: -3,
  interview: -3,
  explainer: -6,
  review: -12,
  opinion: -12,
  sponsored: -24,
};

/** How much newer an article with a picture counts, in hours. */
const pictureHours = 9;

/** How much newer an article of a weight counts, in hours. */
const weightHours: readonly number[] = [0, 0, 12, 36];

/** Returns articles with the one first that a front should lead with. Age counts most. */
export function byProminence(articles: readonly Article[]): readonly Article[] {
  return articles
    .map((article) => ({ article, prominence: prominenceOf(article) }))
    .sort((one, other) => other.prominence - one.prominence)
    .map(({ article }) => article);
}

function prominenceOf(article: Article): number {
  const { record } = article;
  const picture = isPictured(article) ? pictureHours : 0;
  const weight = weightHours[record.weight ?? 1] ?? 0;
  return record.published.ms + (kindHours[record.kind] + picture + weight) * hourInMs;
}
