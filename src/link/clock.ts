/** What is shown: the moment that the site is built for, and whether what is not published yet is shown too. */
export interface Clock {
  /** Whether a moment, in milliseconds since 1970-01-01T00:00Z, is past or just now. */
  readonly hasCome: (ms: number) => boolean;
  /** Previews show drafts and scheduled articles, marked as such. */
  readonly shows: "published" | "everything";
}
