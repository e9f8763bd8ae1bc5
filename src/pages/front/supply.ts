import type { Article } from "../../model/article.ts";

/** Articles that were chosen for a block, and those that are left for the next. */
export interface Choice {
  readonly chosen: readonly Article[];
  readonly left: readonly Article[];
}

/** Returns the first articles of a list that a condition holds for, at most `count`. The others keep their order. */
export function choose(
  articles: readonly Article[],
  count: number,
  condition: (article: Article) => boolean = () => true,
): Choice {
  const chosen = articles.filter(condition).slice(0, count);
  return { chosen, left: without(articles, chosen) };
}

/** Returns the articles of a list that are not in another. */
export function without(articles: readonly Article[], others: Iterable<Article>): readonly Article[] {
  const set = new Set(others);
  return articles.filter((article) => !set.has(article));
}

/** Returns true if a card of the article has a picture. */
export function isPictured({ record }: Article): boolean {
  return record.picture !== undefined || record.map !== undefined;
}
