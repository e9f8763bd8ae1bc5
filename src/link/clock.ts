/** What is shown: the moment that the site is built for, and whether what is not published yet is shown too. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: number;
  /** Previews show drafts and scheduled articles, marked as such. */
  readonly shows: "published" | "everything";
}
