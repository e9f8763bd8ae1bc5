import type { Article, ArticleRecord } from "../model/article.ts";

type Dated = Pick<ArticleRecord, "published" | "url">;

/** Compares articles: newest first, then by url. */
export function newestFirst(one: Dated, other: Dated): number {
  return other.published.ms - one.published.ms || (one.url < other.url ? -1 : one.url > other.url ? 1 : 0);
}

interface Ordered {
  readonly order: number;
  readonly id: string;
}

/** Compares sections or static pages: by their place in the navigation, then by id. */
export function compareOrder(one: Ordered, other: Ordered): number {
  return one.order - other.order || (one.id < other.id ? -1 : 1);
}

/** Returns the corrections of an article, newest first. */
export function newestCorrections({ corrections }: Pick<Article, "corrections">): Article["corrections"] {
  return corrections.toSorted((one, other) => other.date.ms - one.date.ms);
}
