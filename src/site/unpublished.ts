import type { ArticleRecord } from "../model/article.ts";
import type { Records, Unpublished, UnpublishedUpdate } from "../model/site.ts";
import type { Clock } from "../model/time.ts";
import type { UpdateRecord } from "../model/update.ts";
import { statusAt } from "./article.ts";
import { updateStatus, updatesByArticle } from "./coverage.ts";

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

/** Returns the updates of published coverage that no reader sees at this clock. */
export function unpublishedUpdatesOf(
  { articles, updates }: Pick<Records, "articles" | "updates">,
  clock: Pick<Clock, "hasPassed">,
): readonly UnpublishedUpdate[] {
  const files = updatesByArticle(updates);
  return articles
    .filter((record) => record.kind === "live" && statusAt(record, clock) === "published")
    .flatMap((record) =>
      [...record.updates, ...(files.get(record.origin.file) ?? [])].flatMap((update) =>
        unpublishedUpdate(update, record, clock),
      ),
    );
}

function unpublishedArticle(record: ArticleRecord, clock: Pick<Clock, "hasPassed">): readonly Unpublished[] {
  const { origin, url, title, published } = record;
  const reason = statusAt(record, clock);
  if (reason === "published") return [];
  const until = reason === "scheduled" ? published : undefined;
  return [{ file: origin.file, url, title, reason, until }];
}

function unpublishedUpdate(
  update: UpdateRecord,
  { url, title }: ArticleRecord,
  clock: Pick<Clock, "hasPassed">,
): readonly UnpublishedUpdate[] {
  const reason = updateStatus(update, clock);
  if (reason === "published") return [];
  const { origin, id, date } = update;
  const until = reason === "scheduled" ? date : undefined;
  return [{ file: origin.file, url, anchor: id, title: update.title ?? title, reason, until }];
}
