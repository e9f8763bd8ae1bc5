import type { ArticleRecord } from "../model/article.ts";
import type { Records, Unpublished } from "../model/site.ts";
import type { Clock } from "../model/time.ts";
import { statusAt } from "./article.ts";

/** Returns the articles and pages that no reader sees at this clock, in the order of their records. */
export function unpublishedOf(
  { articles, pages }: Pick<Records, "articles" | "pages">,
  clock: Pick<Clock, "hasPassed">,
): readonly Unpublished[] {
  return [
    ...articles.flatMap((record) => unpublishedArticle(record, clock)),
    ...pages
      .filter(({ draft }) => draft)
      .map(({ origin, url, title }): Unpublished => ({ file: origin.file, url, title, reason: "draft" })),
  ];
}

function unpublishedArticle(record: ArticleRecord, clock: Pick<Clock, "hasPassed">): readonly Unpublished[] {
  const { origin, url, title, published } = record;
  const reason = statusAt(record, clock);
  if (reason === "published") return [];
  const until = reason === "scheduled" ? published : undefined;
  return [{ file: origin.file, url, title, reason, until }];
}
