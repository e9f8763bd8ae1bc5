/** Draft and scheduled articles and updates appear in previews only. */
export type Status = "published" | "draft" | "scheduled";

/** An article that was published and is so no longer has expired, or was withdrawn. It appears in no preview either. */
export type ArticleStatus = Status | Ending;

export type Ending = "expired" | "withdrawn";
