import type { Standing } from "../model/article.ts";
import type { ArticleRecord } from "../model/articleRecord.ts";
import type { Clock } from "./clock.ts";

export const standingAt = (
  record: Pick<ArticleRecord, "draft" | "published">,
  { hasCome }: Pick<Clock, "hasCome">,
): Standing => (record.draft ? "draft" : hasCome(record.published.ms) ? "published" : "scheduled");
