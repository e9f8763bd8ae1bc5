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

/** Views of the files that only machines read. All urls are absolute unless said otherwise. */

export interface SitemapIndexView {
  readonly sitemaps: readonly { readonly url: string; readonly modified?: string | undefined }[];
}

export interface SitemapView {
  /** `modified` is ISO 8601 with offset. */
  readonly entries: readonly { readonly url: string; readonly modified?: string | undefined }[];
}

export interface NewsSitemapView {
  /** The publication's name. */
  readonly name: string;
  readonly entries: readonly {
    readonly url: string;
    readonly title: string;
    /** ISO 8601 with offset. */
    readonly published: string;
    /** As Google News wants it: ISO 639, or zh-cn and zh-tw. */
    readonly language: string;
  }[];
}

export interface RobotsView {
  readonly indexed: boolean;
  readonly sitemapUrls: readonly string[];
}

export interface ManifestView {
  readonly name: string;
  readonly description: string;
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  /** Paths with the site's base path. */
  readonly startUrl: string;
  readonly icons: readonly { readonly src: string; readonly sizes: string; readonly type: string }[];
}

/** The `_redirects` file that several static hosts read; paths with the site's base path. */
export interface RedirectsFileView {
  readonly redirects: readonly {
    readonly from: string;
    readonly to: string;
    /** Moved for good, or gone for good: then `to` is the page that says so. */
    readonly status: 301 | 410;
  }[];
}

export interface StylesheetView {
  readonly css: string;
}

export interface ScriptView {
  readonly code: string;
}
