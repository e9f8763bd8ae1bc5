/** Draft and scheduled articles and updates appear in previews only. */
export type Status = "published" | "draft" | "scheduled";
