import type { Standing } from "../model/article.ts";
import type { ArticleRecord } from "../model/articleRecord.ts";

/** Whether readers may see an article at a moment, in milliseconds since 1970. */
export const standingAt = (record: Pick<ArticleRecord, "draft" | "published">, now: number): Standing =>
  record.draft ? "draft" : record.published.ms > now ? "scheduled" : "published";
