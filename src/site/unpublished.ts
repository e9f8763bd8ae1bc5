import type { ArticleRecord } from "../model/article.ts";
import type { Ended, Records, Unpublished, UnpublishedUpdate } from "../model/site.ts";
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
  if (reason !== "draft" && reason !== "scheduled") return [];
  const until = reason === "scheduled" ? published : undefined;
  return [{ file: origin.file, url, title, reason, until }];
}

/** Returns the articles that have expired or were withdrawn at this clock, the latest first. */
export function endedOf(
  { articles }: Pick<Records, "articles">,
  clock: Pick<Clock, "hasPassed">,
): readonly Ended[] {
  return articles
    .flatMap((record) => endedArticle(record, clock))
    .sort((one, other) => other.since.ms - one.since.ms || (one.url < other.url ? -1 : 1));
}

function endedArticle(record: ArticleRecord, clock: Pick<Clock, "hasPassed">): readonly Ended[] {
  const reason = statusAt(record, clock);
  if (reason !== "expired" && reason !== "withdrawn") return [];
  const { origin, url, title, expires, withdrawn } = record;
  const since = reason === "expired" ? expires : withdrawn?.date;
  return since ? [{ file: origin.file, url, title, reason, since }] : [];
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
