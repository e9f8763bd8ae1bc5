import type { Article } from "../../model/article.ts";
import { mayStand } from "../../site/front.ts";
import { cardPicture } from "../images.ts";

/** Articles that stand on a front already, or that an editor put into another place of it. */
export type Used = ReadonlySet<Article>;

/** Returns the articles of a list that are not used and may stand on a front, at most `count`, in their order. */
export function candidatesIn(
  articles: readonly Article[],
  used: Used,
  count = Number.POSITIVE_INFINITY,
): readonly Article[] {
  const found: Article[] = [];
  for (const article of articles) {
    if (found.length >= count) break;
    if (!used.has(article) && mayStand(article.record)) found.push(article);
  }
  return found;
}

/** Returns the articles of a list that are not in another. */
export function without(articles: readonly Article[], others: Iterable<Article>): readonly Article[] {
  const set = new Set(others);
  return articles.filter((article) => !set.has(article));
}

/** Returns a set with more articles. */
export function withUsed(used: Used, more: Iterable<Article>): Used {
  return new Set([...used, ...more]);
}

/** Returns true if a card of the article has a picture. */
export function isPictured({ record }: Article): boolean {
  return cardPicture(record) !== undefined || record.map !== undefined;
}

/** Returns the articles with those that have a picture first. */
export function picturedFirst(articles: readonly Article[]): readonly Article[] {
  return [...articles.filter(isPictured), ...articles.filter((article) => !isPictured(article))];
}
