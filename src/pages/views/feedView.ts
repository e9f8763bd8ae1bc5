/** A feed as data; three formats are made of it. All urls are absolute. */
export interface FeedView {
  /** Permanent, and not an address. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly language: string;
  /** The page that the feed follows. */
  readonly homeUrl: string;
  readonly urls: { readonly rss: string; readonly atom: string; readonly json: string };
  /** ISO 8601 with offset: when the newest content of the feed was published or updated; undefined where it is empty. */
  readonly updated?: string | undefined;
  /** Of an empty feed, likewise: when the publication's first article came out. */
  readonly since?: string | undefined;
  readonly publisher: string;
  readonly iconUrl: string;
  /** Newest first. */
  readonly items: readonly FeedItem[];
}

export interface FeedItem {
  /** Permanent, and not an address. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary?: string | undefined;
  /** The whole text, sanitised, its addresses absolute; the lead picture and the dateline are in it. */
  readonly html: string;
  /** ISO 8601 with offset. */
  readonly published: string;
  readonly updated?: string | undefined;
  /** At least one: the authors, the byline or the publication. */
  readonly authors: readonly { readonly name: string; readonly url?: string | undefined }[];
  /** Section first, then tags. */
  readonly categories: readonly string[];
  readonly language: string;
  readonly image?: { readonly url: string; readonly type: string; readonly bytes: number } | undefined;
}
